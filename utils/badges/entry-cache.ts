/**
 * What was read of each entry, until something in the entry changes: on a page of thousands that
 * grows by the dozen only the new ones are read.
 */
import type { EntryCache, ReadEntry } from '../sites/read-page';

export interface PageCache extends EntryCache {
  /** Forgets the entries that `node` is in. */
  touch(node: Node): void;
  clear(): void;
}

export function createEntryCache(partsOf: (entry: Element) => readonly Element[]): PageCache {
  let entries = new WeakMap<Element, ReadEntry>();
  let owners = new WeakMap<Node, Element>();
  return {
    get: (element) => entries.get(element),
    set(entry) {
      const { element } = entry;
      if (entries.get(element) === entry) return;
      entries.set(element, entry);
      for (const part of [element, ...partsOf(element)]) owners.set(part, element);
    },
    touch(node) {
      for (let one: Node | null = node; one; one = one.parentNode) {
        const owner = owners.get(one);
        if (owner) entries.delete(owner);
      }
    },
    clear() {
      entries = new WeakMap();
      owners = new WeakMap();
    },
  };
}
