import fc from 'fast-check';
import { expect } from 'vitest';
import type { PaperId } from '../../../utils/paper/paper-id';
import { readingStatuses, type SavedPaper } from '../../../utils/paper/saved-paper';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment, openStoredSegment } from '../../../utils/search/segment/open-segment';
import { flag, type Segment, type SegmentFile } from '../../../utils/search/segment/segment';
import { acronymMarks } from '../../../utils/search/text/acronyms';
import { stemOf } from '../../../utils/search/text/stem';
import { paperOf } from '../_feed';
import { createMemorySegment } from '../_memory-segment';

const words = [
  ...[
    'graph',
    'graphs',
    'neural',
    'networks',
    'the',
    'of',
    'GPT-4',
    'state-of-the-art',
    'a-b-c-d-e',
  ],
  ...['(GNN)', 'Graph neural networks (GNNs)', 'running', 'skies', 'Weiß', 'β-VAE', '$\\alpha$'],
  ...[
    '图神经网络',
    '東京',
    'ラーメン',
    'الشبكات',
    'می\u200cخواهم',
    'Ελλάδα',
    '한국어',
    '😀',
    '\ud800',
  ],
  ...['\0', '\u{10330}\u{10331}', 'x'.repeat(70), '\u{10330}'.repeat(40), 'a\u{10330}'.repeat(30)],
];
const text = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const fields = fc.record({
  title: text,
  abstract: maybe(text),
  authors: fc.array(text, { maxLength: 4 }),
  venue: maybe(text),
  comments: maybe(text),
  subjects: maybe(fc.array(fc.constantFrom('cs.CL', 'cs.LG', ''), { maxLength: 3 })),
  tags: fc.array(text, { maxLength: 3 }),
  listIds: fc.uniqueArray(fc.constantFrom('reading-list', 'to read', '\ud800')),
  note: maybe(text),
  publishedOn: maybe(fc.constantFrom('2024', '2024-02', '2024-02-29', '1999-12-31')),
  openedAt: maybe(fc.nat()),
  codeUrl: maybe(fc.constant('https://github.com/a/b')),
  pdfUrl: maybe(fc.constant('https://example.org/a.pdf')),
  status: fc.constantFrom(...readingStatuses),
  isStarred: fc.boolean(),
});

/** Papers of all scripts and of none, each with an id of its own. */
export const anyPapers = fc
  .array(fc.record({ fields, isUrl: fc.boolean() }), { maxLength: 8 })
  .map((list) =>
    list.map(
      ({ fields: { abstract, venue, comments, subjects, note, ...rest }, isUrl }, number) => {
        const { publishedOn, openedAt, codeUrl, pdfUrl, ...always } = rest;
        const some = {
          abstract,
          venue,
          comments,
          subjects,
          note,
          publishedOn,
          openedAt,
          codeUrl,
          pdfUrl,
        };
        const known = Object.entries(some).filter(([, value]) => value !== undefined);
        const id: PaperId = `url:https://例え.jp/${number}`;
        return paperOf(number, {
          ...{ ...always, ...Object.fromEntries(known) },
          ...(isUrl && { id, ids: [id] }),
        });
      },
    ),
  );

export function modelOf(papers: readonly SavedPaper[]): Segment {
  return createMemorySegment(papers, acronymMarks);
}

/** Reopened from copies of its bytes, page by page. */
export function reopen(file: SegmentFile): Segment {
  const pages = { postings: file.postingPages, tokens: file.tokenPages };
  return openStoredSegment(unaligned(file.head), {
    readPages: async (kind, numbers) =>
      numbers.map((page) => unaligned(pages[kind][page] ?? new Uint8Array())),
  });
}

/** The same bytes where no view of numbers may start. */
function unaligned(bytes: Uint8Array): Uint8Array {
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  return moved.subarray(1);
}

export function build(papers: readonly SavedPaper[]): Segment {
  return openSegment(buildSegment(papers));
}

async function loadAll(segment: Segment): Promise<void> {
  await segment.loadPostings(Array.from({ length: segment.keyCount }, (_, key) => key));
  await segment.loadTokens(Array.from({ length: segment.paperCount }, (_, paper) => paper));
}

/** Everything a segment says, in plain words. */
export async function readAll(segment: Segment) {
  await loadAll(segment);
  const { columns } = segment;
  const keys = Array.from({ length: segment.keyCount }, (_, key) => segment.keyText(key));
  return {
    keys: keys.map((text, key) => ({ text, ...postingsOf(segment, key) })),
    papers: Array.from({ length: segment.paperCount }, (_, paper) => ({
      id: segment.idOf(paper),
      addedAt: columns.addedAt[paper],
      openedAt: columns.openedAt[paper],
      publishedOn: columns.publishedOn[paper],
      // The model knows no rule about PDFs; a test of its own does.
      flags: (columns.flags[paper] ?? 0) & ~flag.hasPdf,
      titleLength: columns.titleLength[paper],
      abstractLength: columns.abstractLength[paper],
      tokens: tokensOfPaper(segment, paper),
    })),
    sums: [segment.titleWords, segment.abstractWords],
  };
}

function postingsOf(segment: Segment, key: number) {
  const { count, papers, fields: masks, titleCounts, abstractCounts } = segment.readPostings(key);
  return {
    frequency: segment.frequency(key),
    postings: Array.from({ length: count }, (_, index) => [
      ...[papers[index], masks[index], titleCounts[index], abstractCounts[index]],
    ]),
  };
}

function tokensOfPaper(segment: Segment, paper: number) {
  const { count, keys, fields: numbers, starts, ends } = segment.readTokens(paper);
  return Array.from({ length: count }, (_, index) => [
    ...[segment.keyText(keys[index] ?? -1), numbers[index], starts[index], ends[index]],
  ]);
}

/** Every way to find a key, against the list of all. */
export function expectLookups(segment: Segment, asked: readonly string[]): void {
  const texts = Array.from({ length: segment.keyCount }, (_, key) => segment.keyText(key));
  for (const wanted of [...texts, ...asked]) {
    const key = texts.indexOf(wanted);
    expect(segment.findKey(wanted)).toBe(key < 0 ? undefined : key);
    for (const length of [0, 1, 2, wanted.length]) {
      const prefix = wanted.slice(0, length);
      const range = segment.keyRange(prefix);
      const held = texts.slice(range.from, range.to);
      expect(held).toEqual(texts.filter((text_) => text_.startsWith(prefix)));
    }
    const stems = texts.flatMap((text_, key_) =>
      !text_.startsWith('!') && stemOf(text_) === wanted ? [key_] : [],
    );
    expect(segment.keysOfStem(wanted)).toEqual(stems);
  }
}

/** Said once for many bytes: comparing them one by one takes seconds. */
export function expectSameBytes(actual: SegmentFile, expected: SegmentFile): void {
  const all = ({ head, postingPages, tokenPages }: SegmentFile) => [
    ...[head, ...postingPages, ...tokenPages].map((bytes) => Buffer.from(bytes)),
  ];
  const [left, right] = [all(actual), all(expected)];
  const differing = left.findIndex((bytes, index) => !right[index]?.equals(bytes));
  expect([left.length, differing]).toEqual([right.length, -1]);
}
