import type { BadgeSpot } from '../site';
import { closest, find } from './dom';

/**
 * At the end of the first of these lines that the entry has, or is.
 * @param selectors the preferred line first
 */
export function atEndOf(...selectors: readonly string[]): (entry: Element) => BadgeSpot[] {
  return (entry) => {
    for (const selector of selectors) {
      const line = closest(entry, selector) === entry ? entry : find(entry, selector);
      if (line) return [{ parent: line, placement: 'inline' }];
    }
    return [];
  };
}

/** At the end of the entry itself. */
export function atEnd(entry: Element): BadgeSpot[] {
  return [{ parent: entry, placement: 'inline' }];
}
