import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, type LibraryPlace, placeOf } from '../../components/sidebar/library-place';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const place: fc.Arbitrary<LibraryPlace> = fc.oneof(
  fc.constantFrom<LibraryPlace>(
    { kind: 'all' },
    { kind: 'trash' },
    { kind: 'statistics' },
    { kind: 'settings' },
  ),
  text.map((listId): LibraryPlace => ({ kind: 'list', listId })),
  text.map((tag): LibraryPlace => ({ kind: 'tag', tag })),
);

test('a place is found again by its hash', () => {
  fc.assert(
    fc.property(place, (each) => {
      expect(placeOf(hashOf(each))).toEqual(each);
    }),
  );
});

test('a tag cut in the middle of a character still has a place', () => {
  expect(hashOf({ kind: 'tag', tag: '\ud83d' })).toBe('#tag/%EF%BF%BD');
});

test('other hashes name no place', () => {
  const others = ['', '#', '#list', '#list/', '#tag/%', '#all/x', '#tags', '#Trash', 'all'];
  expect(others.map(placeOf)).toEqual(others.map(() => undefined));
});
