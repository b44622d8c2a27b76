/** A paper as the index sees it: its words field by field, and the marks that are no words. */
import type { SavedPaper } from '../../paper/saved-paper';
import { type TextField, textFields } from '../segment/segment';
import { type Token, tokensOf } from './tokens';

/** Positions between two values of a field: no phrase and no nearness crosses. */
const valueGap = 100;

/** What each field's words come from, value by value. */
const fieldValues: Record<TextField, (paper: SavedPaper) => readonly (string | undefined)[]> = {
  title: (paper) => [paper.title],
  abstract: (paper) => [paper.abstract],
  authors: (paper) => paper.authors,
  venue: (paper) => [paper.venue, paper.journalRef, paper.comments],
  about: (paper) => [paper.organisation, ...(paper.subjects ?? [])],
  tags: (paper) => paper.tags,
  note: (paper) => [paper.note],
};

export interface AnalysedPaper {
  /** One list of tokens per field, in the order of `textFields`. */
  readonly fields: readonly (readonly Token[])[];
  /** `!` keys, each once, without acronyms (see acronyms.ts). */
  readonly marks: readonly string[];
}

export function analysePaper(paper: SavedPaper): AnalysedPaper {
  return {
    fields: textFields.map((field) => tokensOfValues(fieldValues[field](paper))),
    marks: [
      ...new Set([
        ...paper.ids.map((id) => `!id:${id}`),
        ...paper.listIds.map((id) => `!list:${id}`),
        ...paper.siteIds.map((id) => `!site:${id}`),
        ...paper.tags.map((tag) => `!tag:${foldTag(tag)}`),
      ]),
    ],
  };
}

function tokensOfValues(values: readonly (string | undefined)[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const value of values) {
    if (value === undefined) continue;
    for (const token of tokensOf(value, from)) tokens.push(token);
    from = (tokens.at(-1)?.end ?? from) + valueGap;
  }
  return tokens;
}

/** A tag in the form it is compared in: its words folded, one space between. */
export function foldTag(tag: string): string {
  const words = tokensOf(tag).filter((token) => token.end - token.start === 1);
  return words.map((token) => token.text).join(' ');
}
