/**
 * The `limit` best of `candidates`, best first.
 * @param isBetter a strict order in which no two candidates are equal
 */
export function selectBest(
  candidates: Uint32Array,
  limit: number,
  isBetter: (a: number, b: number) => boolean,
): number[] {
  // A heap with the worst of those kept on top: most candidates fail at the first comparison.
  const heap: number[] = [];
  const at = (index: number) => heap[index] ?? 0;
  const sink = () => {
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && isBetter(at(child), at(child + 1))) child += 1;
      if (!isBetter(at(parent), at(child))) return;
      const moved = at(parent);
      heap[parent] = at(child);
      heap[child] = moved;
      parent = child;
    }
  };
  const rise = () => {
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isBetter(at(parent), at(child))) return;
      const moved = at(parent);
      heap[parent] = at(child);
      heap[child] = moved;
      child = parent;
    }
  };
  for (const candidate of candidates) {
    if (heap.length < limit) {
      heap.push(candidate);
      rise();
    } else if (limit > 0 && isBetter(candidate, at(0))) {
      heap[0] = candidate;
      sink();
    }
  }
  return heap.sort((a, b) => (isBetter(a, b) ? -1 : 1));
}
