/** Papers for tests, and what an edit makes of one. */
import type { PaperId } from '../../../utils/paper/paper-id';
import type { PaperEdit, SavedPaper } from '../../../utils/paper/saved-paper';

export function paperOf(number: number, fields: Partial<SavedPaper> = {}): SavedPaper {
  const id: PaperId = `arxiv:2401.${String(number).padStart(5, '0')}`;
  return {
    id,
    ids: [id],
    title: `Paper number ${number} on attention`,
    authors: ['Ada Lovelace', 'Emmy Noether'],
    abstract: `Abstract number ${number}. We study attention in large models.`,
    publishedOn: '2024-01-05',
    subjects: ['cs.CL'],
    siteIds: ['arxiv'],
    addedAt: Date.UTC(2024, 0, 1) + number,
    updatedAt: 0,
    revision: number,
    status: 'unread',
    isStarred: false,
    tags: [],
    listIds: [],
    ...fields,
  };
}

/** As the library does it; its own tests say what that is. */
export function edited(paper: SavedPaper, edit: PaperEdit): SavedPaper {
  const { status = paper.status, isStarred = paper.isStarred, note = paper.note ?? '' } = edit;
  const without = (all: readonly string[], gone: readonly string[] = []) =>
    all.filter((each) => !gone.includes(each));
  const { note: _, ...rest } = paper;
  return {
    ...rest,
    ...{ status, isStarred, ...(note !== '' && { note }) },
    tags: [...without(paper.tags, edit.removeTags), ...(edit.addTags ?? [])],
    listIds: [...without(paper.listIds, edit.removeListIds), ...(edit.addListIds ?? [])],
  };
}
