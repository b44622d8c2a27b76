/** Reads a note's Markdown into marked's tokens, within bounds: a note may be a pasted megabyte. */
import type * as Marked from 'marked';

export type MarkdownToken = Marked.MarkedToken | FormulaToken;

/** `$x^2$` in a note: its backslashes and underscores are no Markdown. */
interface FormulaToken {
  readonly type: 'formula';
  readonly raw: string;
}

/** Longer notes are shown as they are written. */
const maxLength = 100_000;
/** Marked looks back from every `!` and `_` of a paragraph: 10,000 of them take a quarter second. */
const maxParagraph = 8_000;
/** Marked calls itself for each of these; no note nests so deep. */
const nestedTooDeep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){24}/m;

/** A table fills each of its rows up to the width of its head, so that a few kilobytes make millions. */
const maxCells = 10_000;

const formula: Marked.TokenizerExtension = {
  name: 'formula',
  level: 'inline',
  start: (source) => {
    const at = source.indexOf('$');
    return at === -1 ? undefined : at;
  },
  tokenizer: (source) => {
    const raw = /^(?:\$\$[^$]{1,500}\$\$|\$(?! )[^$\n]{0,499}[^$\s]\$(?!\d))/.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'formula', raw };
  },
};

/** @returns undefined for what is better shown as it is written */
export function tokensOf(marked: typeof Marked, source: string): MarkdownToken[] | undefined {
  if (source.length > maxLength || nestedTooDeep.test(source)) return undefined;
  if (countCells(source) > maxCells) return undefined;
  // An instance of our own: marked's default one is shared by all of a page.
  const { defaults } = new marked.Marked({ gfm: true, breaks: true, extensions: [formula] });
  const lexer = new marked.Lexer(defaults);
  const tokens: Marked.Token[] = [];
  try {
    lexer.blockTokens(source.replace(/\r\n?/g, '\n'), tokens);
    for (const { src, tokens: inner } of lexer.inlineQueue) {
      if (src.length > maxParagraph) inner.push({ type: 'text', raw: src, text: src });
      else lexer.inlineTokens(src, inner);
    }
  } catch (error) {
    // Deeper than the stack, by a way to nest that the pattern above does not know.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  // Only the extension above adds a type of its own.
  return tokens as MarkdownToken[];
}

/** How many cells the widest table would have if every line were a row of it. */
function countCells(source: string): number {
  const lines = source.split('\n');
  // The line under a table's head: `|---|:-:|`.
  const rules = lines.filter((line) => line.includes('-') && /^[\s|:-]+$/.test(line));
  const columns = Math.max(
    0,
    ...rules.slice(0, maxCells).map((line) => line.split('|').length - 1),
  );
  return rules.length > maxCells ? Infinity : columns * lines.length;
}
