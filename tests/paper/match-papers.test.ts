import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePapers, type MatchFacts, matchKeys } from '../../utils/paper/match-papers';
import { compareAuthors } from '../../utils/paper/matching/author-names';
import { titleText } from '../../utils/paper/matching/fold-text';

const authors = ['Ada Moss', 'Bo Li', 'Carla Núñez'];
const paper = (title: string, over: Partial<MatchFacts> = {}): MatchFacts => ({
  ...{ ids: ['arxiv:2401.00001'], title, authors, publishedOn: '2024-01-05' },
  ...over,
});
const article = (title: string, over: Partial<MatchFacts> = {}): MatchFacts =>
  paper(title, { ids: ['doi:10.1000/a'], publishedOn: '2024', ...over });
const sketch =
  'We measure how tides carry heat under ice and show that a slow model of it suffices.';
const kindOf = (a: MatchFacts, b: MatchFacts) => comparePapers(a, b).kind;
const sharesKey = (a: MatchFacts, b: MatchFacts) =>
  matchKeys(a).some((key) => matchKeys(b).includes(key));

describe('the same paper', () => {
  test.each<[string, MatchFacts, MatchFacts]>([
    [
      'case and punctuation',
      paper('Slow Tides: Heat Under Ice'),
      article('Slow tides -- heat under ice.'),
    ],
    [
      'LaTeX',
      paper(String.raw`$\alpha$-Tides of R\'enyi \textit{Ice} Sheets`),
      article('α-Tides of Rényi Ice Sheets'),
    ],
    [
      'HTML',
      paper('Slow <i>Tides</i> &amp; CO<sub>2</sub> Under Ice'),
      article('Slow Tides & CO₂ under Ice'),
    ],
    [
      'signs',
      paper(String.raw`Tides $\ne$ Heat: a Study of Ice`),
      article('Tides ≠ Heat: A Study of Ice'),
    ],
    [
      'last names first',
      paper('Slow Tides Under Ice'),
      article('Slow Tides Under Ice', { authors: ['Moss, Ada', 'Li, Bo', 'Nunez, C.'] }),
    ],
    [
      'initials',
      paper('Slow Tides Under Ice'),
      article('Slow Tides Under Ice', { authors: ['A. Moss', 'B. Li', 'C. Nunez'] }),
    ],
    [
      'another order',
      paper('Slow Tides Under Ice'),
      article('Slow Tides Under Ice', { authors: [...authors].reverse() }),
    ],
    [
      'a paper that came out two years later',
      paper('Slow Tides Under Ice'),
      article('Slow Tides Under Ice', { publishedOn: '2026' }),
    ],
    [
      'plurals',
      paper('Slow Model of Tide Under the Ice'),
      article('Slow Models of Tides Under Ice'),
    ],
    [
      'a name put before it',
      paper('Tidy: A Slow Model of Tides Under Ice'),
      article('A Slow Model of Tides Under Ice'),
    ],
    [
      'a subtitle dropped',
      paper('A Slow Model of Tides: With Heat', { abstract: sketch }),
      article('A Slow Model of Tides', { abstract: sketch }),
    ],
    [
      'a preprint and an article, both with DOIs',
      article('Slow Tides Under Ice', { ids: ['doi:10.1101/2024.01.01.000001'] }),
      article('Slow Tides Under Ice'),
    ],
    [
      'two records of one index',
      paper('Slow Tides Under Ice', { ids: ['dblp:journals/corr/abs-2401-00001'] }),
      article('Slow Tides Under Ice', { ids: ['dblp:conf/ice/Moss24'] }),
    ],
    [
      'Chinese',
      paper('冰下的慢潮汐与热量', { authors: ['李博', '莫雅'] }),
      article('冰下的慢潮汐与热量', { authors: ['莫雅', '李博'] }),
    ],
    [
      'a word changed, one abstract',
      paper('Slow Deep Models of Tides Under Ice', { abstract: sketch }),
      article('Slow Plain Models of Tides Under Ice', { abstract: sketch }),
    ],
    [
      'a title that it had before',
      paper('Tidy Ice', { otherTitles: ['Slow Tides Under Ice'] }),
      article('Slow Tides Under Ice'),
    ],
  ])('%s', (_, a, b) => {
    expect(kindOf(a, b)).toBe('same');
    expect(sharesKey(a, b)).toBe(true);
  });
});

