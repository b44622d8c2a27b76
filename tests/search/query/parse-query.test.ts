import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../utils/search/query/parse-query';
import type { Condition, Query } from '../../../utils/search/query/query';
import type { QueryWord } from '../../../utils/search/text/tokens';

const context = {
  now: new Date(2026, 9, 31, 15).getTime(),
  lists: [
    { id: 'reading-list', name: 'Reading list' },
    { id: 'a', name: 'Résumé' },
    { id: 'b', name: '🦙' },
  ],
  siteIds: ['arxiv', 'huggingface'],
};
const read = (text: string) => parseQuery(text, context);

/** `gpt 4/gpt4*`: the ways of a word with slashes between, a star behind a prefix. */
function showWord(word: QueryWord): string {
  const ways = word.map((way) => way.map((term) => term.text + (term.isPrefix ? '*' : '')));
  return ways.map((way) => way.join(' ')).join('/');
}

function showCondition(condition: Condition): string {
  if (condition.kind !== 'text') {
    const { kind, ...rest } = condition;
    return [kind, ...Object.values(rest)].join(' ');
  }
  const { field = 'any', words, isExact } = condition;
  const shown = words.map(showWord).join(', ');
  return `${field} ${isExact ? `"${shown}"` : shown}`;
}

/** Words, then each clause in brackets, `!` before one that is negated. */
function show({ words, clauses }: Query): string {
  const shown = clauses.map(
    ({ isNegated, anyOf }) => `${isNegated ? '!' : ''}[${anyOf.map(showCondition).join(' | ')}]`,
  );
  return [...words.map(showWord), ...shown].join('; ');
}

it.each([
  // Plain words
  ['deep nets', 'deep; nets*'],
  ['deep nets ', 'deep; nets'],
  ['deep n', 'deep; n'],
  ['what is attention?', 'what; is; attention'],
  ['(deep nets)', 'deep; nets'],
  ['GPT-4', 'gpt 4/gpt4*'],
  ['GPT-', 'gpt*'],
  ['  ', ''],
  ['', ''],
  ['🦙 ((( ___', ''],
  // Titles, pasted whole
  ['Attention: all you need', 'attention; all; you; need*'],
  ['CLIP: Connecting text - a survey ', 'clip; connecting; text; a; survey'],
  ['Note: on a title ', 'note; on; a; title'],
  ['A list: of things ', 'a; list; of; things'],
  ['Seeing 12" disks ', 'seeing; 12; disks'],
  ['Trust you?": Explaining ', 'trust; you; explaining'],
  ['na\\"ive Bayes ', 'naive; bayes'],
  ['p(x|y) ', 'p; [any x | any y]'],
  // Phrases
  ['"deep nets"', '[any "deep, nets"]'],
  ['"deep nets', '[any "deep, nets*"]'],
  ['“deep nets” x ', 'x; [any "deep, nets"]'],
  ['„deep nets“', '[any "deep, nets"]'],
  ['«deep nets»', '[any "deep, nets"]'],
  ['深度「学习」', '深度; [any "学习"]'],
  ['""', ''],
  ['"', ''],
  ['" ', ''],
  ['"..." deep ', 'deep'],
  // What is left out
  ['-deep', '![any deep]'],
  ['\u2212deep', '![any deep]'],
  ['-"deep nets', '![any "deep, nets"]'],
  ['-GPT-4 ', '![any gpt 4/gpt4]'],
  ['--deep ', 'deep'],
  ['deep - nets ', 'deep; nets'],
  ['-author:lecun', '![authors lecun]'],
  ['-', ''],
  ['a -', 'a'],
  // Alternatives
  ['diffusion OR flow matching ', 'matching; [any diffusion | any flow]'],
  ['a | b|c d ', 'd; [any a | any b | any c]'],
  ['"a b" OR year:2020 ', '[any "a, b" | published 20200000 20209999]'],
  ['a or b ', 'a; or; b'],
  ['OR a ', 'a'],
  ['a OR ', 'a'],
  ['a OR OR b ', '[any a | any b]'],
  ['a OR -b ', 'a; ![any b]'],
  ['a OR "" b ', 'a; b'],
  ['a OR sort:title b ', 'a; b'],
  ['ORB SLAM ', 'orb; slam'],
  // Fields of text
  ['author:lecun', '[authors lecun*]'],
  ['author:l', '[authors l*]'],
  ['author:lecun ', '[authors lecun]'],
  ['Author:LeCun ', '[authors lecun]'],
  ['by:lecun ', '[authors lecun]'],
  ['author:"yann lecun"', '[authors "yann, lecun"]'],
  ['author:“yann lec', '[authors "yann, lec*"]'],
  ['author:jean-luc ', '[authors jean luc/jeanluc]'],
  ['title：deep ', '[title deep]'],
  ['abs:deep venue:icml note:x ', '[abstract deep]; [venue icml]; [note x]'],
  ['author:', ''],
  ['deep author: ', 'deep'],
  ['author:"', ''],
  ['author:""', ''],
  ['author:🦙 ', ''],
  ['author: lecun ', 'author; lecun'],
  ['foo:bar ', 'foo; bar'],
  ['https://example.org/x ', 'https; example org/exampleorg; x'],
  // Fields of values
  ['tag:nlp', '[tag nlp true]'],
  ['tag:nlp ', '[tag nlp false]'],
  ['tag:"to read"', '[tag to read false]'],
  ['tag:"To-R', '[tag to r true]'],
  ['-tag:to', '![tag to false]'],
  ['is:unread', '[status unread]'],
  ['is:re', '[status reading | status read]'],
  ['-is:re', ''],
  ['-is:read', '![status read]'],
  ['is:starred, ', '[flag isStarred]'],
  ['is:odd ', 'is; odd'],
  ['has:code', '[flag hasCode]'],
  ['list:"reading LIST"', '[list reading-list]'],
  ['list:resume ', '[list a]'],
  ['list:r', '[list reading-list,a]'],
  ['list:🦙 ', '[list b]'],
  ['list:none ', '[list ]'],
  ['site:arXiv.org ', '[site arxiv]'],
  ['site:hug', '[site huggingface]'],
  ['site:acl ', '[site acl]'],
])('%j asks for %s', (text, expected) => {
  expect(show(read(text))).toBe(expected);
});

