import { expect, it } from 'vitest';
import { readJournalRef } from '../../utils/formats/journal-ref';

it.each([
  ['Phys. Ice D 76, 013009 (2007)', 'Phys. Ice D', '76', undefined, '013009'],
  ['Phys. Ice D 76, 2007 (2007)', 'Phys. Ice D', '76', undefined, '2007'],
  ['Snow 5:12-19, 2010', 'Snow', '5', undefined, '12-19'],
  ['Snow, vol. 5, no. 2, pp. 12--19, 2010', 'Snow', '5', '2', '12-19'],
  ['Snow 5 (2010) 12-19', 'Snow', '5', undefined, '12-19'],
  ['J. Rivers 12 (2026) 34', 'J. Rivers', '12', undefined, '34'],
  ['J. Rivers 12 (3), 45–67 (2021)', 'J. Rivers', '12', '3', '45-67'],
  ['Journal of Rivers, Vol. 3, 2021', 'Journal of Rivers', '3', undefined, undefined],
  ['Journal of Rivers, 2024, 12 (3), pp.34-56.', 'Journal of Rivers', '12', '3', '34-56'],
  ['Workshop on Ice 2021', 'Workshop on Ice 2021', undefined, undefined, undefined],
  [
    'ICE 2020 - Meeting on Ice, Jun 2020, Nowhere.',
    'ICE 2020 - Meeting on Ice',
    undefined,
    undefined,
    undefined,
  ],
  ['Annals of Snow', 'Annals of Snow', undefined, undefined, undefined],
  ['In: 3 papers on 4 themes; chapter 5', undefined, undefined, undefined, undefined],
  ['12 pages', undefined, undefined, undefined, undefined],
])('%s', (text, containerTitle, volume, issue, pages) => {
  expect(readJournalRef(text)).toEqual({ containerTitle, volume, issue, pages });
});

it('reads what is very long at once', () => {
  expect(readJournalRef(`${'a '.repeat(5_000)}1`)).toEqual({});
  expect(readJournalRef(`A${' 1'.repeat(5_000)}`)).toEqual({});
  expect(readJournalRef('A, '.repeat(5_000))).toEqual({});
});
