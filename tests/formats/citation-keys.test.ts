import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citationKeys,
  isKeyPattern,
  type KeySubject,
  keyParts,
} from '../../utils/formats/citation-keys';
import { nastyText } from './_citations';

const subject = (fields: Partial<KeySubject>): KeySubject => ({
  ...{ id: 'arxiv:2401.01234', addedAt: 1, title: 'The Deep Rivers of Ice' },
  ...{ authors: ['Ada van Bet', 'Cy Gimel'], publishedOn: '2024-01-05' },
  ...fields,
});
const keyOf = (fields: Partial<KeySubject>, pattern?: string) =>
  citationKeys([subject(fields)], pattern).get('arxiv:2401.01234');

describe('a key', () => {
  it.each([
    ['{author}{year}{title}', 'vanbet2024deep'],
    ['{Author}{yy}{Title}', 'VanBet24Deep'],
    ['{authors}_{year}', 'vanbetgimel_2024'],
    ['{Author}:{year}:{Words}', 'VanBet:2024:DeepRiversIce'],
    ['{venue}{year}', 'wi2024'],
    ['{words}-{year}', 'deepriversice-2024'],
  ])('%s is %s', (pattern, key) => {
    expect(keyOf({ venue: 'Workshop on Ice' }, pattern)).toBe(key);
  });

  it.each([
    [{ authors: ['Jörg Müller-Öz'] }, 'mulleroz2024deep'],
    [{ authors: ['Лев Щукин'] }, 'shchukin2024deep'],
    [{ authors: ['Ødegård, Åse'] }, 'odegard2024deep'],
    [{ authors: ['Γιώργος Ψαράς'] }, 'psaras2024deep'],
    [{ authors: ['山田 太郎'] }, 'anon2024deep'],
    [{ authors: [] }, 'anon2024deep'],
    [{ title: 'On $\\alpha$-rivers' }, 'vanbet2024rivers'],
    [{ title: '深い川' }, 'vanbet2024'],
    [{ title: 'On the' }, 'vanbet2024on'],
  ])('%j is %s', (fields, key) => {
    expect(keyOf(fields)).toBe(key);
  });

  it('has a date or says so', () => {
    const { publishedOn: _none, ...undated } = subject({});
    expect(citationKeys([undated]).get(undated.id)).toBe('vanbetnddeep');
  });
});

describe('a pattern', () => {
  it('is of known parts and safe signs', () => {
    for (const part of keyParts) expect(isKeyPattern(`{${part}}`)).toBe(true);
    for (const wrong of [
      '',
      'x',
      '{no}',
      '{author',
      '{author},',
      '{author} ',
      '{constructor}',
      '{}',
    ]) {
      expect(isKeyPattern(wrong), wrong).toBe(false);
    }
  });

  it('that is none counts as the default', () => {
    expect(keyOf({}, '{author},{no}')).toBe(keyOf({}));
  });
});

const libraries = fc
  .array(
    fc.record({
      title: fc.oneof(nastyText, fc.constantFrom('Ice', 'Ice a', 'Icea')),
      authors: fc.array(fc.oneof(nastyText, fc.constantFrom('Ada Bet', 'Bet')), { maxLength: 2 }),
      addedAt: fc.nat(5),
    }),
    { maxLength: 12 },
  )
  .map((fields) => fields.map((some, at) => subject({ ...some, id: `s2:${at}` })));

describe('keys of a library', () => {
  it('are unique and ASCII', () => {
    fc.assert(
      fc.property(
        libraries,
        fc.constantFrom('{author}{year}{title}', '{title}', '{author}'),
        (papers, pattern) => {
          const keys = [...citationKeys(papers, pattern).values()];
          expect(keys).toHaveLength(papers.length);
          expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
          for (const key of keys) expect(key).toMatch(/^[A-Za-z][\w:.+/-]*$/);
        },
      ),
    );
  });

  it('do not depend on the order they are given in', () => {
    fc.assert(
      fc.property(libraries, (papers) => {
        const keys = citationKeys(papers);
        const turned = citationKeys([...papers].reverse());
        for (const { id } of papers) expect(turned.get(id)).toBe(keys.get(id));
      }),
    );
  });

  it('stay when papers are added', () => {
    fc.assert(
      fc.property(libraries, libraries, (papers, more) => {
        const added = more.map((paper, at) => ({
          ...paper,
          id: `dblp:${at}` as const,
          addedAt: 9,
        }));
        const before = citationKeys(papers);
        const after = citationKeys([...added, ...papers]);
        for (const { id } of papers) expect(after.get(id)).toBe(before.get(id));
      }),
    );
  });

  it('count through the alphabet', () => {
    const papers = Array.from({ length: 30 }, (_, at) => subject({ id: `s2:${at}`, addedAt: at }));
    const keys = [...citationKeys(papers).values()];
    expect(keys[0]).toBe('vanbet2024deep');
    expect(keys[1]).toBe('vanbet2024deepa');
    expect(keys[26]).toBe('vanbet2024deepz');
    expect(keys[27]).toBe('vanbet2024deepaa');
  });
});