describe('years', () => {
  it.each([
    ['year:2023', '[published 20230000 20239999]'],
    ['year:2023..2025', '[published 20230000 20259999]'],
    ['year:2025..2023', '[published 20230000 20259999]'],
    ['year:2023-2025 ', '[published 20230000 20259999]'],
    ['year:2023.. ', '[published 20230000 99999999]'],
    ['year:..2020 ', '[published 1 20209999]'],
    ['year:2023.', '[published 20230000 99999999]'],
    ['year:2023..20', '[published 20230000 99999999]'],
    ['year:20', ''],
    ['year:..', ''],
    ['year:20 ', 'year; 20'],
    ['year:.. ', 'year'],
    ['year:2023..20 ', 'year; 2023 20/202320'],
    ['year:soon', 'year; soon*'],
  ])('%j asks for %s', (text, expected) => {
    expect(show(read(text))).toBe(expected);
  });
});

describe('days added', () => {
  const day = (year: number, month: number, date: number) =>
    new Date(year, month - 1, date).getTime();
  it.each<[string, number, number]>([
    ['added:7d', day(2026, 10, 24), Infinity],
    ['added:3w', day(2026, 10, 10), Infinity],
    ['added:1m', day(2026, 9, 30), Infinity],
    ['added:1y', day(2025, 10, 31), Infinity],
    ['added:today', day(2026, 10, 31), day(2026, 11, 1)],
    ['added:yesterday', day(2026, 10, 30), day(2026, 10, 31)],
    ['added:2026', day(2026, 1, 1), day(2027, 1, 1)],
    ['added:2026-10', day(2026, 10, 1), day(2026, 11, 1)],
    ['added:2026-10-03', day(2026, 10, 3), day(2026, 10, 4)],
    ['added:2026-09..2026-10', day(2026, 9, 1), day(2026, 11, 1)],
    ['added:2026-10..2026-09', day(2026, 9, 1), day(2026, 11, 1)],
    ['added:2026-09.. ', day(2026, 9, 1), Infinity],
    ['added:..2026-09 ', -Infinity, day(2026, 10, 1)],
    ['added:2026-09..2026-', day(2026, 9, 1), Infinity],
  ])('%j', (text, from, to) => {
    expect(read(text).clauses[0]?.anyOf).toEqual([{ kind: 'added', from, to }]);
  });

  it.each(['added:', 'added:7', 'added:2026-', 'added:2026-10-', 'added:tod', 'added:..'])(
    'waits for the rest of %j',
    (text) => {
      expect(read(text)).toMatchObject({ words: [], clauses: [], hints: [] });
    },
  );

  it.each(['added:2026-13 ', 'added:2026-02-30 ', 'added:7 ', 'added:a..b..c ', 'added:soon '])(
    'reads %j as words',
    (text) => {
      expect(read(text).words.length).toBeGreaterThan(1);
      expect(read(text).hints).toHaveLength(1);
    },
  );
});

