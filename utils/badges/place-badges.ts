/**
 * Puts badges where entries want them, near the viewport only, and keeps them there. What stands
 * in the page decides whether one is missing, since frameworks drop nodes they did not make; but
 * only hosts made here count, so a page cannot keep our badge away with a fake one.
 */
import type { BadgeSpot } from '../sites/site';
import { createThemeReader, type Theme } from './badge-theme';
import type { BadgeTools } from './EntryBadge';
import type { EntryState } from './entry-state';
import { type Badge, mountBadge } from './mount-badge';

export interface Claim {
  readonly element: Element;
  readonly entry: EntryState;
  readonly spot: BadgeSpot;
}

export interface BadgePlacer {
  /** All that the page wants now; badges nobody claims any more go. */
  show(claims: readonly Claim[]): void;
  /** Draws the badges of this entry anew. */
  refresh(entry: EntryState): void;
  /** A host made here, at any time. */
  isOurs(node: Node): boolean;
  /** A host that should be in the page now. */
  isPlaced(node: Node): boolean;
}

interface Placed extends Claim {
  readonly badge: Badge;
  readonly theme: Theme;
  readonly title: string;
}

/**
 * A page that throws our badge out each time wins after this many in `remountSpan` ms. Some draw
 * themselves anew every second, and mean nothing by it.
 */
const maxRemounts = 15;
const remountSpan = 10_000;

export function createBadgePlacer(tools: BadgeTools, signal: AbortSignal): BadgePlacer {
  const hosts = new WeakSet<Node>();
  const placed = new Map<Node, Placed>();
  const near = new WeakSet<Element>();
  const mountTimes = new WeakMap<Element, number[]>();
  let wanted = new Map<Element, Claim[]>();
  let readTheme = createThemeReader();

  const observer = new IntersectionObserver(
    (sightings) => {
      for (const { target, isIntersecting } of sightings) {
        if (!isIntersecting) near.delete(target);
        else {
          near.add(target);
          fill(target);
        }
      }
    },
    { rootMargin: '400px' },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function fill(parent: Element) {
    for (const claim of wanted.get(parent) ?? []) {
      const standing = [...parent.children].some(
        (child) => placed.get(child)?.element === claim.element,
      );
      if (standing || !mayMount(parent)) continue;
      const theme = readTheme(parent);
      const badge = mountBadge(claim.spot, claim.entry, theme, tools);
      hosts.add(badge.host);
      placed.set(badge.host, { ...claim, badge, theme, title: claim.entry.paper.title });
    }
  }

  function mayMount(parent: Element): boolean {
    const now = performance.now();
    const recent = (mountTimes.get(parent) ?? []).filter((time) => time > now - remountSpan);
    if (recent.length > maxRemounts) return false;
    mountTimes.set(parent, [...recent, now]);
    return true;
  }

  function review(host: Node, old: Placed) {
    const { parent } = old.spot;
    const claim = wanted.get(parent)?.find(({ element }) => element === old.element);
    if (!claim || host.parentNode !== parent) {
      placed.delete(host);
      old.badge.remove();
      return;
    }
    const theme = readTheme(parent);
    const { entry } = claim;
    const { title } = entry.paper;
    placed.set(host, { ...old, entry, theme, title });
    const isSame = entry === old.entry && theme === old.theme && title === old.title;
    if (!isSame) old.badge.update(entry, theme);
  }

  return {
    show(claims) {
      const before = wanted;
      wanted = Map.groupBy(claims, ({ spot }) => spot.parent);
      readTheme = createThemeReader();
      for (const [host, old] of [...placed]) review(host, old);
      for (const parent of before.keys()) if (!wanted.has(parent)) observer.unobserve(parent);
      for (const parent of wanted.keys()) {
        if (near.has(parent)) fill(parent);
        else if (!before.has(parent)) observer.observe(parent);
      }
    },
    refresh(entry) {
      for (const one of placed.values()) {
        if (one.entry === entry) one.badge.update(entry, one.theme);
      }
    },
    isOurs: (node) => hosts.has(node),
    isPlaced: (node) => placed.has(node),
  };
}
