/**
 * How a segment is stored. All numbers are little-endian, as every machine we run on is; another
 * would not find the magic number and would build its own index.
 *
 * The head, read whole and used where it lies:
 * - 16 words: magic, version, bytes of the head, checksum of all after it, then the counts below.
 * - The sections of `sectionsOf`, each an array of numbers, in order of falling alignment.
 * - The dictionary's text last (see dictionary.ts).
 *
 * `slots` has a word per key. With its high bit it is the key's only posting: four bits of pattern
 * (posting-patterns.ts) and 27 of paper. Over half of all keys are such and need no page. Otherwise
 * it is the number of papers, and `starts` says where the postings lie, by rank among such keys.
 *
 * Pages are cut at the borders of keys (postings) and papers (tokens); the head has their checksums.
 */
import { DamagedSegmentError } from './damage';

/** Another number for every change of the format or of what text becomes: old segments are rebuilt. */
export const formatVersion = 1;

const magic = 0x4753_464f;
const headerWords = 16;
const checksumAt = 3;

export const papersPerTokenPage = 32;
export const keysPerBlock = 16;
/** Where a page of postings ends, give or take one key. */
export const postingPageBytes = 60_000;
/** What a slot has room for. */
export const maxPapers = 1 << 27;
/** What sorting stems (30 bits) and keys within one double has room for. */
export const maxKeys = 1 << 23;

export const inlineBit = 0x8000_0000;
export const inlinePaperBits = 27;
export const inlinePaperMask = maxPapers - 1;

interface HeadCounts {
  readonly papers: number;
  readonly keys: number;
  /** Keys whose postings are in pages. */
  readonly paged: number;
  readonly stems: number;
  /** Keys that have a short code in token streams. */
  readonly coded: number;
  readonly textBytes: number;
  readonly postingPages: number;
  readonly tokenPages: number;
}

const countNames = [
  'papers',
  'keys',
  'paged',
  'stems',
  'coded',
  'textBytes',
  'postingPages',
  'tokenPages',
] as const satisfies readonly (keyof HeadCounts)[];

/** Views over a head's bytes. */
export interface Head {
  readonly counts: HeadCounts;
  readonly addedAt: Float64Array;
  readonly openedAt: Float64Array;
  readonly publishedOn: Int32Array;
  /** The key of each paper's own id. */
  readonly idKeys: Uint32Array;
  readonly slots: Uint32Array;
  /** Bytes from the first page's start; one more entry at the end. */
  readonly starts: Uint32Array;
  /** Ascending; several keys may share one. */
  readonly stemHashes: Uint32Array;
  readonly stemKeys: Uint32Array;
  /** The key of each short code. */
  readonly codeKeys: Uint32Array;
  /** Where each block of the dictionary starts in `text`; one more entry at the end. */
  readonly blockStarts: Uint32Array;
  /** Where each page of postings starts; one more entry at the end. */
  readonly postingPageStarts: Uint32Array;
  readonly postingPageSums: Uint32Array;
  readonly tokenPageSums: Uint32Array;
  readonly titleLength: Uint16Array;
  readonly abstractLength: Uint16Array;
  readonly flags: Uint8Array;
  readonly text: Uint8Array;
}

/** A head of zeros but for its counts: to be filled, then sealed. */
export function createHead(counts: HeadCounts): { bytes: Uint8Array<ArrayBuffer>; head: Head } {
  const bytes = new Uint8Array(headBytes(counts));
  const header = new Uint32Array(bytes.buffer, 0, headerWords);
  header.set([magic, formatVersion, bytes.length]);
  header.set(
    countNames.map((name) => counts[name]),
    checksumAt + 1,
  );
  return { bytes, head: viewHead(bytes, counts) };
}

/** Writes the checksum of a head that is filled. */
export function sealHead(bytes: Uint8Array<ArrayBuffer>): void {
  new Uint32Array(bytes.buffer, 0, headerWords)[checksumAt] = headChecksum(bytes);
}

