/**
 * One badge in the page: a host element that takes no room, a closed shadow root, the UI in it.
 * Made by hand: WXT's own shadow root UI costs about a thousand times more per entry.
 */
import { h, render } from 'preact';
import type { BadgeSpot } from '../sites/site';
import type { Theme } from './badge-theme';
import { type BadgeTools, EntryBadge } from './EntryBadge';
import type { EntryState } from './entry-state';
import { placeHost } from './place-host';

export interface Badge {
  readonly host: HTMLElement;
  update(entry: EntryState, theme: Theme): void;
  remove(): void;
}

/** A plain element: a content script cannot define custom ones. */
const badgeTag = 'offprint-badge';

/** Events a page's own shortcuts and card links must not see: they would act on our typing. */
const keptEvents = ['click', 'dblclick', 'mousedown', 'keydown', 'keypress', 'keyup', 'input'];

export function mountBadge(
  spot: BadgeSpot,
  entry: EntryState,
  theme: Theme,
  tools: BadgeTools,
): Badge {
  const page = spot.parent.ownerDocument;
  const host = page.createElement(badgeTag);
  const root = host.attachShadow({ mode: 'closed' });
  tools.adoptSheet(root);
  const mount = page.createElement('div');
  root.append(mount);
  for (const type of keptEvents) root.addEventListener(type, keepInside);

  const update = (next: EntryState, nextTheme: Theme) => {
    mount.dataset['theme'] = nextTheme;
    const { state, paper } = next;
    render(h(EntryBadge, { entry: next, state, paper, ...tools }), mount);
  };
  update(entry, theme);
  placeHost(host, mount, spot);
  return {
    host,
    update,
    remove() {
      render(null, mount);
      host.remove();
    },
  };
}

/** Every badge in the page, whoever made it. */
export function removeBadges(page: Document): void {
  for (const host of page.querySelectorAll(badgeTag)) host.remove();
}

function keepInside(event: Event) {
  event.stopPropagation();
  // A click on bare menu ground inside a page's link would follow that link.
  const isOnInput = event.target instanceof Element && event.target.closest('input, label');
  if (event.type === 'click' && !isOnInput) event.preventDefault();
}
