/**
 * Cuts a title or an abstract into plain words, styled words and formulas. Every part knows its
 * stretch of the source, so that marks of the search land where they belong. What is not clearly
 * LaTeX stays as written: `$5 and $10` are prices.
 */
import { closeOf, closingBrace, matchAt } from './latex-scan';
import {
  accentPatterns,
  combiningMarks,
  letterCommands,
  letterPattern,
  symbolPattern,
  type TextStyle,
  textStyles,
} from './latex-words';

/** A stretch shown as `text`; its length differs from the source's where a command was read. */
export interface PlainPart {
  readonly kind: 'plain';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface FormulaPart {
  readonly kind: 'formula';
  /** Without its delimiters. */
  readonly tex: string;
  readonly isDisplay: boolean;
  readonly start: number;
  readonly end: number;
}

interface StyledPart {
  readonly kind: 'styled';
  readonly style: TextStyle;
  readonly parts: readonly LatexPart[];
}

export type LatexPart = PlainPart | FormulaPart | StyledPart;

/** Longer formulas are a bomb or a mistake; more of them than this make a page of their own. */
const maxFormulaLength = 500;
const maxFormulas = 300;
const maxTextLength = 50_000;
const maxDepth = 6;

interface Found {
  readonly parts: readonly LatexPart[];
  readonly end: number;
}

/** What is being read, and how deep in groups. */
interface Reading {
  readonly source: string;
  readonly to: number;
  readonly depth: number;
}

export function latexPartsOf(source: string): LatexPart[] {
  const hasLatex = /[$\\]/.test(source) && source.length <= maxTextLength;
  if (!hasLatex) return [plain(source, 0, source.length)];
  const parts = readParts({ source, to: source.length, depth: 0 }, 0);
  return countFormulas(parts) > maxFormulas ? [plain(source, 0, source.length)] : parts;
}

function countFormulas(parts: readonly LatexPart[]): number {
  return parts.reduce(
    (sum, part) =>
      sum + (part.kind === 'styled' ? countFormulas(part.parts) : Number(part.kind === 'formula')),
    0,
  );
}

function plain(source: string, start: number, end: number): PlainPart {
  return { kind: 'plain', text: source.slice(start, end), start, end };
}

function readParts(reading: Reading, from: number): LatexPart[] {
  const { source, to } = reading;
  const parts: LatexPart[] = [];
  const special = /[$\\]|\{(?=\\)/g;
  let shown = from;
  special.lastIndex = from;
  for (let at = special.exec(source); at && at.index < to; at = special.exec(source)) {
    const found = readSpecial(reading, at.index);
    // A command that is none is text, its backslash too.
    if (!found) continue;
    if (at.index > shown) parts.push(plain(source, shown, at.index));
    parts.push(...found.parts);
    shown = found.end;
    special.lastIndex = shown;
  }
  if (shown < to) parts.push(plain(source, shown, to));
  return parts;
}

function readSpecial(reading: Reading, at: number): Found | undefined {
  for (const read of [readDelimited, readWord, readGroup, readBareCommand]) {
    const found = read(reading, at);
    if (found && found.end <= reading.to) return found;
  }
  return undefined;
}

const delimiters = [
  { open: '$$', close: '$$', isDisplay: true },
  { open: '$', close: '$', isDisplay: false },
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '\\[', close: '\\]', isDisplay: true },
] as const;

function readDelimited({ source }: Reading, at: number): Found | undefined {
  const kind = delimiters.find(({ open }) => source.startsWith(open, at));
  if (!kind) return undefined;
  const from = at + kind.open.length;
  const close = closeOf(source, from, kind.close, maxFormulaLength);
  if (close === -1) return undefined;
  const tex = source.slice(from, close);
  const end = close + kind.close.length;
  if (tex.trim() === '') return undefined;
  // Pandoc's rule that tells formulas from prices: no space inside, no digit right behind.
  const isPrice = kind.open === '$' && (/^\s|\s$/.test(tex) || /\d/.test(source.charAt(end)));
  if (isPrice) return undefined;
  return { parts: [{ kind: 'formula', tex, isDisplay: kind.isDisplay, start: at, end }], end };
}

/** Commands that stand for one character: `\'e`, `\ss`, `\&`. */
function readWord({ source }: Reading, at: number): Found | undefined {
  const of = (text: string, end: number): Found => ({
    parts: [{ kind: 'plain', text, start: at, end }],
    end,
  });
  for (const pattern of accentPatterns) {
    const accent = matchAt(pattern, source, at);
    if (!accent) continue;
    const [whole, name = '', letter = ''] = accent;
    const accented = `${letter.replace('\\', '')}${combiningMarks[name] ?? ''}`;
    return of(accented.normalize('NFC'), at + whole.length);
  }
  const letter = matchAt(letterPattern, source, at);
  if (letter) return of(letterCommands[letter[1] ?? ''] ?? '', at + letter[0].length);
  const symbol = matchAt(symbolPattern, source, at);
  if (symbol) return of(symbol[1] ?? '', at + symbol[0].length);
  return undefined;
}

/** `\textit{…}`, `{\it …}`, and a group that only holds a command together: `{\'e}`. */
function readGroup({ source, depth }: Reading, at: number): Found | undefined {
  if (depth >= maxDepth) return undefined;
  const opening =
    matchAt(/\\([a-zA-Z]+)\s*\{/y, source, at) ??
    matchAt(/\{\\(it|em|bf|tt|sc|rm|sl)(?![a-zA-Z])\s*/y, source, at);
  const style = textStyles.get(opening?.[1] ?? '');
  if (opening && style) return groupOf(source, at + opening[0].length, depth, style);
  return source.charAt(at) === '{' ? groupOf(source, at + 1, depth, 'plain') : undefined;
}

function groupOf(source: string, from: number, depth: number, style: TextStyle): Found | undefined {
  const close = closingBrace(source, from);
  if (close === -1) return undefined;
  const parts = readParts({ source, to: close, depth: depth + 1 }, from);
  const end = close + 1;
  return style === 'plain' ? { parts, end } : { parts: [{ kind: 'styled', style, parts }], end };
}

/** A formula without delimiters: `\alpha_1`, `\mathcal{O}`. Whether it is one, the typesetter tells. */
function readBareCommand({ source }: Reading, at: number): Found | undefined {
  const command = matchAt(/\\[a-zA-Z]+/y, source, at);
  if (!command) return undefined;
  let end = at + command[0].length;
  for (let next = argumentEnd(source, end); next > end; next = argumentEnd(source, end)) end = next;
  if (end - at > maxFormulaLength) return undefined;
  const tex = source.slice(at, end);
  return { parts: [{ kind: 'formula', tex, isDisplay: false, start: at, end }], end };
}

function argumentEnd(source: string, at: number): number {
  const opening = matchAt(/[_^]?\{/y, source, at)?.[0].length;
  if (opening !== undefined) return closingBrace(source, at + opening) + 1;
  return at + (matchAt(/[_^](?:[a-zA-Z0-9]|\\[a-zA-Z]+)/y, source, at)?.[0].length ?? 0);
}
