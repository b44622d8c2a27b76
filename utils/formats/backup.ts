/**
 * The backup's shape: everything of a library but the settings. A record is a function of its
 * sources, so a backup keeps those and the reader's own words, and a later Offprint may merge better.
 */
import type { PaperId } from '../paper/paper-id';
import type { PaperSource, ReadingList, SavedPaper, UserFields } from '../paper/saved-paper';

export const backupFormat = 'offprint-backup';
/** Grows when an older Offprint could not read what a newer one writes. */
export const backupVersion = 1;

export interface BackupPaper
  extends UserFields,
    Pick<SavedPaper, 'id' | 'addedAt' | 'updatedAt' | 'openedAt' | 'readAt'> {
  /** At least one. `paperId` is this record's `id`, and is not repeated. */
  readonly sources: readonly Omit<PaperSource, 'paperId'>[];
}

export interface BackupTrash {
  /** Epoch milliseconds. */
  readonly removedAt: number;
  readonly paper: BackupPaper;
}

/** Two papers the reader keeps apart. */
export type BackupApart = readonly [PaperId, PaperId];

/** The file as a whole, as a reader may see it. */
export interface Backup {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly lists: readonly ReadingList[];
  readonly papers: readonly BackupPaper[];
  readonly trash: readonly BackupTrash[];
  readonly apart: readonly BackupApart[];
}

/** What a backup keeps of a record: its user's fields, its times, and its sources. */
export function toBackupPaper(paper: SavedPaper, sources: readonly PaperSource[]): BackupPaper {
  const { id, addedAt, updatedAt, openedAt, readAt } = paper;
  const { status, isStarred, tags, listIds, note } = paper;
  return {
    ...{ id, addedAt, updatedAt, status, isStarred, tags, listIds },
    ...(openedAt !== undefined && { openedAt }),
    ...(readAt !== undefined && { readAt }),
    ...(note !== undefined && { note }),
    sources: sources.map(({ paperId: _paperId, ...source }) => source),
  };
}
