/**
 * Who wrote a paper that LaTeXML made from its TeX source: names as the paper's class file had them,
 * often with addresses. As in pages of ar5iv (Feb 2024 to Aug 2025) and arxiv.org/html (Jun 2024).
 */
import {
  childrenOf,
  closest,
  find,
  findAll,
  lineBreak,
  rawText,
  tagOf,
  textNodeValue,
  textOf,
} from './dom';
import { splitNames } from './names';

/** What stands inside a title, a name or an abstract without being part of it. */
export const notes = [
  ...['.ltx_note', '.ltx_pubnotes', '.ltx_author_notes', '.ltx_contact', '.ltx_ERROR'],
  ...['.ltx_tag', '.ltx_rule', 'button'],
].join(', ');

export function latexmlAuthors(root: ParentNode): string[] {
  const names = findAll(root, '.ltx_authors .ltx_personname');
  return [...new Set(names.flatMap(namesIn))];
}

/**
 * One name, or in many papers all of them with their affiliations, addresses and marks, as the
 * class file of the paper had it. Only what is a name for sure is taken: too few beat a university
 * among the authors.
 */
function namesIn(personName: Element): string[] {
  const cells = textIn(personName)
    .split(cellBreak)
    .map((cell) =>
      cell
        .split(lineBreak)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
  const [first, ...others] = cells;
  if (!first) return [];
  const firstLine = namesOf(first[0] ?? '');
  // One author a cell, each above an address: other cells after a list of names are addresses.
  if (others.length > 0 && firstLine.length === 1) {
    const authors = others.filter((lines) => lines.length > 1);
    return [...firstLine, ...authors.flatMap(([name = '']) => namesOf(name).slice(0, 1))];
  }
  return linesOfNames(first, find(personName, 'sup, math') !== undefined).flatMap(namesOf);
}

/** What LaTeXML leaves of `\And` and of a table's `&` between authors (ar5iv, Feb and Mar 2024). */
const cellBreak = /\u2029|(?:^|\s)&(?=\p{L})/u;

/** The text without notes, with marks where a line or an author's cell ends. */
function textIn(personName: Element): string {
  const parts = childrenOf(personName).map((node) => {
    if (tagOf(node) === '') return textNodeValue(node) ?? '';
    const part = node as Element;
    if (tagOf(part) === 'br') return lineBreak;
    if (closest(part, notes) !== part) return textOf(part, notes) ?? '';
    return /^\\and$/i.test(rawText(part)) ? '\u2029' : '';
  });
  return parts.join('');
}

/**
 * Names go on where affiliations below have marks of their own, up to the first of these; else a
 * line after the first is one of names when the line before announces more, or all in it are names.
 */
function linesOfNames(lines: readonly string[], hasMarks: boolean): readonly string[] {
  const rest = lines.slice(1);
  if (hasMarks && rest.some(isMarkedAddress)) {
    const end = rest.findIndex((line) => startsWithMark(line) || /^[{$([]/.test(line));
    return lines.slice(0, end + 1);
  }
  const end = lines.findIndex((line, index) => index > 0 && !goesOn(lines[index - 1] ?? '', line));
  return end < 0 ? lines : lines.slice(0, end);
}

const startsWithMark = (line: string) => /^[\d*†‡§¶∗⋆♣♠]/.test(line);

/** `1 Green College`, and not `∗ Equal contribution`. */
const isMarkedAddress = (line: string) =>
  (startsWithMark(line) || line.startsWith('$')) && !/\b(?:equal|contribut|correspond)/i.test(line);

function goesOn(before: string, line: string): boolean {
  if (/\sand$/.test(before) || /^and\s/.test(line)) return true;
  const pieces = splitNames(withoutMarks(line));
  return pieces.length > (before.endsWith(',') ? 1 : 2) && pieces.every(isName);
}

const namesOf = (line: string) => splitNames(withoutMarks(line)).filter(isName);

/** `Ada Lovelace1,2, Emmy Noether∗` → `Ada Lovelace, Emmy Noether`; formulas are marks here. */
function withoutMarks(line: string): string {
  return line
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/[\d*†‡§¶∗⋆♣♠]+(?:\s*,\s*[\d*†‡§¶∗⋆♣♠]+)*/g, ' , ')
    .replace(/\s+/g, ' ');
}

const notName =
  /[@{}[\]()\\/:]|\b(?:universit|institut|department|dept|laborator|labs?\b|college|school|faculty|cent(?:er|re)\b|academy|research|google|microsoft|inc\b|ltd\b|member|fellow|ieee|acm\b|contribut|correspond|equal|email)/i;

/** Two words or more, since one is as often a place. */
function isName(text: string): boolean {
  return text.length <= 60 && /^\p{L}[^\s]*\s+\S/u.test(text) && !notName.test(text);
}
