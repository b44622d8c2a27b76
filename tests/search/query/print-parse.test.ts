import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../utils/search/query/parse-query';
import { type SortOrder, sortKeys } from '../../../utils/search/query/query';
import { lists, siteIds, word, writtenClauses } from './_arbitrary';
import { printQuery } from './_print-query';

const context = { now: Date.UTC(2026, 10, 24), lists, siteIds };
const sort: fc.Arbitrary<SortOrder> = fc.record({
  by: fc.constantFrom(...sortKeys.filter((key) => key !== 'relevance')),
  isAscending: fc.boolean(),
});

it('reads a printed query as what was printed', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 5 }),
      writtenClauses,
      fc.option(sort, { nil: undefined }),
      (words, clauses, order) => {
        const read = parseQuery(printQuery(words, clauses, order), context);
        expect(read.words).toEqual(words);
        expect(read.clauses).toEqual(clauses);
        expect(read.sort).toEqual(order);
        expect(read.hints).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);

it('never fails, whatever is typed, and keeps to its limits', () => {
  const pieces = ['"', '-', ' ', ':', 'author:', 'year:', 'OR', '|', '(', '“', '\\', 'a', '2023..'];
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    // Lone surrogates too.
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { words, clauses, ranked, hints } = parseQuery(text, context);
      expect(Math.max(words.length, clauses.length, ranked.length, hints.length)).toBeLessThan(25);
      for (const { start, end } of hints) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

it('leaves nothing out of `ranked` that must be there', () => {
  fc.assert(
    fc.property(writtenClauses, (clauses) => {
      const { ranked } = parseQuery(printQuery([], clauses), context);
      const musts = clauses.flatMap(({ isNegated, anyOf }) =>
        isNegated ? [] : anyOf.flatMap((one) => (one.kind === 'text' ? one.words : [])),
      );
      expect(ranked).toEqual(musts.slice(0, 24));
    }),
  );
});
