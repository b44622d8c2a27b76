/** Sources of one record that belong together. */
import type { PaperId } from '../paper/paper-id';
import type { PaperSource } from '../paper/saved-paper';
import { sharesId } from './paper-store';
import type { WholeRecord } from './schema';

export function idsOf(sources: readonly PaperSource[]): PaperId[] {
  return [...new Set(sources.flatMap(({ paper }) => paper.ids))];
}

/** Those that are meant, and all that share ids with them, since they would find each other again. */
export function withSharing(
  sources: readonly PaperSource[],
  isMeant: (source: PaperSource) => boolean,
): PaperSource[] {
  const group = new Set(sources.filter(isMeant));
  for (const source of group) {
    for (const other of sources) if (sharesId(source, other)) group.add(other);
  }
  return [...group];
}

/** Which of two records that were joined each source belongs to; what came since, by its ids. */
export function partSources(
  sources: readonly PaperSource[],
  [kept, other]: readonly [WholeRecord, WholeRecord],
): { ours: PaperSource[]; theirs: PaperSource[] } {
  const [ours, theirs]: [PaperSource[], PaperSource[]] = [[], []];
  const [ourIds, theirIds] = [new Set(kept.paper.ids), new Set(other.paper.ids)];
  for (const source of sources) {
    const isSame = (one: PaperSource) => isOnePage(one, source);
    const [own, foreign] = [kept.sources.find(isSame), other.sources.find(isSame)];
    const { ids } = source.paper;
    const isForeign = ids.some((id) => theirIds.has(id)) && !ids.some((id) => ourIds.has(id));
    if (own && foreign) {
      // One page that both had became one source.
      ours.push(own);
      theirs.push(foreign);
    } else if (foreign || (!own && isForeign)) theirs.push(source);
    else ours.push(source);
  }
  return { ours, theirs };
}

function isOnePage(a: PaperSource, b: PaperSource): boolean {
  return a.paper.pageUrl === b.paper.pageUrl && sharesId(a, b);
}
