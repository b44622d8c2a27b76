/** What the keys of a list of papers do. Letters act on the row the keyboard is at. */

export type RowMove = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp' | 'leave';
export type RowAct = 'pdf' | 'status' | 'lists' | 'tags' | 'note' | 'star' | 'remove';
export type TitleAct = 'toggle' | 'show' | 'hide';

export const rowMoves: Readonly<Record<string, RowMove>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Escape: 'leave',
};

export const rowActs: Readonly<Record<string, RowAct>> = {
  p: 'pdf',
  s: 'status',
  l: 'lists',
  t: 'tags',
  n: 'note',
  f: 'star',
  Delete: 'remove',
  Backspace: 'remove',
};

/** Keys that other controls of a row need themselves. */
export const titleActs: Readonly<Record<string, TitleAct>> = {
  ' ': 'toggle',
  ArrowRight: 'show',
  ArrowLeft: 'hide',
};

/** The key by the letter it has, or on a layout of another script by the one at its place. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const isOtherScript =
    [...key].length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return isOtherScript && letter !== undefined ? letter.toLowerCase() : key;
}

/** Whether a key belongs to what has the focus: text is typed there, or a value chosen. */
export function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}

/** Keys pressed with another, or while an input method composes, are not ours. */
export function isPlainKey(event: KeyboardEvent): boolean {
  return !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
