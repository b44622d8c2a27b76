/** Random papers and clauses of so few words that they often meet. */
import fc from 'fast-check';
import type { PaperId } from '../../../utils/paper/paper-id';
import { readingStatuses, type SavedPaper } from '../../../utils/paper/saved-paper';
import type { Clause, Condition } from '../../../utils/search/query/query';
import { foldTag } from '../../../utils/search/text/analyse-paper';
import { type QueryWord, queryWordsOf, whole } from '../../../utils/search/text/tokens';
import { paperOf } from '../_feed';

const surfaces = [
  ...['deep', 'learning', 'learned', 'learns', 'of', 'the', 'net', 'nets', 'GPT-4', 'gpt4', 'gpt'],
  ...[
    '4',
    'state-of-the-art',
    'o’brien',
    'β-VAE',
    '深度学习',
    '学习',
    '学',
    '深度',
    'Łukasz',
    'lu',
  ],
];
const surface = fc.constantFrom(...surfaces);
const text = (maxLength: number) =>
  fc
    .array(fc.tuple(surface, fc.constantFrom(' ', ' ', ' ', ', ', '-')), { maxLength })
    .map((pairs) => pairs.flat().join(''));
const tags = ['to read', 'to-do', 'nlp', 'NLP deep', '深度学习'];
export const lists = [
  { id: 'reading-list', name: 'Reading list' },
  { id: 'x1', name: 'Deep nets' },
];
export const siteIds = ['arxiv', 'huggingface'];
/** Local midnight, as dates in queries are. */
const newYear = new Date(2026, 0, 1).getTime();
const day = 86_400_000;

const paperFields = fc.record(
  {
    title: text(6),
    abstract: text(12),
    authors: fc.array(text(3), { maxLength: 3 }),
    venue: text(2),
    note: text(4),
    subjects: fc.array(text(2), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
    listIds: fc.subarray(lists.map(({ id }) => id)),
    siteIds: fc.subarray(siteIds),
    status: fc.constantFrom(...readingStatuses),
    isStarred: fc.boolean(),
    codeUrl: fc.constant('https://github.com/a/b'),
    pdfUrl: fc.constant('https://arxiv.org/pdf/2401.00001'),
    publishedOn: fc.constantFrom('2023', '2024', '2024-02', '2024-12-31', '2025-01-01'),
    addedAt: fc.integer({ min: -3, max: 3 }).map((days) => newYear + days * day),
    openedAt: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
);
export const papers: fc.Arbitrary<SavedPaper[]> = fc
  .array(paperFields, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((fields, index) => paperOf(index + 1, { ...fields, ...idsOf(index) })));

// Not arXiv's, all of whose papers have a PDF.
function idsOf(index: number): Pick<SavedPaper, 'id' | 'ids'> {
  const id: PaperId = `acl:2024.test-${index}`;
  return { id, ids: [id] };
}

export const word: fc.Arbitrary<QueryWord> = surface.map(
  (written) => queryWordsOf(written, whole)[0] ?? [],
);
const unfinishedWord: fc.Arbitrary<QueryWord> = fc
  .tuple(surface, fc.integer({ min: 1, max: 5 }))
  .map(([written, length]) => queryWordsOf(written.slice(0, length), 1)[0] ?? []);

const printedFields = ['title', 'abstract', 'authors', 'venue', 'note'] as const;
const field = fc.option(fc.constantFrom(...printedFields), { nil: undefined });

function textCondition(words: fc.Arbitrary<QueryWord[]>): fc.Arbitrary<Condition> {
  return fc.record({ field, words, isExact: fc.boolean() }).map(({ field, ...rest }) => ({
    ...{ kind: 'text', ...rest },
    ...(field && { field }),
  }));
}

const valueCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .subarray(lists, { minLength: 1, maxLength: 1 })
    .map((found): Condition => ({ kind: 'list', listIds: found.map(({ id }) => id) })),
  fc.constantFrom(...siteIds).map((siteId): Condition => ({ kind: 'site', siteId })),
  fc.constantFrom(...tags).map((tag): Condition => {
    return { kind: 'tag', folded: foldTag(tag), isPrefix: false };
  }),
  fc.constantFrom(...readingStatuses).map((status): Condition => ({ kind: 'status', status })),
  fc
    .constantFrom('isStarred' as const, 'hasCode' as const, 'hasNote' as const, 'hasPdf' as const)
    .map((flag): Condition => ({ kind: 'flag', flag })),
  fc
    .tuple(fc.integer({ min: 2022, max: 2025 }), fc.integer({ min: 0, max: 2 }))
    .map(([year, more]): Condition => {
      return { kind: 'published', from: year * 10_000, to: (year + more) * 10_000 + 9999 };
    }),
  fc
    .tuple(fc.integer({ min: -2, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([days, more]): Condition => {
      const from = newYear + days * day;
      return { kind: 'added', from, to: from + more * day };
    }),
);

const anyCondition = fc.oneof(
  { weight: 3, arbitrary: textCondition(fc.array(word, { minLength: 1, maxLength: 3 })) },
  {
    weight: 2,
    arbitrary: textCondition(
      fc
        .tuple(fc.array(word, { maxLength: 2 }), unfinishedWord)
        .map(([all, last]) => [...all, last]),
    ),
  },
  { weight: 2, arbitrary: valueCondition },
  {
    weight: 1,
    arbitrary: fc.constantFrom('to', 'n', 'to r', '深').map((folded): Condition => {
      return { kind: 'tag', folded, isPrefix: true };
    }),
  },
);

/** Any clauses at all, also such as no query can say. */
export const clauses: fc.Arbitrary<Clause[]> = fc.array(
  fc.record({
    isNegated: fc.boolean(),
    anyOf: fc.array(anyCondition, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const quoted = fc
  .record({ field, words: fc.array(word, { minLength: 1, maxLength: 3 }) })
  .map(({ field, words }): Condition => {
    return { kind: 'text', words, isExact: true, ...(field && { field }) };
  });
const single = fc.record({ field, words: fc.tuple(word) }).map(({ field, words }): Condition => {
  return { kind: 'text', words, isExact: false, ...(field && { field }) };
});

/** Clauses as queries write them: a minus before one condition, or `OR` between several. */
export const writtenClauses: fc.Arbitrary<Clause[]> = fc.array(
  fc.oneof(
    fc
      .oneof(quoted, single, valueCondition)
      .map((condition): Clause => ({ isNegated: true, anyOf: [condition] })),
    fc
      .array(fc.oneof(quoted, single, valueCondition), { minLength: 2, maxLength: 3 })
      .map((anyOf): Clause => ({ isNegated: false, anyOf })),
    fc
      .oneof(quoted, valueCondition)
      .map((condition): Clause => ({ isNegated: false, anyOf: [condition] })),
  ),
  { maxLength: 4 },
);
