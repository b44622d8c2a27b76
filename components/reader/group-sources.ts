/** Which of a paper's sources belong together. Pure. */
import type { PaperSource } from '../../utils/paper/saved-paper';

/**
 * Sources that share an id are of one paper whatever the reader says, also when only a third one
 * joins them. Groups and the sources in them come latest seen first.
 */
export function groupSources(sources: readonly PaperSource[]): PaperSource[][] {
  const latestFirst = sources.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt);
  return latestFirst.reduce<PaperSource[][]>((groups, source) => {
    const isOne = (group: readonly PaperSource[]) => group.some((other) => isJoined(other, source));
    const own = groups.filter(isOne);
    const place = groups.findIndex(isOne);
    if (place < 0) return [...groups, [source]];
    const others = groups.filter((group) => !own.includes(group));
    return others.toSpliced(place, 0, [...own.flat(), source]);
  }, []);
}

function isJoined(one: PaperSource, other: PaperSource): boolean {
  return one.paper.ids.some((id) => other.paper.ids.includes(id));
}
