import { expect, it } from 'vitest';
import { fixtures, parse, readAt } from './_pages';

// A fixture tells what must be read, and cannot tell what must not.
it.each(['iacr-eprint/2026-11-24-search-cut.html'])('takes no half abstract from %s', (name) => {
  const fixture = fixtures.find((one) => one.name === name);
  const { entries } = fixture
    ? readAt(parse(fixture.html, fixture.url), fixture.url)
    : { entries: [] };
  expect(entries.map(({ paper }) => paper.abstract)).toEqual([undefined]);
});
