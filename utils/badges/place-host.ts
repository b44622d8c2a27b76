import type { BadgeSpot } from '../sites/site';

/** Room for the widest thing a badge says in calm weather, in CSS pixels. */
const widestBadge = 118;

/** Puts a badge's host into the page so that nothing there moves. */
export function placeHost(host: HTMLElement, mount: HTMLElement, spot: BadgeSpot) {
  const { parent } = spot;
  const before = spot.before?.parentNode === parent ? spot.before : null;
  const placement = placementIn(getComputedStyle(parent), spot);
  const target = placement === 'row' ? findRoom(parent, before) : undefined;
  // Set before it enters the page: a row must never lay it out as one of its boxes.
  host.setAttribute('placement', placement);
  mount.className = `in-${placement}`;
  parent.insertBefore(host, before);
  if (target) {
    const box = host.getBoundingClientRect();
    host.style.setProperty('--offprint-x', `${target.x - box.left}px`);
    host.style.setProperty('--offprint-y', `${target.y - box.top}px`);
  }
  if (placement !== 'corner' && isNearEdge(host)) mount.classList.add('is-flipped');
}

function placementIn(parent: CSSStyleDeclaration, spot: BadgeSpot): 'corner' | 'inline' | 'row' {
  if (spot.placement === 'corner' && parent.position !== 'static') return 'corner';
  return /flex|grid/.test(parent.display) ? 'row' : 'inline';
}

/**
 * Where a row of boxes has room: after the box before `before`, or, where the row pushes its boxes
 * apart, in the widest gap. A box more, of no width even, would share in gaps and move the others.
 */
function findRoom(parent: Element, before: ChildNode | null): { x: number; y: number } {
  const row = parent.getBoundingClientRect();
  const boxes = [...parent.children]
    .map((child) => ({ child, box: child.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .sort((a, b) => a.box.left - b.box.left);
  let best = { x: boxes.at(-1)?.box.right ?? row.left, room: 0 };
  for (const [index, { box }] of boxes.entries()) {
    const next = boxes[index + 1];
    const room = (next?.box.left ?? row.right) - box.right;
    if (next && next.child === before) return { x: box.right, y: (row.top + row.bottom) / 2 };
    if (room > best.room) best = { x: box.right, room };
  }
  return { x: best.x, y: (row.top + row.bottom) / 2 };
}

function isNearEdge(host: Element): boolean {
  const { right } = host.getBoundingClientRect();
  return right + widestBadge > host.ownerDocument.documentElement.clientWidth;
}
