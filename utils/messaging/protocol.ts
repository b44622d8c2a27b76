/**
 * Every request Offprint's contexts make of each other, as one map of typed functions. The
 * background answers all of them; `zones` says who may ask.
 *
 * A request travels so: client.ts wraps it as `{ name, payload }`, the browser carries it,
 * server.ts checks the sender's zone and the payload's shape, calls the handler, and replies with
 * an envelope, since error classes do not survive the trip. Changes travel the other way, through
 * changes.ts.
 */
import type { PageEntryKey } from '../paper/entry-key';
import type { PaperId } from '../paper/paper-id';
import type { PaperMeta } from '../paper/paper-meta';
import type { ListEdit, PaperEdit, PaperMark, ReadingList } from '../paper/saved-paper';
import type { Completions, SearchAnswer } from '../paper/search-answer';

interface Protocol {
  /**
   * Which of a page's entries are saved: by their ids, else as the same paper by title and authors.
   * `index` is the entry's place in the request; `confidence` is 1 for a shared id.
   */
  findMarks(request: { entries: PageEntryKey[] }): {
    found: { index: number; mark: PaperMark; confidence: number }[];
  };
  /** Answers only after the paper is durably stored. Saving it again adds a source. */
  save(request: { paper: PaperMeta }): PaperMark;
  edit(request: { id: PaperId; edit: PaperEdit }): PaperMark;
  /** Moves papers to the trash. Ids that are not saved are passed over. */
  remove(request: { ids: PaperId[] }): { removedIds: PaperId[] };
  /** Takes papers back out of the trash, with everything they had. */
  restore(request: { ids: PaperId[] }): { marks: PaperMark[] };
  /** What the entry menu offers: lists and tags used last first, then the other lists in order. */
  readMenu(request: Record<string, never>): { lists: ReadingList[]; recentTags: string[] };
  createList(request: { name: string }): ReadingList;
  /** The toolbar badge of the asking tab. */
  reportPage(request: { saved: number; total: number }): Record<string, never>;
  /** Notes that the reader opened a paper. */
  markOpened(request: { id: PaperId }): Record<string, never>;
  /** Papers that match `text`, best first. See utils/search/search.ts. */
  search(request: { text: string; limit: number; listId?: string }): SearchAnswer;
  /** Ways to go on with a query at `caret` (UTF-16 units). */
  complete(request: { text: string; caret: number }): Completions;
  /** The papers nearest to one that is saved. */
  related(request: { id: PaperId; limit: number }): { hits: SearchAnswer['hits'] };
  /** As `save`, at most 2,000 at once: all or none. Marks come in the order of `papers`. */
  saveMany(request: { papers: PaperMeta[] }): { marks: PaperMark[] };
  /** One edit to many papers; ids that are not saved are passed over. */
  editMany(request: { ids: PaperId[]; edit: PaperEdit }): Undoable;
  /** Takes back what a request answered with a `step`, as far as nobody changed it since. */
  undo(request: { step: string }): Record<string, never>;
  editList(request: { id: string; edit: ListEdit }): ReadingList;
  /** Gives the lists the order of `ids`. */
  orderLists(request: { ids: string[] }): Record<string, never>;
  /** Moves the papers of `fromId` to `toId`, and takes `fromId` away. */
  mergeLists(request: { fromId: string; toId: string }): Undoable;
  /** Removes a list; its papers stay in the library. */
  deleteList(request: { id: string }): Undoable;
  /** Also merges: `to` may be a tag in use. */
  renameTag(request: { from: string; to: string }): Undoable;
  removeTag(request: { tag: string }): Undoable;
  /** Saved papers that may be the same as this one, the likeliest first: what is sure is merged. */
  findTwins(request: { id: PaperId }): { twins: { id: PaperId; confidence: number }[] };
  /** Makes one paper of two; the one saved first stays. */
  mergePapers(request: { ids: [PaperId, PaperId] }): Undoable;
  /** These are two papers: never merged by themselves nor offered again. */
  keepApart(request: { ids: [PaperId, PaperId] }): Undoable;
  /**
   * Takes the sources of these pages out of a record, into a paper of their own, whose id is
   * answered; sources that share an id go together. The two are kept apart.
   */
  splitPaper(request: { id: PaperId; pageUrls: string[] }): Undoable & { id: PaperId };
  /** Forgets papers of the trash for good. */
  deleteTrashed(request: { ids: PaperId[] }): Record<string, never>;
}

/** `step` names the change for `undo`; absent when nothing changed. */
export interface Undoable {
  readonly step?: string;
}

export type RequestName = keyof Protocol;
export type Payload<Name extends RequestName> = Parameters<Protocol[Name]>[0];
export type Answer<Name extends RequestName> = ReturnType<Protocol[Name]>;

/** `listing`: a content script on a site that is on. `own`: Offprint's own pages. */
export type Zone = 'listing' | 'own';

/** The widest zone that may ask. Own pages may ask everything. */
export const zones: Record<RequestName, Zone> = {
  findMarks: 'listing',
  save: 'listing',
  edit: 'listing',
  remove: 'listing',
  restore: 'listing',
  readMenu: 'listing',
  createList: 'listing',
  reportPage: 'listing',
  markOpened: 'own',
  search: 'own',
  complete: 'own',
  related: 'own',
  saveMany: 'own',
  editMany: 'own',
  undo: 'own',
  editList: 'own',
  orderLists: 'own',
  mergeLists: 'own',
  deleteList: 'own',
  renameTag: 'own',
  removeTag: 'own',
  findTwins: 'own',
  mergePapers: 'own',
  keepApart: 'own',
  splitPaper: 'own',
  deleteTrashed: 'own',
};
