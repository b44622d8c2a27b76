import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatName,
  sortableName,
  splitName,
  splitNames,
  spokenName,
} from '../../utils/formats/person-names';
import { nastyText } from './_citations';

const examples: readonly (readonly [string, object])[] = [
  ['Ada Bet', { given: 'Ada', family: 'Bet' }],
  ['Bet, Ada B.', { given: 'Ada B.', family: 'Bet' }],
  ['Ada van der Bet', { given: 'Ada', particle: 'van der', family: 'Bet' }],
  ['de la Bet, Ada', { given: 'Ada', particle: 'de la', family: 'Bet' }],
  ['van Bet', { particle: 'van', family: 'Bet' }],
  ['Guy Van den Bet', { given: 'Guy', family: 'Van den Bet' }],
  ['José Ortega y Bet', { given: 'José', family: 'Ortega y Bet' }],
  ['Garcia Bet, Ada', { given: 'Ada', family: 'Garcia Bet' }],
  ['Ada Bet Jr.', { given: 'Ada', family: 'Bet', suffix: 'Jr.' }],
  ['Ada Bet, Jr.', { given: 'Ada', family: 'Bet', suffix: 'Jr.' }],
  ['Bet, Jr., Ada', { given: 'Ada', family: 'Bet', suffix: 'Jr.' }],
  ['Bet, Ada, III', { given: 'Ada', family: 'Bet', suffix: 'III' }],
  ['山田 太郎', { family: '山田', given: '太郎' }],
  ['山田太郎', { literal: '山田太郎' }],
  ['Plato', { literal: 'Plato' }],
  ['The Ice Collaboration', { literal: 'The Ice Collaboration' }],
  ['Bet and Sons', { literal: 'Bet and Sons' }],
  ['Институт Льда', { given: 'Институт', family: 'Льда' }],
  ['a, b, c, d', { literal: 'a, b, c, d' }],
];

describe('a name', () => {
  it.each(examples)('%s', (text, name) => {
    expect(splitName(text)).toEqual(name);
  });

  it('is read back from its one line', () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyText, fc.constantFrom(...examples.map(([text]) => text))),
        (text) => {
          const name = splitName(text);
          expect(splitName(formatName(name))).toEqual(name);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps its words', () => {
    expect(formatName(splitName('Bet, Jr., Ada'))).toBe('Ada Bet, Jr.');
    expect(formatName(splitName('Garcia Bet, Ada'))).toBe('Garcia Bet, Ada');
    expect(spokenName(splitName('Garcia Bet, Ada'))).toBe('Ada Garcia Bet');
    expect(spokenName(splitName('山田 太郎'))).toBe('山田 太郎');
    expect(sortableName(splitName('Ada van Bet Jr.'))).toBe('van Bet, Ada, Jr.');
  });
});

describe('names of one paper', () => {
  it('are all family first, or none is', () => {
    const medical = splitNames(['Bet JA', 'van Gimel C']);
    expect(medical).toEqual([
      { family: 'Bet', given: 'JA' },
      { particle: 'van', family: 'Gimel', given: 'C' },
    ]);
    expect(splitNames(['Ada Bet', 'Wei E'])[1]).toEqual({ given: 'Wei', family: 'E' });
    expect(splitNames(['Wei E'])).toEqual([{ given: 'Wei', family: 'E' }]);
  });

  it('leave out nothing but emptiness', () => {
    expect(splitNames(['', ' \n', 'Ada Bet'])).toHaveLength(1);
  });
});
