/** LaTeX outside formulas: accents, letters, symbols and styles, as their Unicode or HTML. */

export type TextStyle = 'em' | 'strong' | 'code' | 'sup' | 'sub' | 'small-caps' | 'plain';

/** `\textit{…}` and `{\it …}` alike, by the command's name. */
export const textStyles: ReadonlyMap<string, TextStyle> = new Map<string, TextStyle>([
  ['textit', 'em'],
  ['textsl', 'em'],
  ['emph', 'em'],
  ['it', 'em'],
  ['em', 'em'],
  ['sl', 'em'],
  ['textbf', 'strong'],
  ['bf', 'strong'],
  ['texttt', 'code'],
  ['tt', 'code'],
  ['textsc', 'small-caps'],
  ['sc', 'small-caps'],
  ['textsuperscript', 'sup'],
  ['textsubscript', 'sub'],
  ['text', 'plain'],
  ['textrm', 'plain'],
  ['textsf', 'plain'],
  ['textup', 'plain'],
  ['textnormal', 'plain'],
  ['mbox', 'plain'],
  ['rm', 'plain'],
]);

/** Combining characters by the accent's command. */
export const combiningMarks: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  H: '\u030b',
  u: '\u0306',
  k: '\u0328',
  r: '\u030a',
  b: '\u0331',
  d: '\u0323',
};

/**
 * `\'e`, `\'{e}`, `\'{\i}`; accents named by a letter need a brace or a space: `\v{s}`, `\c c`.
 * One pattern per way to write them; the groups are the accent and its letter.
 */
export const accentPatterns: readonly RegExp[] = [
  /\\([`'^"~=.])\s?(\\[ij](?![a-zA-Z])|\p{L})/uy,
  /\\([`'^"~=.cvHukrbd])\s?\{(\\?\p{L})\}/uy,
  /\\([cvHukrbd])\s+(\p{L})/uy,
];

export const letterCommands: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  textendash: '–',
  textemdash: '—',
  textquotesingle: "'",
  textbackslash: '\\',
};

/** The empty group or the spaces behind a command only end it. */
export const letterPattern =
  /\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|LaTeX|TeX|textendash|textemdash|textquotesingle|textbackslash)(?![a-zA-Z])(?:\{\}|\s+)?/y;

export const symbolPattern = /\\([%&#_${} ])/y;
