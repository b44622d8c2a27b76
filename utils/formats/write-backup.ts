/**
 * The JSON backup, in chunks, so that a library of any size needs no string of its own. One record
 * stands on each line: such a file can be read by lines, and compared by them.
 */

import type { ReadingList } from '../paper/saved-paper';
import {
  type BackupApart,
  type BackupPaper,
  type BackupTrash,
  backupFormat,
  backupVersion,
} from './backup';

/** A library's parts, read as they are written. */
export interface BackupParts {
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly lists: Records<ReadingList>;
  readonly papers: Records<BackupPaper>;
  readonly trash: Records<BackupTrash>;
  readonly apart: Records<BackupApart>;
}

type Records<T> = Iterable<T> | AsyncIterable<T>;

/** Characters in a chunk before it is given out. */
const chunkSize = 256 * 1_024;

/** The file in chunks of about 256 KB; together they are one JSON object, see `Backup`. */
export async function* writeBackup(parts: BackupParts): AsyncGenerator<string> {
  const { exportedAt, lists, papers, trash, apart } = parts;
  let chunk = `{"format":"${backupFormat}","version":${backupVersion},"exportedAt":${exportedAt}`;
  for (const [name, records] of Object.entries({ lists, papers, trash, apart })) {
    chunk += `,\n"${name}":[`;
    let lead = '\n';
    for await (const record of records) {
      chunk += lead + writeRecord(record);
      lead = ',\n';
      if (chunk.length < chunkSize) continue;
      yield chunk;
      chunk = '';
    }
    chunk += '\n]';
  }
  yield `${chunk}\n}\n`;
}

/** Half a character cannot be written in UTF-8: it becomes the sign for a lost one. */
function writeRecord(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
