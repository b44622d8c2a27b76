/** Random papers and citations, with the strings that break formats. All of them invented. */
import fc from 'fast-check';
import type { Citation, ExportPaper } from '../../utils/formats/citation';
import { citationTypes } from '../../utils/formats/citation-venue';
import { type PersonName, splitName } from '../../utils/formats/person-names';
import type { PaperId } from '../../utils/paper/paper-id';

const fragments = fc.constantFrom(
  ...[
    '}, author={x}} @article{',
    '\\input{/etc/passwd}',
    '\\write18{ls}',
    '$\\catcode`$',
    '%',
    '#',
  ],
  ...['ER  - ', '\r\nER  - \r\nTY  - JOUR', '\n---\n', '---', '[x](javascript:alert(1))', '[[..]]'],
  ...[
    '=cmd|x',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '"',
    '","',
    '; ',
    '\\;',
    '\\',
    '{',
    '}',
    '$',
  ],
  ...['$x_1^2$', '$\\alpha$', '$\\{a\\}$', '$5 and $6', '\\$', '~', '^', '_', '&', '&amp;', '*a*'],
  ...['山田 太郎', 'Привет', '🎉', '👩‍🔬', 'é', 'e\u0301', '\ud800', '\udc00', '\u202e', '\u0000'],
  ...[
    '\u2028',
    '\u0085',
    '\ufeff',
    '  ',
    ' and ',
    'BERT',
    'van der',
    '<b>',
    '-->',
    ']]>',
    '%%',
    ',',
  ],
);

/** Any text that says something, of words and of what breaks formats. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fragments, fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((text) => /[^\s\p{Cc}]/u.test(text));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const texts = fc.array(nastyText, { maxLength: 3 });
const links = fc
  .webUrl({ withFragments: true, withQueryParameters: true })
  .map((url) => new URL(url).href);

const dates = fc.oneof(
  fc.record({ year: fc.integer({ min: 1900, max: 2099 }) }),
  fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);
const arxivIds = fc
  .integer({ min: 0, max: 99_999 })
  .map((n) => `2401.${String(n).padStart(5, '0')}`);
const dois = fc
  .array(fc.constantFrom(...'abc_%#&()<>;:.-/0123456789'), { minLength: 1, maxLength: 12 })
  .map((signs) => `10.1000/x${signs.join('')}0`);

/** As our own splitting gives them, and as a file may have them. */
const names: fc.Arbitrary<PersonName> = fc.oneof(
  nastyText.map(splitName),
  fc.record({ family: nastyText, given: nastyText }),
);

export const citations: fc.Arbitrary<Citation> = fc
  .record({
    type: fc.constantFrom(...citationTypes),
    title: nastyText,
    authors: fc.array(names, { maxLength: 4 }),
    date: optional(dates),
    containerTitle: optional(nastyText),
    volume: optional(fc.constantFrom('1', '12A')),
    issue: optional(fc.constantFrom('3', '4')),
    pages: optional(fc.constantFrom('12', '12-34', 'e7')),
    ids: fc.array(
      dois.map((doi): PaperId => `doi:${doi}`),
      { maxLength: 2 },
    ),
    doi: optional(dois),
    arxiv: optional(fc.record({ id: arxivIds, primaryClass: fc.constant('cs.CL') })),
    url: optional(links),
    pdfUrl: optional(links),
    abstract: optional(nastyText),
    comments: optional(nastyText),
    subjects: texts,
    keywords: texts,
    note: optional(nastyText),
    lists: texts,
    status: fc.constantFrom('unread', 'reading', 'read'),
    isStarred: fc.boolean(),
    addedAt: fc.integer({ min: 0, max: 4e12 }),
  })
  .map((fields) => {
    const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries) as unknown as Citation; // absent fields are no keys
  });

/** Several, with keys. */
export const citationLists: fc.Arbitrary<Citation[]> = fc
  .array(citations, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((citation, at) => ({ ...citation, key: `key${at}` })));

export function paperOf(fields: Partial<ExportPaper>): ExportPaper {
  const id = fields.ids?.[0] ?? 'arxiv:2401.01234';
  return {
    ...{ id, ids: [id], siteIds: ['arxiv'], title: 'Deep rivers', authors: ['Ada Bet'] },
    ...{ status: 'unread', isStarred: false, tags: [], listIds: [], addedAt: 1, updatedAt: 1 },
    ...{ revision: 1, listNames: [], sources: [] },
    ...fields,
  };
}

/** Text as a format of one line must keep it. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
