/**
 * One badge in the page: a host element that takes no room, a closed shadow root, the UI in it.
 * Made by hand: WXT's own shadow root UI costs about a thousand times more per entry.
 */
import { render } from 'preact';
import type { BadgeSpot } from '../../utils/sites/_site';
import type { Theme } from './badge-theme';
import { type BadgeTools, EntryBadge } from './EntryBadge';
import type { EntryState } from './entry-state';

export interface Badge {
  readonly host: HTMLElement;
  update(entry: EntryState, theme: Theme): void;
  remove(): void;
}

/** A plain element: a content script cannot define custom ones. */
export const badgeTag = 'offprint-badge';

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
  host.setAttribute('placement', spot.placement);
  const root = host.attachShadow({ mode: 'closed' });
  tools.adoptSheet(root);
  const mount = page.createElement('div');
  mount.className = spot.placement;
  root.append(mount);
  for (const type of keptEvents) root.addEventListener(type, keepInside);
  host.style.setProperty('--offprint-gap', gapOf(spot));

  const update = (next: EntryState, nextTheme: Theme) => {
    mount.dataset['theme'] = nextTheme;
    render(<EntryBadge entry={next} state={next.state} paper={next.paper} {...tools} />, mount);
  };
  update(entry, theme);
  const before = spot.before?.parentNode === spot.parent ? spot.before : null;
  spot.parent.insertBefore(host, before);
  if (spot.placement === 'inline' && isNearEdge(host)) mount.classList.add('is-flipped');
  return {
    host,
    update,
    remove() {
      render(null, mount);
      host.remove();
    },
  };
}

function keepInside(event: Event) {
  event.stopPropagation();
  // A click on bare menu ground inside a page's link would follow that link.
  const isOnInput = event.target instanceof Element && event.target.closest('input, label');
  if (event.type === 'click' && !isOnInput) event.preventDefault();
}

/** In a row of boxes our zero-width one would still bring a gap with it; this takes it back. */
function gapOf(spot: BadgeSpot): string {
  const style = getComputedStyle(spot.parent);
  if (!/flex|grid/.test(style.display) || spot.parent.childElementCount === 0) return '0px';
  return Number.isNaN(Number.parseFloat(style.columnGap)) ? '0px' : style.columnGap;
}

/** Room for the widest thing a badge says in calm weather, in CSS pixels. */
const widestBadge = 118;

function isNearEdge(host: Element): boolean {
  const { right } = host.getBoundingClientRect();
  return right + widestBadge > host.ownerDocument.documentElement.clientWidth;
}
