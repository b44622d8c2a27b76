import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filtersOf,
  findFilter,
  setFilter,
  toggleFilter,
  withoutFilter,
  writeFilter,
} from '../../utils/views/query-filters';

const written = (text: string) =>
  filtersOf(text).map(({ field, value, isNegated }) => `${isNegated ? '-' : ''}${field}=${value}`);

describe('reading filters', () => {
  it('finds fields by any of their names, and no words, phrases or order', () => {
    const text =
      'attention "in order" -survey IS:unread tags:thesis -has:code year:2023.. sort:title';
    expect(written(text)).toEqual(['is=unread', 'tag=thesis', '-has=code', 'year=2023..']);
  });

  it('passes over a field without a value, and what is none', () => {
    expect(written('tag: author:"" std::vector http://x.org')).toEqual([]);
  });

  it('knows where each stands', () => {
    const text = 'deep list:"To cite" nets';
    const [filter] = filtersOf(text);
    expect(filter && text.slice(filter.start, filter.end)).toBe('list:"To cite"');
  });
});

describe('toggling', () => {
  it('puts a filter in and takes it out again', () => {
    expect(toggleFilter('attention', 'is', 'unread')).toBe('attention is:unread');
    expect(toggleFilter('attention is:unread', 'is', 'unread')).toBe('attention');
    expect(toggleFilter('is:unread attention', 'is', 'unread')).toBe('attention');
    expect(toggleFilter('', 'has', 'code')).toBe('has:code');
  });

  it('takes out what was written otherwise', () => {
    expect(toggleFilter('a Tags:"Thesis" b', 'tag', 'thesis')).toBe('a b');
  });

  it('stands in place of its alternatives', () => {
    const statuses = ['unread', 'reading', 'read'];
    expect(toggleFilter('is:unread x is:starred', 'is', 'read', statuses)).toBe(
      'x is:starred is:read',
    );
  });

  it('takes the OR away that tied it to another', () => {
    expect(toggleFilter('tag:a OR tag:b', 'tag', 'a')).toBe('tag:b');
    expect(toggleFilter('tag:a OR tag:b', 'tag', 'b')).toBe('tag:a');
    expect(toggleFilter('x tag:a OR tag:b OR tag:c y', 'tag', 'b')).toBe('x tag:a OR tag:c y');
  });

  it('leaves an exclusion alone', () => {
    expect(toggleFilter('-tag:a', 'tag', 'a')).toBe('-tag:a tag:a');
  });

  it('takes out what it put in, whatever value and text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '-', '.') });
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/["“”„‟＂«»「」『』《》\\]/.test(text));
    fc.assert(
      fc.property(words, value, (text, tag) => {
        const on = toggleFilter(text, 'tag', tag);
        expect(findFilter(on, 'tag', tag)).toBeDefined();
        expect(toggleFilter(on, 'tag', tag)).toBe(text.trim());
      }),
    );
  });
});

describe('setting', () => {
  it('replaces every other value of the field', () => {
    expect(setFilter('year:2020 a year:2021', 'year', '2023..2025')).toBe('a year:2023..2025');
    expect(setFilter('a year:2020', 'year', undefined)).toBe('a');
    expect(setFilter('a', 'year', '..2020')).toBe('a year:..2020');
  });
});

describe('writing', () => {
  it.each([
    ['tag', 'thesis', 'tag:thesis'],
    ['tag', 'to cite', 'tag:"to cite"'],
    ['list', 'The “best”', 'list:«The “best”»'],
    ['site', 'arxiv', 'site:arxiv'],
    ['year', '2023..', 'year:2023..'],
    ['tag', '機械学習', 'tag:機械学習'],
  ])('%s %s as %s', (field, value, text) => {
    expect(writeFilter(field, value)).toBe(text);
    expect(filtersOf(text)).toMatchObject([{ field, value }]);
  });

  it('removes one of two that are the same', () => {
    const text = 'tag:a tag:a';
    const [, second] = filtersOf(text);
    expect(second && withoutFilter(text, second)).toBe('tag:a');
  });
});