it.each([
  ['sort:added', 'added', false],
  ['sort:added-asc', 'added', true],
  ['sort:title', 'title', true],
  ['sort:title-desc', 'title', false],
  ['sort:title x sort:opened y', 'opened', false],
])('%j sorts by %s', (text, by, isAscending) => {
  expect(read(text).sort).toEqual({ by, isAscending });
});

describe('hints', () => {
  it.each([
    ['deep year:soon x', '`year:` takes a year or a range such as 2023..2025.', 5, 14],
    ['is:odd x', '`is:` takes unread, reading, read, or starred.', 0, 6],
    ['autor:lecun', '`autor:` is no field. Perhaps `author:` was meant.', 0, 11],
    ['list:none ', 'No list is called “none”.', 0, 9],
    ['site:acl ', 'No paper was saved from a site called “acl”.', 0, 8],
    ['author: lecun', '`author:` takes its value without a space.', 0, 7],
  ])('%j: %s', (text, message, start, end) => {
    expect(read(text).hints).toEqual([{ message, start, end }]);
  });

  it.each([
    ...[
      'foo:bar',
      'Note: a title',
      'sort:ad',
      'list:rea',
      'site:hug',
      'is:unr',
      'https://arxiv.org/x',
    ],
    ...['author:', 'tag:zzz', '-is:un', 'node: x'],
  ])('says nothing about %j', (text) => {
    expect(read(text).hints).toEqual([]);
  });
});

it.each([
  ['2401.01234', 'arxiv:2401.01234'],
  ['  arXiv:2401.01234v2 ', 'arxiv:2401.01234'],
  ['arXiv:2401.01234v2 [cs.CL]', 'arxiv:2401.01234'],
  ['https://arxiv.org/abs/2401.01234', 'arxiv:2401.01234'],
  ['arxiv.org/pdf/2401.01234', 'arxiv:2401.01234'],
  ['https://huggingface.co/papers/2401.01234', 'arxiv:2401.01234'],
  ['doi:10.1000/ABC', 'doi:10.1000/abc'],
  ['acl:2020.acl-main.1', 'acl:2020.acl-main.1'],
  ['ACL: 2020.acl-main.1', 'acl:2020.acl-main.1'],
  ['openreview:aBc_1', 'openreview:aBc_1'],
  ['pmid:123', 'pmid:123'],
])('%j is %s, and words beside', (text, id) => {
  expect(read(text).pastedId).toBe(id);
  expect(read(text).words.length).toBeGreaterThan(0);
});

it.each(['', 'deep nets', 'acl 2020', 'see 2401.01234', 'https://example.org/', 'url:x'])(
  '%j names no paper',
  (text) => {
    expect(read(text).pastedId).toBeUndefined();
  },
);

it('ranks by the words that must be there, not by those that must not', () => {
  const { ranked } = read('x "deep nets" -gone author:lecun (a OR b) year:2020 ');
  expect(ranked.map(showWord)).toEqual(['deep', 'nets', 'lecun', 'a', 'b']);
});

it('keeps 64 words and 24 clauses', () => {
  const numbers = Array.from({ length: 80 }, (_, index) => `w${index}`);
  expect(read(numbers.join(' ')).words).toHaveLength(64);
  const { clauses, ranked } = read(numbers.map((word) => `"${word}"`).join(' '));
  expect([clauses.length, ranked.length]).toEqual([24, 24]);
});

it.each([
  '(',
  '"',
  '-',
  ':',
  '🦙',
  '“',
  '「',
  'a-',
  '-a ',
  'by: ',
  'a|',
  '[x',
  ' ',
  '\\"',
  '\ud800',
])('reads a long run of %j', (text) => {
  expect(() => read(text.repeat(200_000 / text.length))).not.toThrow();
});

describe('prose', () => {
  const sentence =
    'we study how the "lottery ticket" view of pruning explains why large networks -trained or not- OR small ones generalise';

  it('means no syntax by its quotes and dashes', () => {
    const { words, clauses } = read(sentence);
    expect(clauses).toEqual([]);
    expect(words.flat(2).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['lottery', 'ticket', 'trained', 'or', 'generalise']),
    );
  });

  it('still means its fields', () => {
    expect(read(`${sentence} year:2023 `).clauses).toHaveLength(1);
  });

  it('begins beyond a dozen plain words', () => {
    expect(read('the "lottery ticket" view of pruning').clauses).toHaveLength(1);
  });
});
