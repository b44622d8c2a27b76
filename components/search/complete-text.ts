/** What becomes of a query when a suggestion or an example goes into it. Positions are UTF-16 units. */
import type { Completion, Completions } from '../../utils/paper/search-answer';

/** A text with a stretch of it selected; a caret when the stretch is empty. */
export interface EditedText {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

const withCaret = (text: string, caret: number): EditedText => ({
  text,
  selectionStart: caret,
  selectionEnd: caret,
});

/** `text` with `item` in place of what it completes; a space follows unless a value is to come. */
export function acceptCompletion(
  text: string,
  { start, end }: Pick<Completions, 'start' | 'end'>,
  { insert }: Completion,
): EditedText {
  const rest = text.slice(end);
  const isOpen = insert.endsWith(':');
  const gap = isOpen || insert.endsWith(' ') || /^\s/.test(rest) ? '' : ' ';
  const before = `${text.slice(0, start)}${insert}${gap}`;
  // Past a space that stood there already, so that the next word can follow.
  const skip = !isOpen && gap === '' && /^\s/.test(rest) ? 1 : 0;
  return withCaret(`${before}${rest}`, before.length + skip);
}

const foldForTyping = (text: string) => text.replace(/["“”]/g, '').toLowerCase();

/** Suggestions, and the text they were made for. */
export interface SuggestedText {
  readonly text: string;
  readonly completions: Completions;
}

/**
 * Those of older suggestions that still fit what was typed since, for the moment until newer ones
 * come. @returns undefined when none does.
 */
export function narrowCompletions(
  older: SuggestedText,
  text: string,
  caret: number,
): SuggestedText | undefined {
  const { start, items } = older.completions;
  const head = older.text.slice(0, start);
  const typed = text.slice(start, caret);
  const isSamePlace = text.startsWith(head) && caret >= start;
  const isStarted = typed !== '' || head.endsWith(':');
  const hasEnded = /\s/.test(typed) && !/^["“„]/.test(typed);
  if (!isSamePlace || !isStarted || hasEnded) return undefined;
  const written = foldForTyping(typed);
  const fitting = items.filter(({ insert, label = '' }) =>
    [insert, label].some((each) => foldForTyping(each).includes(written)),
  );
  if (fitting.length === 0) return undefined;
  return { text, completions: { start, end: caret, items: fitting } };
}

/** `example` at the end of `text`, its part `[from, to)` selected to be typed over. */
export function appendExample(text: string, example: string, from: number, to: number): EditedText {
  const before = text.trimEnd() === '' ? '' : `${text.trimEnd()} `;
  return {
    text: `${before}${example}`,
    selectionStart: before.length + from,
    selectionEnd: before.length + to,
  };
}
