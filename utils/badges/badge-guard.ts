/**
 * Tells a reader's click from one a page tricked out of them. A page cannot forge a trusted event,
 * but it can lay something over our button or make it transparent and have the reader click it.
 */
export interface BadgeGuard {
  watch(button: Element): void;
  unwatch(button: Element): void;
  /** Whether this event is the reader's own and its button could be seen. */
  isMeant(event: Event, button: Element): boolean;
}

// Intersection Observer v2, https://www.w3.org/TR/intersection-observer/: Chromium only (2026-11).
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export function createBadgeGuard(signal: AbortSignal): BadgeGuard {
  const isSeen = new WeakMap<Element, boolean>();
  const note = (entries: readonly VisibilityEntry[]) => {
    for (const { target, isVisible } of entries) {
      if (isVisible !== undefined) isSeen.set(target, isVisible);
    }
  };
  // `elementFromPoint` misses overlays that let clicks through; this does not (security.md 10).
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer =
    'isVisible' in IntersectionObserverEntry.prototype
      ? new IntersectionObserver(note, options)
      : undefined;
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
  return {
    watch: (button) => observer?.observe(button),
    unwatch: (button) => observer?.unobserve(button),
    isMeant(event, button) {
      if (!event.isTrusted) return false;
      if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return false;
      if (!observer) return true;
      note(observer.takeRecords());
      return isSeen.get(button) === true;
    },
  };
}
