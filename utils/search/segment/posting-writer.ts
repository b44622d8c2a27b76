/** Writes postings key by key, into slots or into pages. */
import { checksumOf, inlineBit, inlinePaperBits, postingPageBytes } from './format';
import { GrowingBytes, GrowingWords } from './growing';
import { hasCounts, otherCode, patternOf, shortCode } from './posting-patterns';

interface PostingWriter {
  readonly slots: GrowingWords;
  readonly starts: GrowingWords;
  readonly pages: Uint8Array<ArrayBuffer>[];
  readonly pageStarts: GrowingWords;
  readonly pageSums: GrowingWords;
  /** @param isMark whether the key starts with `!` */
  beginKey(isMark: boolean): void;
  /** Papers come in order. */
  add(paper: number, fields: number, titles: number, abstracts: number): void;
  /** @returns whether the key has any posting: if not, it is as if it never began */
  endKey(): boolean;
  finish(): void;
}

export function createPostingWriter(): PostingWriter {
  const slots = new GrowingWords();
  const starts = new GrowingWords();
  const pages: Uint8Array<ArrayBuffer>[] = [];
  const pageStarts = new GrowingWords();
  const pageSums = new GrowingWords();
  const page = new GrowingBytes(1024);
  let pageStart = 0;
  let keyStart = 0;
  let isMarkKey = false;
  let count = 0;
  let previous = -1;
  let inlined: number | undefined;

  const endPage = () => {
    if (page.length === 0) return;
    const copy = page.copy();
    pages.push(copy);
    pageStarts.push(pageStart);
    pageSums.push(checksumOf(copy));
    pageStart += page.length;
    page.length = 0;
  };

  return {
    ...{ slots, starts, pages, pageStarts, pageSums },
    beginKey(isMark) {
      keyStart = page.length;
      isMarkKey = isMark;
      count = 0;
      previous = -1;
    },
    add(paper, fields, titles, abstracts) {
      if (count === 0) inlined = inlineSlot(paper, fields, titles, abstracts);
      count += 1;
      writePosting(page, isMarkKey, paper - previous - 1, fields, titles, abstracts);
      previous = paper;
    },
    endKey() {
      if (count === 0) return false;
      if (count === 1 && inlined !== undefined) {
        page.length = keyStart;
        slots.push(inlined);
        return true;
      }
      slots.push(count);
      starts.push(pageStart + keyStart);
      if (page.length >= postingPageBytes) endPage();
      return true;
    },
    finish() {
      endPage();
      starts.push(pageStart);
      pageStarts.push(pageStart);
    },
  };
}

function inlineSlot(
  paper: number,
  fields: number,
  titles: number,
  abstracts: number,
): number | undefined {
  const pattern = patternOf(fields, titles, abstracts);
  return pattern === undefined
    ? undefined
    : (inlineBit | (pattern << inlinePaperBits) | paper) >>> 0;
}

function writePosting(
  page: GrowingBytes,
  isMark: boolean,
  gap: number,
  fields: number,
  titles: number,
  abstracts: number,
): void {
  if (isMark) {
    page.pushVarint(gap);
    return;
  }
  const short = shortCode(fields, titles, abstracts);
  page.pushVarint(gap * 4 + short);
  if (short !== otherCode) return;
  const isCounted = titles > 1 || abstracts > 1;
  page.push(isCounted ? fields | hasCounts : fields);
  if (!isCounted) return;
  if (titles > 0) page.push(titles);
  if (abstracts > 0) page.push(abstracts);
}