describe('never the same by itself', () => {
  const title = 'Slow Tides Under Ice';
  test.each<[string, MatchFacts, MatchFacts]>([
    ['other authors', paper(title), article(title, { authors: ['Dan Frey', 'Eve Gold'] })],
    [
      'one author in common',
      paper(title),
      article(title, { authors: ['Ada Moss', 'Dan Frey', 'Eve Gold'] }),
    ],
    ['no authors', paper(title), article(title, { authors: [] })],
    ['parts', paper(`${title}, Part I`), article(`${title}, Part II`)],
    ['parts in words', paper(`${title}: Part One`), article(`${title}: Part Two`)],
    [
      'years',
      paper('Shared Task 2019 on Tides Under Ice'),
      article('Shared Task 2020 on Tides Under Ice'),
    ],
    ['numbers', paper('Tides-3B Under the Ice Sheets'), article('Tides-7B Under the Ice Sheets')],
    ['a successor', paper('TideNet Under Ice Sheets'), article('TideNet++ Under Ice Sheets')],
    ['a plain title', paper('Introduction'), article('Introduction')],
    ['an editorial', paper('Editorial'), article('Editorial', { publishedOn: '2025' })],
    ['a reply', paper(title), article(`Reply to: ${title}`)],
    ['an erratum', paper(title), article(`Erratum: ${title}`)],
    [
      'a survey',
      paper('Slow Tides Under Ice: A Survey'),
      article('Slow Tides Under Ice: A System'),
    ],
    ['a short form at a workshop', paper(title), article(`IceWorks@TideConf: ${title}`)],
    ['two preprints', paper(title), paper(title, { ids: ['arxiv:2402.00002'] })],
    ['two articles of one kind', article(title), article(title, { ids: ['doi:10.1000/b'] })],
    [
      'a workshop and a journal',
      paper(title, { venue: 'Workshop on Ice' }),
      article(title, { venue: 'Journal of Ice' }),
    ],
    ['ten years between', paper(title), article(title, { publishedOn: '2014' })],
    [
      'one text, two titles',
      paper('Slow Tides', { abstract: sketch }),
      article('Warm Floes', { abstract: sketch }),
    ],
    [
      'a word that matters',
      paper('Do Models Learn the Principles of Slow Tides?'),
      article('Do Models Learn the Rules of Slow Tides?'),
    ],
    [
      'two texts of overlapping groups',
      paper(title, { abstract: sketch, authors: [...authors, 'Dan Frey'] }),
      article(title, {
        abstract: 'Floes drift; we ask why, and find an answer in the wind that blows over them.',
      }),
    ],
    ['nothing but signs', paper('???'), article('!!!')],
  ])('%s', (_, a, b) => {
    expect(kindOf(a, b)).not.toBe('same');
    expect(kindOf(b, a)).toBe(kindOf(a, b));
  });
});

test('what it is not sure of is offered', () => {
  const title = 'Slow Tides Under Ice';
  expect(kindOf(paper(title), paper(title, { ids: ['arxiv:2402.00002'] }))).toBe('maybe');
  expect(kindOf(paper(title), article(title, { authors: [] }))).toBe('maybe');
  expect(kindOf(paper(title), article(title, { authors: ['Dan Frey'] }))).toBe('other');
});

