import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryPlace } from '../../components/sidebar/library-place';
import {
  hashOfAddress,
  readAddress,
  searchWithoutAddress,
} from '../../entrypoints/library/page-address';
import type { PaperId } from '../../utils/paper/paper-id';

const id: PaperId = 'doi:10.1000/a?b#c';

describe('an address', () => {
  it('is read as it was written', () => {
    const place: fc.Arbitrary<LibraryPlace> = fc.oneof(
      fc.constantFrom('all', 'trash', 'statistics', 'settings').map((kind) => ({ kind })),
      fc
        .string({ minLength: 1, unit: 'grapheme' })
        .map((listId) => ({ kind: 'list' as const, listId })),
      fc.string({ minLength: 1, unit: 'grapheme' }).map((tag) => ({ kind: 'tag' as const, tag })),
    );
    const paperId = fc.constantFrom<PaperId | undefined>(undefined, id, 'arxiv:2401.00001');
    fc.assert(
      fc.property(place, fc.string({ unit: 'grapheme' }), paperId, (where, text, paper) => {
        const address = { place: where, text: text.toWellFormed(), paperId: paper };
        expect(readAddress(hashOfAddress(address), '')).toEqual(address);
      }),
    );
  });

  it('starts with what other pages ask for', () => {
    expect(readAddress('', '?q=graph%20theory')).toEqual({
      place: { kind: 'all' },
      text: 'graph theory',
      paperId: undefined,
    });
    expect(readAddress('', `?paper=${encodeURIComponent(id)}`).paperId).toBe(id);
    expect(readAddress(`#paper/${encodeURIComponent(id)}`, '').paperId).toBe(id);
    expect(readAddress('#trash', '?q=x').place).toEqual({ kind: 'trash' });
  });

  it('counts what the hash says for more than what stood before it', () => {
    expect(readAddress('#all?q=new', '?q=old').text).toBe('new');
  });

  it.each(['#paper/', '#paper/%E0%A4%A', '#paper/nonsense', '#all?paper=<script>', '#?', '#%'])(
    'is the whole library for %s',
    (hash) => {
      expect(readAddress(hash, '')).toEqual({
        place: { kind: 'all' },
        text: '',
        paperId: undefined,
      });
    },
  );

  it('leaves nothing twice', () => {
    expect(searchWithoutAddress('?q=a&paper=b')).toBe('');
    expect(searchWithoutAddress('?q=a&debug=1')).toBe('?debug=1');
  });
});
