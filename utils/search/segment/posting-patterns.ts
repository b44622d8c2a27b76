/**
 * How one posting is encoded. In a page: a varint of four times the gap to the paper before (0 for
 * the next one) plus a short code; code 3 is followed by a byte of fields, and if its high bit is
 * set, by a byte each for the counts of title and abstract where those fields are set. Keys that
 * start with `!` have no fields and are bare gaps.
 *
 * A key with one posting is in its slot instead, if its fields are one of `inlinePatterns`.
 */

interface Pattern {
  readonly fields: number;
  readonly title: number;
  readonly abstract: number;
}

/** Bits of `fieldBit`. */
export const titleField = 1;
export const abstractField = 2;

const inlinePatterns: readonly Pattern[] = [
  { fields: 0, title: 0, abstract: 0 },
  { fields: titleField, title: 1, abstract: 0 },
  { fields: abstractField, title: 0, abstract: 1 },
  { fields: 1 << 2, title: 0, abstract: 0 },
  { fields: 1 << 3, title: 0, abstract: 0 },
  { fields: 1 << 4, title: 0, abstract: 0 },
  { fields: 1 << 5, title: 0, abstract: 0 },
  { fields: 1 << 6, title: 0, abstract: 0 },
  { fields: abstractField, title: 0, abstract: 2 },
  { fields: abstractField, title: 0, abstract: 3 },
  { fields: abstractField, title: 0, abstract: 4 },
  { fields: abstractField, title: 0, abstract: 5 },
  { fields: titleField | abstractField, title: 1, abstract: 1 },
  { fields: titleField | abstractField, title: 1, abstract: 2 },
  { fields: titleField | abstractField, title: 1, abstract: 3 },
  { fields: titleField | abstractField, title: 1, abstract: 4 },
];

const patternNumbers = new Map(
  inlinePatterns.map((pattern, number) => [packed(pattern), number] as const),
);

function packed({ fields, title: titles, abstract: abstracts }: Pattern): number {
  return (fields << 16) | (titles << 8) | abstracts;
}

/** @returns undefined when a slot has no room for such a posting */
export function patternOf(fields: number, titles: number, abstracts: number): number | undefined {
  return patternNumbers.get((fields << 16) | (titles << 8) | abstracts);
}

/** What each pattern stands for, by its number. */
export const patternFields = Uint8Array.from(inlinePatterns, ({ fields }) => fields);
export const patternTitles = Uint8Array.from(inlinePatterns, (pattern) => pattern.title);
export const patternAbstracts = Uint8Array.from(inlinePatterns, (pattern) => pattern.abstract);

export const otherCode = 3;
export const hasCounts = 0x80;

/** 0 once in the abstract, 1 twice in it, 2 once in each of title and abstract, 3 anything else. */
export function shortCode(fields: number, titles: number, abstracts: number): number {
  if (fields === abstractField && abstracts <= 2) return abstracts - 1;
  if (fields === (titleField | abstractField) && titles === 1 && abstracts === 1) return 2;
  return otherCode;
}
export const codeFields = Uint8Array.of(abstractField, abstractField, titleField | abstractField);
export const codeTitles = Uint8Array.of(0, 0, 1);
export const codeAbstracts = Uint8Array.of(1, 2, 1);