test.each<[string, string, boolean]>([
  ['Ada B. Moss', 'Moss, A.', true],
  ['Ada Moss', 'Ana Moss', false],
  ['Ada Moss', 'Moss AB', true],
  ['Xiao-Ming Wang', 'Wang Xiaoming', true],
  ['Xiaoming Wang', 'X. Wang', true],
  ['Wei Wang 0001', 'Wei Wang', true],
  ['Jürgen Müller', 'Juergen Mueller', true],
  ['Søren Ødegård', 'Soren Odegard', true],
  ['Md Rahman', 'Md. Rahman', true],
  ['李博', '李博', true],
  ['李博', '李雅', false],
  ['Ada Moss', 'Ada Li', false],
])('%s and %s', (a, b, isSame) => {
  expect(compareAuthors([a], [b]).shared).toBe(isSame ? 1 : 0);
});

const words = fc.array(fc.constantFrom('slow', 'tides', 'ice', 'II', '2020', 'survey', ':', '$x$'));
const facts = fc
  .record({ words, names: fc.subarray(authors), year: fc.constantFrom('2019', '2024', undefined) })
  .map(({ words: title, names, year }) =>
    paper(title.join(' '), { authors: names, ...(year !== undefined && { publishedOn: year }) }),
  );

test('which of two comes first makes no difference, and confidence is a share', () => {
  fc.assert(
    fc.property(facts, facts, (a, b) => {
      const there = comparePapers(a, b);
      expect(comparePapers(b, a)).toEqual(there);
      expect(there.confidence >= 0 && there.confidence <= 1).toBe(true);
    }),
  );
});

test('what is the same is always found by a key, and keys are few', () => {
  fc.assert(
    fc.property(facts, facts, (a, b) => {
      if (kindOf(a, b) === 'same' && a.title === b.title) expect(sharesKey(a, b)).toBe(true);
      expect(matchKeys(a).length).toBeLessThanOrEqual(3);
    }),
  );
});

const scripts = [
  ...[
    [0x61, 26],
    [0x3b1, 17],
    [0x430, 32],
    [0x5d0, 27],
    [0x627, 20],
    [0x905, 50],
    [0xe01, 46],
  ],
  ...[
    [0x10d0, 33],
    [0x561, 38],
    [0xac00, 999],
    [0x4e00, 999],
    [0x3041, 80],
    [0x1208, 60],
  ],
] as const;
const written = (start: number, count: number) =>
  fc
    .array(fc.integer({ min: 0, max: count - 1 }), { minLength: 1, maxLength: 12 })
    .map((letters) => String.fromCodePoint(...letters.map((at) => start + at)));

test('a title in one script never equals one in another, and none vanishes', () => {
  const pair = fc.tuple(fc.nat(scripts.length - 1), fc.nat(scripts.length - 1));
  const titles = pair.chain(([one, two]) => {
    const [a, b] = [scripts[one] ?? scripts[0], scripts[two] ?? scripts[0]];
    const both = fc.tuple(written(a[0], a[1]), written(b[0], b[1]));
    return both.map(([left, right]) => ({ isOne: one === two, left, right }));
  });
  fc.assert(
    fc.property(titles, ({ isOne, left, right }) => {
      expect(titleText(left)).not.toBe('');
      if (!isOne) expect(titleText(left)).not.toBe(titleText(right));
    }),
    { numRuns: 500 },
  );
});

test('marks that make another word of it are kept', () => {
  expect(titleText('किताब')).not.toBe(titleText('कताब'));
  expect(titleText('ガラス')).not.toBe(titleText('カラス'));
  expect(titleText('й')).not.toBe(titleText('и'));
});

test('any text at all has its answer at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(kindOf(paper(a), article(b, { authors: [b, a] }))).toBeTypeOf('string');
    }),
  );
  const long = `${'\\'.repeat(900)}${'<'.repeat(900)}${': '.repeat(100)}`;
  expect(kindOf(paper(long), article(`${long}!`))).toBe('other');
});
