/** Reads postings from slots and pages; see format.ts and posting-patterns.ts. */
import { DamagedSegmentError } from './damage';
import { type Head, inlineBit, inlinePaperBits, inlinePaperMask } from './format';
import type { Pages } from './pages';
import {
  abstractField,
  codeAbstracts,
  codeFields,
  codeTitles,
  hasCounts,
  otherCode,
  patternAbstracts,
  patternFields,
  patternTitles,
  titleField,
} from './posting-patterns';
import type { Postings } from './segment';

const keysPerRank = 64;

export interface PostingReader {
  frequency(key: number): number;
  /** The page of a key, undefined when it needs none. */
  pageOf(key: number): number | undefined;
  /** @throws RangeError when the page is not loaded or damaged */
  read(key: number, isMark: boolean): Postings;
}

export function createPostingReader(head: Head, pages: Pick<Pages, 'get'>): PostingReader {
  const { slots, starts, postingPageStarts, counts } = head;
  const ranks = rankSlots(slots);
  let scratch = createScratch(16);

  const rankOf = (key: number) => {
    const block = Math.floor(key / keysPerRank);
    let rank = ranks[block] ?? 0;
    for (let at = block * keysPerRank; at < key; at += 1) {
      if ((slots[at] ?? 0) < inlineBit) rank += 1;
    }
    return rank;
  };
  const pageAt = (start: number) => {
    let low = 0;
    let high = postingPageStarts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((postingPageStarts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return low;
  };
  const slotOf = (key: number) => {
    const slot = slots[key];
    if (slot === undefined) throw new RangeError(`no key ${key}`);
    return slot;
  };

  return {
    frequency(key) {
      const slot = slotOf(key);
      return slot >= inlineBit ? 1 : slot;
    },
    pageOf(key) {
      return slotOf(key) >= inlineBit ? undefined : pageAt(starts[rankOf(key)] ?? 0);
    },
    read(key, isMark) {
      const slot = slotOf(key);
      if (slot >= inlineBit) return readInline(slot, scratch, counts.papers);
      if (slot > counts.papers)
        throw new DamagedSegmentError(`the postings of key ${key} are damaged`);
      if (slot > scratch.papers.length) scratch = createScratch(Math.min(slot * 2, counts.papers));
      const start = starts[rankOf(key)] ?? 0;
      const page = pageAt(start);
      const from = start - (postingPageStarts[page] ?? 0);
      const last = isMark
        ? readMarkPostings(pages.get(page), from, slot, scratch)
        : readWordPostings(pages.get(page), from, slot, scratch);
      if (last >= counts.papers)
        throw new DamagedSegmentError(`the postings of key ${key} are damaged`);
      return { count: slot, ...scratch };
    },
  };
}

type Scratch = Omit<Postings, 'count'>;

function createScratch(size: number): Scratch {
  return {
    papers: new Uint32Array(size),
    fields: new Uint8Array(size),
    titleCounts: new Uint8Array(size),
    abstractCounts: new Uint8Array(size),
  };
}

/** How many keys before each block of 64 have their postings in pages. */
function rankSlots(slots: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(Math.ceil(slots.length / keysPerRank) + 1);
  let rank = 0;
  for (let key = 0; key < slots.length; key += 1) {
    if (key % keysPerRank === 0) ranks[key / keysPerRank] = rank;
    if ((slots[key] ?? 0) < inlineBit) rank += 1;
  }
  return ranks;
}

function readInline(slot: number, scratch: Scratch, papers: number): Postings {
  const pattern = (slot >>> inlinePaperBits) & 15;
  const paper = slot & inlinePaperMask;
  if (paper >= papers) throw new DamagedSegmentError('a posting is damaged');
  scratch.papers[0] = paper;
  scratch.fields[0] = patternFields[pattern] ?? 0;
  scratch.titleCounts[0] = patternTitles[pattern] ?? 0;
  scratch.abstractCounts[0] = patternAbstracts[pattern] ?? 0;
  return { count: 1, ...scratch };
}

/** @returns the last paper */
function readMarkPostings(bytes: Uint8Array, from: number, count: number, into: Scratch): number {
  const { papers, fields, titleCounts, abstractCounts } = into;
  let at = from;
  let paper = -1;
  for (let index = 0; index < count; index += 1) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    paper += (gap >>> 0) + 1;
    papers[index] = paper;
  }
  fields.fill(0, 0, count);
  titleCounts.fill(0, 0, count);
  abstractCounts.fill(0, 0, count);
  return paper;
}

/** @returns the last paper */
function readWordPostings(bytes: Uint8Array, from: number, count: number, into: Scratch): number {
  const { papers, fields, titleCounts, abstractCounts } = into;
  let at = from;
  let paper = -1;
  for (let index = 0; index < count; index += 1) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    paper += (value >>> 2) + 1;
    papers[index] = paper;
    const code = value & 3;
    if (code !== otherCode) {
      fields[index] = codeFields[code] ?? 0;
      titleCounts[index] = codeTitles[code] ?? 0;
      abstractCounts[index] = codeAbstracts[code] ?? 0;
      continue;
    }
    const mask = bytes[at++] ?? 0;
    const isCounted = mask >= hasCounts;
    const hasTitle = (mask & titleField) !== 0;
    const hasAbstract = (mask & abstractField) !== 0;
    fields[index] = mask & (hasCounts - 1);
    titleCounts[index] = hasTitle ? (isCounted ? (bytes[at++] ?? 0) : 1) : 0;
    abstractCounts[index] = hasAbstract ? (isCounted ? (bytes[at++] ?? 0) : 1) : 0;
  }
  return paper;
}
