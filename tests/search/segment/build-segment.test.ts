import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment } from '../../../utils/search/segment/build-segment';
import { openSegment } from '../../../utils/search/segment/open-segment';
import { fieldBit, flag } from '../../../utils/search/segment/segment';
import { paperOf } from '../_feed';
import { anyPapers, build, expectLookups, modelOf, readAll, reopen } from './_papers';

test('a built segment and a stored one say what the model says', async () => {
  await fc.assert(
    fc.asyncProperty(anyPapers, async (papers) => {
      const file = buildSegment(papers);
      const expected = await readAll(modelOf(papers));
      expect(await readAll(openSegment(file))).toEqual(expected);
      expect(await readAll(reopen(file))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('keys are found by name, prefix and stem', () => {
  fc.assert(
    fc.property(anyPapers, fc.array(fc.string({ unit: 'binary' })), (papers, asked) => {
      expectLookups(build(papers), [...asked, 'graph', 'zzz', '!id:', 'network', '\uffff', 'run']);
    }),
    { numRuns: 25 },
  );
});

test('a hundred papers, so that keys fill blocks and papers pages', async () => {
  const papers = Array.from({ length: 100 }, (_, number) =>
    paperOf(number, {
      title: `Paper on subject${number % 7} and word${number}`,
      abstract: `${'again '.repeat(number)}common word${number % 50} zeta-${number}`,
      authors: Array.from({ length: number }, (_author, index) => `Author ${index}`),
    }),
  );
  const file = buildSegment(papers);
  const expected = await readAll(modelOf(papers));
  expect(file.tokenPages).toHaveLength(4);
  expect(await readAll(openSegment(file))).toEqual(expected);
  expect(await readAll(reopen(file))).toEqual(expected);
});

test('a segment of no papers', async () => {
  const segment = build([]);
  expect(segment.keyCount).toBe(0);
  expect(segment.findKey('a')).toBeUndefined();
  expect(segment.keyRange('a')).toEqual({ from: 0, to: 0 });
  expect(segment.keysOfStem('a')).toEqual([]);
  expect(await readAll(segment)).toEqual(await readAll(modelOf([])));
});

test('an abstract of a megabyte, counted to the limits', async () => {
  const papers = [paperOf(1, { abstract: 'deep learning '.repeat(75_000) }), paperOf(2)];
  const segment = build(papers);
  const deep = segment.findKey('deep') ?? -1;
  const postings = segment.readPostings(deep);
  expect([postings.count, postings.abstractCounts[0]]).toEqual([1, 255]);
  expect(segment.columns.abstractLength[0]).toBe(65_535);
  const tokens = segment.readTokens(0);
  expect(tokens.ends[150_000 - 1 + 2]).toBe(150_000);
  expect(segment.readTokens(1).count).toBe(2);
});

test('counts stop at 255 in the title too, and meet no other field', () => {
  const segment = build([paperOf(1, { title: 'a '.repeat(300), abstract: 'b a '.repeat(256) })]);
  const { fields, titleCounts, abstractCounts } = segment.readPostings(segment.findKey('a') ?? -1);
  expect([fields[0], titleCounts[0], abstractCounts[0]]).toEqual([3, 255, 255]);
  const b = segment.readPostings(segment.findKey('b') ?? -1);
  expect([b.fields[0], b.titleCounts[0], b.abstractCounts[0]]).toEqual([2, 0, 255]);
});

test('dates, flags and lengths', () => {
  const segment = build([
    paperOf(1, { publishedOn: '2024-01-31', status: 'reading', isStarred: true, openedAt: 7 }),
    paperOf(2, { publishedOn: '2024-01', status: 'read', note: 'n', codeUrl: 'https://a.b' }),
    paperOf(3, { publishedOn: '2024', id: 'doi:10.1/a', ids: ['doi:10.1/a'] }),
    paperOf(4, { publishedOn: 'soon', ids: ['doi:10.1/b'], pdfUrl: 'https://a.b/c.pdf' }),
  ]);
  const { publishedOn, flags, openedAt, titleLength } = segment.columns;
  expect(Array.from(publishedOn)).toEqual([20240131, 20240100, 20240000, 0]);
  expect(Array.from(flags)).toEqual([
    1 | flag.isStarred | flag.hasPdf,
    2 | flag.hasNote | flag.hasCode | flag.hasPdf,
    0,
    flag.hasPdf,
  ]);
  expect(Array.from(openedAt)).toEqual([7, 0, 0, 0]);
  expect(Array.from(titleLength)).toEqual([2, 2, 2, 2]);
});

test('a paper is known by its own id even if its list of ids lacks it', () => {
  const segment = build([paperOf(4, { ids: ['doi:10.1/b'] })]);
  expect(segment.idOf(0)).toBe('arxiv:2401.00004');
  expect(segment.findKey('!id:doi:10.1/b')).toBeDefined();
});

test('acronyms are keys of the paper', () => {
  const segment = build([
    paperOf(1),
    paperOf(2, { abstract: 'Graph neural networks (GNNs) win.' }),
  ]);
  const key = segment.findKey('!acr:gnn:graph neural networks') ?? -1;
  expect(segment.readPostings(key).papers[0]).toBe(1);
  expect(segment.findKey('!long:graph neural networks:gnn')).toBeDefined();
});

test('three hundred authors keep their distance', () => {
  const authors = Array.from({ length: 300 }, (_, index) => `Jane Roe${index}`);
  const segment = build([paperOf(1, { authors })]);
  const { count, fields, starts } = segment.readTokens(0);
  const own = Array.from({ length: count }, (_, index) => index).filter((i) => fields[i] === 2);
  expect(own.map((index) => starts[index]).slice(0, 4)).toEqual([0, 1, 102, 103]);
  expect(segment.readPostings(segment.findKey('jane') ?? -1).fields[0]).toBe(fieldBit('authors'));
});
