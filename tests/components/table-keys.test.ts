import { describe, expect, it } from 'vitest';
import { createRowCache } from '../../components/papers/row-cache';
import { findPicks, type PickItem, stateOf } from '../../components/table/pick-items';
import { readAct, readMove, rowAfter } from '../../components/table/table-keys';

const press = (key: string, held: object = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});

describe('keys of the table', () => {
  it.each([
    ['next', 4, 5],
    ['previous', 4, 3],
    ['first', 4, 0],
    ['last', 4, 99],
    ['pageDown', 4, 14],
    ['pageUp', 4, 0],
  ] as const)('%s leads from row %i to row %i', (move, from, to) => {
    expect(rowAfter(move, from, 100, 10)).toBe(to);
  });

  it('leave to the browser what is its own', () => {
    expect(readMove(press('j', { ctrlKey: true }))).toBeUndefined();
    expect(readAct(press('l', { ctrlKey: true }), true)).toBeUndefined();
    expect(readAct(press('t', { metaKey: true }), true)).toBeUndefined();
    expect(readAct(press('Delete', { altKey: true }), true)).toBeUndefined();
    expect(readAct(press('a', { ctrlKey: true }), true)).toBe('selectAll');
    expect(readAct(press('a', { metaKey: true }), false)).toBe('selectAll');
  });

  it('leave to controls of a row what is theirs', () => {
    expect(readAct(press(' '), true)).toBe('toggle');
    expect(readAct(press(' '), false)).toBeUndefined();
    expect(readAct(press('Enter'), false)).toBeUndefined();
    expect(readAct(press('s'), false)).toBe('status');
  });
});

describe('picks', () => {
  const item = (name: string): PickItem => ({ key: name, name, state: 'off' });
  const items = ['Thesis', 'Open thesis', 'Diffusion'].map(item);

  it('are found by the beginnings of words, the first word first', () => {
    expect(findPicks(items, 'the').found.map(({ name }) => name)).toEqual([
      'Thesis',
      'Open thesis',
    ]);
    expect(findPicks(items, 'usion').found).toEqual([]);
    expect(findPicks(items, ' THESIS ').exact?.name).toBe('Thesis');
    expect(findPicks(items, '').found).toHaveLength(3);
  });

  it('say how many papers have them', () => {
    expect([stateOf(0, 3), stateOf(1, 3), stateOf(3, 3)]).toEqual(['off', 'some', 'on']);
  });
});

describe('drawn rows', () => {
  it('are drawn again when something they show is different', () => {
    const cache = createRowCache<number>();
    let drawn = 0;
    const take = (...values: readonly unknown[]) => cache.take('a', values, () => ++drawn);
    expect([take(1, 'x'), take(1, 'x'), take(2, 'x'), take(2, 'x')]).toEqual([1, 1, 2, 2]);
  });
});
