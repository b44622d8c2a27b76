/** Papers to a segment: gather the words of each, sort them, write all in order. */
import type { SavedPaper } from '../../paper/saved-paper';
import { encodeKey } from './dictionary-text';
import { createGathered, type Gathered, gatherPaper } from './gather-papers';
import { GrowingBytes } from './growing';
import { fillColumns } from './paper-columns';
import type { SegmentFile } from './segment';
import { createSegmentWriter, type SegmentWriter } from './segment-writer';
import { sortTexts } from './sort-keys';
import { stemHashOf } from './stem-hash';
import { code } from './token-codes';

/** @throws RangeError when there are more papers or words than a segment holds */
export function buildSegment(papers: readonly SavedPaper[]): SegmentFile {
  const gathered = createGathered();
  const lengths = papers.map((paper, number) => gatherPaper(gathered, number, paper));
  const writer = createSegmentWriter(papers.length);
  const keyOf = writeKeys(gathered, writer);
  writeTokens(gathered, keyOf, writer.endKeys(), writer);
  return writer.finish((head) => {
    papers.forEach((paper, number) => {
      fillColumns(head, number, paper, lengths[number] ?? { title: 0, abstract: 0 });
      head.idKeys[number] = keyOf[gathered.numbers.get(`!id:${paper.id}`) ?? 0] ?? 0;
    });
  });
}

/** @returns the final key of each number */
function writeKeys(gathered: Gathered, writer: SegmentWriter): Uint32Array {
  const { numbers, keys, papers, counts } = gathered;
  const texts = Array.from(numbers.keys());
  const sorted = sortTexts(texts);
  const keyOf = new Uint32Array(texts.length);
  for (let key = 0; key < sorted.length; key += 1) keyOf[sorted[key] ?? 0] = key;
  const { order, ends } = orderByKey(keys.view(), keyOf);
  const encoded = new GrowingBytes();
  let next = 0;
  for (let key = 0; key < sorted.length; key += 1) {
    const text = texts[sorted[key] ?? 0] ?? '';
    encoded.length = 0;
    encodeKey(text, encoded);
    writer.beginKey(encoded.bytes);
    for (const end = ends[key] ?? 0; next < end; next += 1) {
      const index = order[next] ?? 0;
      const packed = counts.words[index] ?? 0;
      const paper = papers.words[index] ?? 0;
      writer.addPosting(paper, packed & 0xff, (packed >>> 8) & 0xff, (packed >>> 16) & 0xff);
    }
    writer.endKey(encoded.bytes, encoded.length, text[0] === '!' ? undefined : stemHashOf(text));
  }
  return keyOf;
}

/** Indexes of postings by key, and as they came within one: a counting sort. */
function orderByKey(
  numbers: Uint32Array,
  keyOf: Uint32Array,
): { order: Uint32Array; ends: Uint32Array } {
  const places = new Uint32Array(keyOf.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const key = keyOf[numbers[index] ?? 0] ?? 0;
    places[key] = (places[key] ?? 0) + 1;
  }
  let before = 0;
  for (let key = 0; key < places.length; key += 1) {
    const count = places[key] ?? 0;
    places[key] = before;
    before += count;
  }
  const order = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const key = keyOf[numbers[index] ?? 0] ?? 0;
    const place = places[key] ?? 0;
    order[place] = index;
    places[key] = place + 1;
  }
  // Each place has moved to where the next key's begin.
  return { order, ends: places };
}

function writeTokens(
  { codes, codeEnds, tokenCounts }: Gathered,
  keyOf: Uint32Array,
  codeOf: Uint32Array,
  writer: SegmentWriter,
): void {
  let index = 0;
  for (const [paper, end] of codeEnds.entries()) {
    while (index < end) {
      const value = codes.words[index++] ?? 0;
      if (value >= code.key) {
        writer.tokens.pushVarint(codeOf[keyOf[value - code.key] ?? 0] ?? 0);
        continue;
      }
      writer.tokens.pushVarint(value);
      if (value === code.anyGap || value === code.anyJoined) {
        writer.tokens.pushVarint(codes.words[index++] ?? 0);
      }
    }
    writer.endPaper(tokenCounts[paper] ?? 0);
  }
}
