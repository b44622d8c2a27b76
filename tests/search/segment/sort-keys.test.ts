import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortTexts } from '../../../utils/search/segment/sort-keys';

const unit = fc.constantFrom(
  '0',
  '9',
  ':',
  'A',
  '`',
  'a',
  'z',
  '{',
  '!',
  '\0',
  'é',
  '図',
  '\ud800',
  '\uffff',
);
const text = fc.oneof(
  fc.array(unit, { maxLength: 9 }).map((units) => units.join('')),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'graph',
    'graphs',
    'graphic',
    'graphics',
    'graphical',
    '!id:a',
    '!id:b',
    '!acr:x:y',
  ),
);

test('texts are in the order of a plain sort', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), (texts) => {
      const sorted = Array.from(sortTexts(texts), (index) => texts[index]);
      expect(sorted).toEqual([...texts].sort());
    }),
    { numRuns: 500 },
  );
});
