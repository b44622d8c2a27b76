/** The best few of many, without sorting the many: a heap with the worst of the kept on top. */
interface BestList<Item> {
  /** Whether `add` would keep it. */
  isWanted(item: Item): boolean;
  add(item: Item): void;
  /** What was kept, best first. */
  toSorted(): Item[];
}

/** @param compare below 0 when `a` is better; a total order */
export function createBestList<Item>(
  limit: number,
  compare: (a: Item, b: Item) => number,
): BestList<Item> {
  const heap: Item[] = [];

  function isWorse(i: number, j: number): boolean {
    const a = heap[i];
    const b = heap[j];
    return a !== undefined && b !== undefined && compare(a, b) > 0;
  }

  function swap(i: number, j: number): void {
    const a = heap[i];
    const b = heap[j];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  }

  function rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const worst = isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(worst, at)) return;
      swap(at, worst);
      at = worst;
    }
  }

  function isWanted(item: Item): boolean {
    const [worst] = heap;
    return heap.length < limit || (worst !== undefined && compare(item, worst) < 0);
  }

  return {
    isWanted,
    add(item) {
      if (limit <= 0 || !isWanted(item)) return;
      if (heap.length < limit) {
        heap.push(item);
        rise(heap.length - 1);
      } else {
        heap[0] = item;
        sink();
      }
    },
    toSorted: () => heap.toSorted(compare),
  };
}
