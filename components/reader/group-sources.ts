/** Which of a paper's sources belong together. Pure. */
import type { PaperSource } from '../../utils/paper/saved-paper';

/**
 * Sources that share an id are of one paper whatever the reader says, also when only a third one
 * joins them. Groups and the sources in them come latest seen first.
 */
export function groupSources(sources: readonly PaperSource[]): PaperSource[][] {
  const groups: PaperSource[][] = [];
  for (const source of sources.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)) {
    const own = groups.filter((group) => group.some((other) => sharesId(other, source)));
    const [first, ...others] = own;
    if (!first) {
      groups.push([source]);
      continue;
    }
    first.push(...others.flat(), source);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

function sharesId(one: PaperSource, other: PaperSource): boolean {
  return one.paper.ids.some((id) => other.paper.ids.includes(id));
}