/** @throws RangeError when `bytes` are no head of this version, or are damaged */
export function readHead(bytes: Uint8Array): Head {
  if (bytes.length < headerWords * 4)
    throw new DamagedSegmentError('the segment head is cut short');
  // Numbers must lie at multiples of their size; what comes from elsewhere may lie anywhere.
  const aligned = isAligned(bytes) ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, headerWords);
  if (header[0] !== magic) throw new DamagedSegmentError('these bytes are no segment head');
  if (header[1] !== formatVersion) {
    throw new DamagedSegmentError(`the segment has format ${header[1]}, not ${formatVersion}`);
  }
  const counts = readCounts(header);
  if (header[2] !== bytes.length || headBytes(counts) !== bytes.length) {
    throw new DamagedSegmentError('the segment head has another length than it says');
  }
  if (header[checksumAt] !== headChecksum(aligned)) {
    throw new DamagedSegmentError('the segment head is damaged');
  }
  return viewHead(aligned, counts);
}

function isAligned(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % 8 === 0 && bytes.buffer instanceof ArrayBuffer;
}

function readCounts(header: Uint32Array): HeadCounts {
  const [papers = 0, keys = 0, paged = 0, stems = 0, coded = 0, ...rest] = header.subarray(
    checksumAt + 1,
  );
  const [textBytes = 0, postingPages = 0, tokenPages = 0] = rest;
  const counts = { papers, keys, paged, stems, coded, textBytes, postingPages, tokenPages };
  const isFitting =
    papers <= maxPapers &&
    paged <= keys &&
    stems <= keys &&
    coded <= keys &&
    tokenPages === Math.ceil(papers / papersPerTokenPage);
  if (!isFitting) throw new DamagedSegmentError('the counts of the segment head do not fit');
  return counts;
}

function headChecksum(bytes: Uint8Array): number {
  return checksumOf(bytes.subarray((checksumAt + 1) * 4));
}

/** A whole number of words, for the checksum. */
function headBytes(counts: HeadCounts): number {
  const { papers, keys, paged, stems, coded, textBytes, postingPages, tokenPages } = counts;
  const perPaper = papers * (2 * 8 + 2 * 4 + 2 * 2 + 1);
  const blocks = Math.ceil(keys / keysPerBlock);
  const words = keys + paged + 1 + 2 * stems + coded + blocks + 1 + 2 * postingPages + 1;
  return Math.ceil(((headerWords + words + tokenPages) * 4 + perPaper + textBytes) / 4) * 4;
}

/** Doubles first, bytes last, so that each section starts where its numbers may. */
function viewHead(bytes: Uint8Array<ArrayBuffer>, counts: HeadCounts): Head {
  const { papers, keys, paged, stems, postingPages, tokenPages } = counts;
  const { buffer } = bytes;
  let end = bytes.byteOffset + headerWords * 4;
  const take = (size: number) => {
    end += size;
    return end - size;
  };
  const words = (count: number) => new Uint32Array(buffer, take(count * 4), count);
  return {
    counts,
    addedAt: new Float64Array(buffer, take(papers * 8), papers),
    openedAt: new Float64Array(buffer, take(papers * 8), papers),
    publishedOn: new Int32Array(buffer, take(papers * 4), papers),
    idKeys: words(papers),
    slots: words(keys),
    starts: words(paged + 1),
    stemHashes: words(stems),
    stemKeys: words(stems),
    codeKeys: words(counts.coded),
    blockStarts: words(Math.ceil(keys / keysPerBlock) + 1),
    postingPageStarts: words(postingPages + 1),
    postingPageSums: words(postingPages),
    tokenPageSums: words(tokenPages),
    titleLength: new Uint16Array(buffer, take(papers * 2), papers),
    abstractLength: new Uint16Array(buffer, take(papers * 2), papers),
    flags: new Uint8Array(buffer, take(papers), papers),
    text: new Uint8Array(buffer, take(counts.textBytes), counts.textBytes),
  };
}

/** Of bytes from anywhere; any one damaged byte changes it. */
export function checksumOf(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let sum = aligned.length;
  for (let index = 0; index < words.length; index += 1) sum = mix(sum, words[index] ?? 0);
  for (let index = words.length * 4; index < aligned.length; index += 1) {
    sum = mix(sum, aligned[index] ?? 0);
  }
  return sum >>> 0;
}

/** One to one in `sum` and in `word`, so that a change is never lost again. */
function mix(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x9e37_79b1);
  return (mixed << 15) | (mixed >>> 17);
}
