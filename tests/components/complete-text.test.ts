import { describe, expect, it } from 'vitest';
import {
  acceptCompletion,
  appendExample,
  type EditedText,
  narrowCompletions,
} from '../../components/search/complete-text';
import type { Completion } from '../../utils/paper/search-answer';

/** `|` is the caret; `[` and `]` hold what is selected. */
const show = ({ text, selectionStart, selectionEnd }: EditedText) => {
  const [before, after] = [text.slice(0, selectionStart), text.slice(selectionEnd)];
  const selected = text.slice(selectionStart, selectionEnd);
  return selected === '' ? `${before}|${after}` : `${before}[${selected}]${after}`;
};
const item = (insert: string, label?: string): Completion => ({
  ...{ insert, kind: 'value' },
  ...(label !== undefined && { label }),
});

describe('acceptCompletion', () => {
  it.each([
    ['auth', 0, 4, 'author:', 'author:|'],
    ['graph is:unr', 6, 12, 'is:unread', 'graph is:unread |'],
    ['is:unr graph', 0, 6, 'is:unread', 'is:unread |graph'],
    ['auth graph', 0, 4, 'author:', 'author:| graph'],
    ['author:emm', 7, 10, '"Emmy Noether"', 'author:"Emmy Noether" |'],
    ['', 0, 0, 'is:', 'is:|'],
  ])('%s, %i to %i, becomes %s', (text, start, end, insert, expected) => {
    expect(show(acceptCompletion(text, { start, end }, item(insert)))).toBe(expected);
  });
});

describe('narrowCompletions', () => {
  const older = {
    text: 'author:em',
    completions: {
      ...{ start: 7, end: 9 },
      items: [item('"Emmy Noether"'), item('"Emma Long"'), item('x', 'Emmeline')],
    },
  };
  const narrow = (text: string, caret = text.length) => narrowCompletions(older, text, caret);

  it.each([
    ['author:emm', ['"Emmy Noether"', '"Emma Long"', 'x']],
    ['author:"emmy n', ['"Emmy Noether"']],
    ['author:"emmy ', ['"Emmy Noether"']],
    ['author:emmel', ['x']],
    ['author:', ['"Emmy Noether"', '"Emma Long"', 'x']],
    ['author:zoe', undefined],
    ['author:emmy ', undefined],
    ['author', undefined],
    ['titles:em', undefined],
  ])('%s leaves %j', (text, expected) => {
    const items = narrow(text)?.completions.items;
    expect(items?.map(({ insert }) => insert)).toEqual(expected);
  });

  it('completes up to the caret', () => {
    expect(narrow('author:emma is:read', 11)?.completions.end).toBe(11);
    expect(narrow('author:emma is:read', 3)).toBeUndefined();
  });
});

describe('appendExample', () => {
  it.each([
    ['', 'author:noether', 7, 14, 'author:[noether]'],
    ['graph', 'is:unread', 3, 9, 'graph is:[unread]'],
    ['graph  ', '-survey', 1, 7, 'graph -[survey]'],
  ])('“%s” and %s', (text, example, from, to, expected) => {
    expect(show(appendExample(text, example, from, to))).toBe(expected);
  });
});
