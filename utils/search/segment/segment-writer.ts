/**
 * Writes a segment in one go: first every key in order with its postings, then every paper in order
 * with its words, then the columns. Building and merging both end here, so that what they make of
 * the same papers is the same to the byte.
 */
import { createDictionaryWriter } from './dictionary-text';
import {
  checksumOf,
  createHead,
  type Head,
  inlineBit,
  maxKeys,
  maxPapers,
  papersPerTokenPage,
  sealHead,
} from './format';
import { GrowingBytes, GrowingWords } from './growing';
import { createPostingWriter } from './posting-writer';
import type { SegmentFile } from './segment';
import { codedKeys, code as tokenCode } from './token-codes';

const markByte = 0x21;

export interface SegmentWriter {
  beginKey(bytes: Uint8Array): void;
  addPosting(paper: number, fields: number, titles: number, abstracts: number): void;
  /**
   * @param stemHash of a word whose stem is another word; undefined otherwise
   * @returns the key's number; undefined when it had no posting and is left out
   */
  endKey(bytes: Uint8Array, length: number, stemHash: number | undefined): number | undefined;
  /** @returns the code of each key in token streams */
  endKeys(): Uint32Array;
  /** Where the current paper's codes go. */
  readonly tokens: GrowingBytes;
  /** @param count of its tokens */
  endPaper(count: number): void;
  /** @param fillColumns sets the columns and `idKeys` */
  finish(fillColumns: (head: Head) => void): SegmentFile;
}

/** @throws RangeError when there are more papers or keys than a segment holds */
export function createSegmentWriter(papers: number): SegmentWriter {
  if (papers > maxPapers) throw new RangeError(`a segment holds ${maxPapers} papers at most`);
  const dictionary = createDictionaryWriter();
  const postings = createPostingWriter();
  const tokenPages = createTokenPages();
  const stemHashes = new GrowingWords();
  const stemKeys = new GrowingWords();
  let keys = 0;
  let firstWord = 0;
  let codeKeys: Uint32Array = new Uint32Array(0);

  return {
    tokens: tokenPages.paper,
    endPaper: tokenPages.endPaper,
    beginKey: (bytes) => postings.beginKey(bytes[0] === markByte),
    addPosting: postings.add,
    endKey(bytes, length, stemHash) {
      if (!postings.endKey()) return undefined;
      if (keys === maxKeys) throw new RangeError(`a segment holds ${maxKeys} keys at most`);
      dictionary.add(bytes, length);
      if (bytes[0] === markByte) firstWord = keys + 1;
      if (stemHash !== undefined) {
        stemHashes.push(stemHash);
        stemKeys.push(keys);
      }
      keys += 1;
      return keys - 1;
    },
    endKeys() {
      postings.finish();
      dictionary.blockStarts.push(dictionary.text.length);
      codeKeys = commonestKeys(postings.slots.view(), firstWord);
      return codesOf(keys, codeKeys);
    },
    finish(fillColumns) {
      tokenPages.endPage();
      const { bytes, head } = createHead({
        ...{ papers, keys, stems: stemKeys.length, coded: codeKeys.length },
        ...{ paged: postings.starts.length - 1, textBytes: dictionary.text.length },
        ...{ postingPages: postings.pages.length, tokenPages: tokenPages.pages.length },
      });
      head.slots.set(postings.slots.view());
      head.starts.set(postings.starts.view());
      sortStems(stemHashes.view(), stemKeys.view(), head);
      head.codeKeys.set(codeKeys);
      head.blockStarts.set(dictionary.blockStarts.view());
      head.postingPageStarts.set(postings.pageStarts.view());
      head.postingPageSums.set(postings.pageSums.view());
      head.tokenPageSums.set(tokenPages.sums.view());
      head.text.set(dictionary.text.bytes.subarray(0, dictionary.text.length));
      fillColumns(head);
      sealHead(bytes);
      return { head: bytes, postingPages: postings.pages, tokenPages: tokenPages.pages };
    },
  };
}

function createTokenPages() {
  const paper = new GrowingBytes(1024);
  const page = new GrowingBytes(1024);
  const pages: Uint8Array<ArrayBuffer>[] = [];
  const sums = new GrowingWords();
  let papersInPage = 0;
  const endPage = () => {
    if (papersInPage === 0) return;
    const copy = page.copy();
    pages.push(copy);
    sums.push(checksumOf(copy));
    page.length = 0;
    papersInPage = 0;
  };
  return {
    ...{ paper, pages, sums, endPage },
    endPaper(count: number) {
      page.pushVarint(count);
      page.pushVarint(paper.length);
      page.pushBytes(paper.bytes, 0, paper.length);
      paper.length = 0;
      papersInPage += 1;
      if (papersInPage === papersPerTokenPage) endPage();
    },
  };
}

/** By how many papers hold them, which is near enough to how often they stand in streams. */
function commonestKeys(slots: Uint32Array, firstWord: number): Uint32Array {
  const wanted = Math.min(codedKeys(slots.length), slots.length - firstWord);
  if (wanted <= 0) return new Uint32Array(0);
  const most = 1 << 12;
  const tally = new Uint32Array(most + 1);
  const frequencyOf = (key: number) => {
    const slot = slots[key] ?? 0;
    return slot >= inlineBit ? 1 : slot;
  };
  for (let key = firstWord; key < slots.length; key += 1) {
    const at = Math.min(frequencyOf(key), most);
    tally[at] = (tally[at] ?? 0) + 1;
  }
  let least = most;
  for (let found = tally[most] ?? 0; found < wanted && least > 1; found += tally[least] ?? 0) {
    least -= 1;
  }
  const candidates: number[] = [];
  for (let key = firstWord; key < slots.length; key += 1) {
    if (frequencyOf(key) >= least) candidates.push((maxPapers - frequencyOf(key)) * maxKeys + key);
  }
  const sorted = Float64Array.from(candidates).sort().subarray(0, wanted);
  return Uint32Array.from(sorted, (value) => value % maxKeys);
}

function codesOf(keys: number, codeKeys: Uint32Array): Uint32Array {
  const codes = new Uint32Array(keys);
  const first = tokenCode.key + codeKeys.length;
  for (let key = 0; key < keys; key += 1) codes[key] = first + key;
  for (let index = 0; index < codeKeys.length; index += 1) {
    codes[codeKeys[index] ?? 0] = tokenCode.key + index;
  }
  return codes;
}

function sortStems(hashes: Uint32Array, keys: Uint32Array, head: Head): void {
  const both = new Float64Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    both[index] = (hashes[index] ?? 0) * maxKeys + (keys[index] ?? 0);
  }
  both.sort();
  for (let index = 0; index < both.length; index += 1) {
    const value = both[index] ?? 0;
    head.stemHashes[index] = Math.floor(value / maxKeys);
    head.stemKeys[index] = value % maxKeys;
  }
}
