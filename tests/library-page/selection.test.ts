import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  extendTo,
  noSelection,
  rangeOf,
  selectAll,
  toggleOne,
} from '../../entrypoints/library/selection';
import type { PaperId } from '../../utils/paper/paper-id';

const id = (number: number): PaperId => `arxiv:2401.0000${number}`;
const all = [1, 2, 3, 4, 5, 6].map(id);

describe('a selection', () => {
  it('takes papers in and out, one at a time', () => {
    const two = toggleOne(toggleOne(noSelection, id(1)), id(3));
    expect([...two.ids]).toEqual([id(1), id(3)]);
    expect([...toggleOne(two, id(1)).ids]).toEqual([id(3)]);
  });

  it('reaches from the paper taken last, and shrinks again', () => {
    const start = toggleOne(toggleOne(noSelection, id(6)), id(2));
    const wide = extendTo(start, rangeOf(all, id(2), id(5)));
    expect([...wide.ids]).toEqual([id(6), id(2), id(3), id(4), id(5)]);
    const narrow = extendTo(wide, rangeOf(all, id(2), id(3)));
    expect([...narrow.ids]).toEqual([id(6), id(2), id(3)]);
    const up = extendTo(narrow, rangeOf(all, id(2), id(1)));
    expect([...up.ids]).toEqual([id(6), id(2), id(1)]);
  });

  it('reaches from a paper that was only looked at', () => {
    const looked = anchorAt(noSelection, id(4));
    expect(looked.ids.size).toBe(0);
    expect([...extendTo(looked, rangeOf(all, id(4), id(5))).ids]).toEqual([id(4), id(5)]);
  });

  it('starts a range where there is none', () => {
    expect(extendTo(noSelection, [id(3)]).anchor).toBe(id(3));
  });

  it('takes all', () => {
    expect([...selectAll(all).ids]).toEqual(all);
    expect(toggleOne(selectAll(all), id(2)).ids.size).toBe(5);
  });

  it('knows no range to a paper that is not there', () => {
    expect(rangeOf(all, id(2), id(9))).toEqual([]);
    expect(rangeOf(all, id(2), id(2))).toEqual([id(2)]);
  });
});
