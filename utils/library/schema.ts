/**
 * The library on disk, and its versions. A released version never changes: a new one is added
 * below it with its upgrade, and tests open a database of every old version.
 *
 * Papers in the trash leave `papers` whole, so that every count, page and index speaks of what is
 * in the library and nothing else.
 */
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import { t } from '../i18n/translate';
import type { PaperId } from '../paper/paper-id';
import {
  type PaperSource,
  type ReadingList,
  readingListId,
  type SavedPaper,
  type UserFields,
} from '../paper/saved-paper';
import { matchFieldsOf } from './match-fields';

/** A paper as stored: with what its indexes need. */
export interface StoredPaper extends SavedPaper {
  /** One key per list, so that a list is paged newest first. See `listKey`. */
  readonly listKeys: readonly string[];
  /** By which the same paper under other ids is found. See `matchKeys`. */
  readonly matchKeys: readonly string[];
  /** Titles that sources gave it beside its own; absent when there are none. */
  readonly otherTitles?: readonly string[];
}

/** Two papers that the reader, or a split, said are two. Named by ids, sorted, as records come and go. */
export interface ApartPair {
  readonly first: PaperId;
  readonly second: PaperId;
}

export interface TrashedPaper {
  readonly id: PaperId;
  readonly removedAt: number;
  readonly paper: StoredPaper;
  readonly sources: readonly PaperSource[];
}

/** Tells the search index that a paper is gone; outlives the trash. */
export interface Removal {
  readonly id: PaperId;
  readonly revision: number;
}

/** A record with all it was made of. */
export interface WholeRecord {
  readonly paper: StoredPaper;
  readonly sources: readonly PaperSource[];
}

/** What one change to which papers are one did. */
export type RecordChange =
  /** `records` before, the kept one first; `after`, of the kept one when it was done. */
  | {
      readonly kind: 'merge';
      readonly records: readonly [WholeRecord, WholeRecord];
      readonly after: UserFields;
    }
  /**
   * `keyBefore`, of the record before; `ids`, of the sources that went; `copied`, the lists and tags
   * that the new paper began with. Steps of older versions have none of the three.
   */
  | {
      readonly kind: 'split';
      readonly keptId: PaperId;
      readonly newId: PaperId;
      readonly keyBefore?: PaperId;
      readonly ids?: readonly PaperId[];
      readonly copied?: Pick<UserFields, 'tags' | 'listIds'>;
    };

/** The user's fields of papers, and lists, as one change found and left them. */
export interface UndoStep {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly papers: readonly { id: PaperId; before: UserFields; after: UserFields }[];
  /** Lists as they were before; those the change made or left alone are not here. */
  readonly lists: readonly ReadingList[];
  readonly change?: RecordChange;
  /** Pairs kept apart that the change added, and that it took away. */
  readonly apart?: { readonly added: readonly ApartPair[]; readonly removed: readonly ApartPair[] };
}

/** Single values, by name: the last write's number, and a random one drawn when a library begins. */
export interface Counter {
  readonly name: 'revision' | 'libraryId';
  readonly value: number;
}

/** Papers rewritten at once by an upgrade. */
const upgradeChunk = 1_000;

export class LibraryDatabase extends Dexie {
  declare papers: EntityTable<StoredPaper, 'id'>;
  declare sources: Table<PaperSource, [PaperId, string]>;
  declare lists: EntityTable<ReadingList, 'id'>;
  declare trash: EntityTable<TrashedPaper, 'id'>;
  declare removals: EntityTable<Removal, 'id'>;
  declare undoSteps: EntityTable<UndoStep, 'id'>;
  declare apart: Table<ApartPair, [PaperId, PaperId]>;
  declare counters: EntityTable<Counter, 'name'>;

  constructor(name: string) {
    // Strict: an acknowledged save is on the disk (a relaxed one is lost to a power cut).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status',
      sources: '[paperId+pageUrl], paperId',
      lists: 'id, order',
      trash: 'id, removedAt',
      removals: 'id, revision',
      counters: 'name',
    });
    this.version(2).stores({
      papers: 'id, *ids, addedAt, revision, *listKeys, *tags, status, readAt, *siteIds',
      undoSteps: 'id, at',
    });
    this.version(3)
      .stores({
        papers:
          'id, *ids, addedAt, revision, *listKeys, *tags, status, readAt, *siteIds, *matchKeys',
        apart: '[first+second]',
      })
      .upgrade(addMatchKeys);
    // What was joined before it was removed is found in the trash by each of its ids.
    this.version(4).stores({ trash: 'id, removedAt, *paper.ids' });
    this.on('populate', (transaction) => {
      // In the language of the day it was made: a list's name is the reader's.
      const name = t('readingListName');
      const list: ReadingList = { id: readingListId, name, createdAt: 0, order: 0 };
      transaction.table('lists').add(list);
      const libraryId: Counter = {
        name: 'libraryId',
        value: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      };
      transaction.table('counters').add(libraryId);
    });
  }
}

/** Papers stored before there were match keys get theirs. */
async function addMatchKeys(transaction: Transaction): Promise<void> {
  const papers = transaction.table<StoredPaper, PaperId>('papers');
  const sources = transaction.table<PaperSource, [PaperId, string]>('sources');
  const readNext = (id: string) => papers.where(':id').above(id).limit(upgradeChunk).toArray();
  for (let chunk = await readNext(''); chunk.length > 0; ) {
    const ids = chunk.map(({ id }) => id);
    const sourcesOf = new Map(ids.map((id): [PaperId, PaperSource[]] => [id, []]));
    for (const source of await sources.where('paperId').anyOf(ids).toArray()) {
      sourcesOf.get(source.paperId)?.push(source);
    }
    await papers.bulkPut(
      chunk.map((paper) => ({ ...paper, ...matchFieldsOf(paper, sourcesOf.get(paper.id) ?? []) })),
    );
    chunk = await readNext(ids.at(-1) ?? '');
  }
}

/** Opens the library, or one of another name for tests. Dexie connects at the first read. */
export function openDatabase(name = 'offprint'): LibraryDatabase {
  return new LibraryDatabase(name);
}

/** Sorts within a list by `addedAt`: epoch milliseconds fit 15 digits until the year 33658. */
export function listKey(listId: string, addedAt: number): string {
  return `${listId} ${String(addedAt).padStart(15, '0')}`;
}
