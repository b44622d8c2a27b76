/** What the panel shows of a page: the library's word on its papers. */
import type { LibraryReader } from '../../utils/library/library-reader';
import { entryKeyOf } from '../../utils/paper/entry-key';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { Ask } from '../../utils/views/use-papers';
import type { PanelPage } from './panel-page';

export type PanelView =
  /** `isBefore`: the page itself cannot be seen; this is the paper its tab showed before. */
  | ({ readonly kind: 'saved'; readonly isBefore: boolean } & SavedView)
  | { readonly kind: 'unsaved'; readonly paper: PaperMeta; readonly isBefore: boolean }
  | { readonly kind: 'listing'; readonly total: number; readonly saved: number }
  | { readonly kind: 'nothing' | 'unseen' };

export interface SavedView {
  readonly paper: SavedPaper;
  /** Papers that may be the same, the likeliest first. */
  readonly twins: readonly SavedPaper[];
}

/** What one request may carry. */
const chunkSize = 1_000;

export async function readPanel(
  page: PanelPage,
  reader: LibraryReader,
  ask: Ask,
): Promise<PanelView> {
  if (page.kind === 'listing') {
    return {
      kind: 'listing',
      total: page.papers.length,
      saved: await countSaved(page.papers, ask),
    };
  }
  const paper = page.kind === 'paper' ? page.paper : page.kind === 'unseen' ? page.last : undefined;
  if (!paper) return { kind: page.kind === 'unseen' ? 'unseen' : 'nothing' };
  const isBefore = page.kind === 'unseen';
  const { found } = await ask('findMarks', { entries: [entryKeyOf(paper)] });
  const [saved] = await reader.readPapersById(found.map(({ mark }) => mark.id));
  if (!saved) return { kind: 'unsaved', paper, isBefore };
  return { kind: 'saved', isBefore, ...(await withTwins(saved, reader)) };
}

/** Read together: what comes later would push the paper about. */
export async function withTwins(paper: SavedPaper, reader: LibraryReader): Promise<SavedView> {
  return { paper, twins: await reader.readTwins(paper.id) };
}

async function countSaved(papers: readonly PaperMeta[], ask: Ask): Promise<number> {
  let saved = 0;
  for (let start = 0; start < papers.length; start += chunkSize) {
    const entries = papers.slice(start, start + chunkSize).map(entryKeyOf);
    const { found } = await ask('findMarks', { entries });
    saved += found.length;
  }
  return saved;
}
