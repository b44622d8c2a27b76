/** Draws views of the library page for tests that press keys and look. */
import { type ComponentChildren, render } from 'preact';
import '../../../components/controls/theme.css';
import '../../../components/controls/controls.css';
import '../../../components/sidebar/sidebar.css';
import '../../../components/sidebar/sidebar-acts.css';
import '../../../components/controls/menu.css';
import '../../../components/sidebar/library.css';
import '../../../components/settings/settings.css';
import '../../../components/stats/stats.css';
import '../../../components/controls/switch.css';
import '../../../components/stats/weeks-chart.css';

export interface Opened {
  readonly root: HTMLElement;
  readonly close: () => void;
}

/** Draws `children` as a page would, on paper and in the page's letters. */
export function open(
  children: ComponentChildren,
  style: Partial<CSSStyleDeclaration> = {},
): Opened {
  const root = document.createElement('div');
  Object.assign(root.style, {
    background: 'var(--paper)',
    fontFamily: 'var(--sans)',
    overflow: 'auto',
    ...style,
  });
  Object.assign(document.body.style, { margin: '0' });
  document.body.append(root);
  render(children, root);
  const close = () => {
    render(null, root);
    root.remove();
  };
  return { root, close };
}
