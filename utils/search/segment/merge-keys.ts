/** The part of a merge that walks over dictionaries and postings. */

import { GrowingBytes } from './growing';
import { createKeyCursor, type KeyCursor } from './key-cursor';
import { type MergeInput, none, type TakeTurns } from './merge-input';
import { createWindow } from './pages';
import { createPostingReader, type PostingReader } from './posting-reader';
import type { SegmentWriter } from './segment-writer';

const pagesAtOnce = 8;
const keysPerTurn = 64;

/** How far the walk is in one segment. */
interface Walk {
  readonly input: MergeInput;
  readonly cursor: KeyCursor;
  readonly postings: PostingReader;
  /** @returns undefined when the key's postings can be read at once */
  readonly load: () => Promise<void> | undefined;
  /** By key: one more than the hash of the word's stem, 0 for words that are their own. */
  readonly stems: Uint32Array;
  /** The key under `cursor`. */
  key: number;
}

export async function writeMergedKeys(
  inputs: readonly MergeInput[],
  writer: SegmentWriter,
  takeTurns: TakeTurns,
): Promise<void> {
  const walks = inputs.filter(({ newKeys }) => newKeys.length > 0).map(startWalk);
  const key = new GrowingBytes();
  for (let turn = 0; walks.length > 0; turn += 1) {
    const turns = turn % keysPerTurn === 0 ? takeTurns() : undefined;
    if (turns !== undefined) await turns;
    const least = walks.reduce((a, b) => (compareKeys(a.cursor, b.cursor) <= 0 ? a : b));
    key.length = 0;
    key.pushBytes(least.cursor.bytes, 0, least.cursor.length);
    const holders = walks.filter(({ cursor }) => compareKeys(cursor, key) === 0);
    for (const holder of holders) {
      const loading = holder.load();
      if (loading !== undefined) await loading;
    }
    writeKey(holders, key, writer);
    for (const holder of holders) {
      if (!moveOn(holder)) walks.splice(walks.indexOf(holder), 1);
    }
  }
}

function startWalk(input: MergeInput): Walk {
  const { head, postingPages } = input;
  const { counts, stemHashes, stemKeys } = head;
  const window = createWindow(postingPages, counts.postingPages, pagesAtOnce);
  const postings = createPostingReader(head, window);
  const stems = new Uint32Array(counts.keys);
  for (let index = 0; index < stemKeys.length; index += 1) {
    stems[stemKeys[index] ?? 0] = (stemHashes[index] ?? 0) + 1;
  }
  const cursor = createKeyCursor(head);
  cursor.seek(0);
  const walk: Walk = {
    ...{ input, cursor, postings, stems, key: 0 },
    load() {
      const page = postings.pageOf(walk.key);
      return page === undefined ? undefined : window.moveTo(page);
    },
  };
  return walk;
}

/** Writes the key under all these cursors. */
function writeKey(holders: readonly Walk[], key: GrowingBytes, writer: SegmentWriter): void {
  writer.beginKey(key.bytes);
  let stem = 0;
  for (const holder of holders) {
    stem = holder.stems[holder.key] ?? 0;
    copyPostings(holder, writer);
  }
  const newKey = writer.endKey(key.bytes, key.length, stem === 0 ? undefined : stem - 1);
  for (const { input, key: oldKey } of holders) input.newKeys[oldKey] = newKey ?? none;
}

/** @returns whether there is another key */
function moveOn(walk: Walk): boolean {
  walk.key += 1;
  if (walk.key >= walk.stems.length) return false;
  walk.cursor.seek(walk.key);
  return true;
}

function compareKeys(
  a: { readonly bytes: Uint8Array; readonly length: number },
  b: { readonly bytes: Uint8Array; readonly length: number },
): number {
  const { bytes: left, length: leftLength } = a;
  const { bytes: right, length: rightLength } = b;
  const most = Math.min(leftLength, rightLength);
  for (let index = 0; index < most; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength;
}

function copyPostings({ input, postings, key }: Walk, writer: SegmentWriter): void {
  const { newPapers, firstWord } = input;
  const { count, papers, fields, titleCounts, abstractCounts } = postings.read(
    key,
    key < firstWord,
  );
  for (let index = 0; index < count; index += 1) {
    const paper = newPapers[papers[index] ?? 0] ?? none;
    if (paper === none) continue;
    const titles = titleCounts[index] ?? 0;
    writer.addPosting(paper, fields[index] ?? 0, titles, abstractCounts[index] ?? 0);
  }
}
