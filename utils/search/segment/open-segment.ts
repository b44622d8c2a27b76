/** A segment from its bytes: all of them, or the head with pages to come. */
import type { PaperId } from '../../paper/paper-id';
import { stemOf } from '../text/stem';
import { type Dictionary, openDictionary } from './dictionary';
import { type Head, readHead } from './format';
import { createPages, keepPages, type Pages } from './pages';
import { createPostingReader } from './posting-reader';
import type { Segment, SegmentFile, SegmentPages } from './segment';
import { hashStem } from './stem-hash';
import { createTokenReader, tokenPageOf } from './token-reader';

const postingKind = 'postings';
const tokenKind = 'tokens';

/**
 * All in memory: nothing of it is ever awaited.
 * @throws RangeError when the bytes are no segment of this version, or are damaged
 */
export function openSegment({ head: bytes, postingPages, tokenPages }: SegmentFile): Segment {
  const head = readHead(bytes);
  return createSegment(
    head,
    keepPages(postingKind, postingPages, head.counts.postingPages),
    keepPages(tokenKind, tokenPages, head.counts.tokenPages),
  );
}

/**
 * The head in memory, pages read when first asked for.
 * @throws RangeError when the head is none of this version, or is damaged
 */
export function openStoredSegment(bytes: Uint8Array, pages: SegmentPages): Segment {
  const head = readHead(bytes);
  return createSegment(
    head,
    createPages(postingKind, head.postingPageSums, (wanted) =>
      pages.readPages(postingKind, wanted),
    ),
    createPages(tokenKind, head.tokenPageSums, (wanted) => pages.readPages(tokenKind, wanted)),
  );
}

/** What merging needs beyond the interface. */
export interface SegmentParts {
  readonly head: Head;
  readonly postingPages: Pages;
  readonly tokenPages: Pages;
  /** The keys before it start with `!`. */
  readonly firstWord: number;
}

const knownParts = new WeakMap<Segment, SegmentParts>();

/** @throws TypeError when the segment was not opened here */
export function partsOf(segment: Segment): SegmentParts {
  const parts = knownParts.get(segment);
  if (!parts) throw new TypeError('only segments opened from their bytes can be merged');
  return parts;
}

function createSegment(head: Head, postingPages: Pages, tokenPages: Pages): Segment {
  const { counts, idKeys } = head;
  const dictionary = openDictionary(head);
  const postings = createPostingReader(head, postingPages);
  const tokens = createTokenReader(head, tokenPages);
  const firstWord = dictionary.range('!').to;
  const gone = new Uint8Array(counts.papers);
  let goneCount = 0;

  const segment: Segment = {
    paperCount: counts.papers,
    keyCount: counts.keys,
    gone,
    get goneCount() {
      return goneCount;
    },
    columns: head,
    titleWords: sumOf(head.titleLength),
    abstractWords: sumOf(head.abstractLength),
    idOf: (paper) =>
      dictionary.textOf(idKeys[paper] ?? counts.keys).slice('!id:'.length) as PaperId,
    markGone(paper) {
      if (gone[paper] !== 0) return;
      gone[paper] = 1;
      goneCount += 1;
    },
    findKey: dictionary.find,
    keyText: dictionary.textOf,
    keyRange: dictionary.range,
    keysOfStem: (stem) => keysOfStem(head, dictionary, stem),
    frequency: postings.frequency,
    loadPostings: (keys) => postingPages.load(pagesOf(keys, postings.pageOf)),
    readPostings: (key) => postings.read(key, key < firstWord),
    loadTokens: (papers) => tokenPages.load(pagesOf(papers, tokenPageOf)),
    readTokens: tokens.read,
    scanTokens: tokens.scan,
  };
  knownParts.set(segment, { head, postingPages, tokenPages, firstWord });
  return segment;
}

function pagesOf(
  numbers: Iterable<number>,
  pageOf: (number: number) => number | undefined,
): Set<number> {
  const pages = new Set<number>();
  for (const number of numbers) {
    const page = pageOf(number);
    if (page !== undefined) pages.add(page);
  }
  return pages;
}

function sumOf(lengths: Uint16Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return sum;
}

/** Words that are their own stem are found by name; the others by hash, and then stemmed. */
function keysOfStem(head: Head, dictionary: Dictionary, stem: string): number[] {
  const { stemHashes, stemKeys } = head;
  const keys: number[] = [];
  const itself = stem.startsWith('!') || stemOf(stem) !== stem ? undefined : dictionary.find(stem);
  if (itself !== undefined) keys.push(itself);
  const hash = hashStem(stem);
  for (let index = firstAtLeast(stemHashes, hash); stemHashes[index] === hash; index += 1) {
    const key = stemKeys[index] ?? 0;
    if (stemOf(dictionary.textOf(key)) === stem) keys.push(key);
  }
  return keys.sort((a, b) => a - b);
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
