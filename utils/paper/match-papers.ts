/**
 * Whether two papers known by different ids are one. Only what pages say is asked: title, authors,
 * date, abstract, and which registries hold them apart. docs/matching.md has the measurement.
 *
 * Titles find (`matchKeys`), the rest decides (`comparePapers`). A wrong "same" hides a paper, a
 * missed one only shows it twice, so what is not plain is `maybe`: offered, never done.
 */
import { type AuthorAgreement, compareAuthors } from './matching/author-names';
import { compareAbstracts } from './matching/compare-abstracts';
import { compareTitles, type TitleAgreement } from './matching/compare-titles';
import { titleText } from './matching/fold-text';
import { idsConflict, venuesConflict, yearsBetween } from './matching/publication';
import type { PaperId } from './paper-id';

export { matchKeys, titleKeys } from './matching/match-keys';

/** What tells whether two papers are one. */
export interface MatchFacts {
  readonly ids: readonly PaperId[];
  readonly title: string;
  /** Other titles that sources of the paper gave it. */
  readonly otherTitles?: readonly string[];
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly publishedOn?: string;
  readonly abstract?: string;
  readonly venue?: string;
}

export interface PaperMatch {
  /** `same`: join them. `maybe`: ask the reader. */
  readonly kind: 'same' | 'maybe' | 'other';
  /** How likely they are one paper, 0 to 1. */
  readonly confidence: number;
}

/** All that is weighed, in one place. */
interface Evidence {
  readonly title: TitleAgreement;
  readonly authors: AuthorAgreement;
  /** 0 to 1; undefined when either has no abstract. */
  readonly abstract: number | undefined;
  /** Years between the two; undefined when either has no date. */
  readonly years: number | undefined;
  /** Some registry has both, as two. */
  readonly isHeldApart: boolean;
}

const other: PaperMatch = { kind: 'other', confidence: 0 };
const same = (confidence: number): PaperMatch => ({ kind: 'same', confidence });
const maybe = (confidence: number): PaperMatch => ({ kind: 'maybe', confidence });

/** Symmetric, and pure. Papers that share an id are the caller's to know. */
export function comparePapers(a: MatchFacts, b: MatchFacts): PaperMatch {
  const title = bestTitles(a, b);
  if (a.authors.length === 0 || b.authors.length === 0) return judgeTitleAlone(title, a, b);
  const authors = compareAuthors(a.authors, b.authors);
  if (authors.shared === 0) return other;
  const evidence: Evidence = {
    title,
    authors,
    abstract: readAbstracts(a, b),
    years: yearsBetween(a, b),
    isHeldApart: idsConflict(a.ids, b.ids) || venuesConflict(a.venue, b.venue),
  };
  return title.kind === 'equal' ? judgeEqualTitles(evidence) : judgeOtherTitles(evidence);
}

/** Whether two titles are other than in form and punctuation. */
export function titlesDiffer(a: string, b: string): boolean {
  return a !== b && titleText(a) !== titleText(b);
}

/** The titles that agree best, of all that either paper was given. */
function bestTitles(a: MatchFacts, b: MatchFacts): TitleAgreement {
  let best = compareTitles(a.title, b.title);
  for (const one of [a.title, ...(a.otherTitles ?? [])]) {
    for (const two of [b.title, ...(b.otherTitles ?? [])]) {
      const agreement = compareTitles(one, two);
      if (agreement.overlap > best.overlap) best = agreement;
    }
  }
  return best;
}

function readAbstracts(a: MatchFacts, b: MatchFacts): number | undefined {
  if (a.abstract === undefined || b.abstract === undefined) return undefined;
  return compareAbstracts(a.abstract, b.abstract);
}

/** A bare link among a page's words names no authors: its title is worth a question. */
function judgeTitleAlone(title: TitleAgreement, a: MatchFacts, b: MatchFacts): PaperMatch {
  const isTelling = title.kind === 'equal' && !title.isPlain && title.words >= 4;
  return isTelling && !idsConflict(a.ids, b.ids) ? maybe(0.7) : other;
}

/** Most of the people are the same. */
const areMostShared = ({ ofAll }: AuthorAgreement) => ofAll >= 0.6;

/** Nearly all are, or all that a list cut short names. */
function areAllShared({ ofAll, ofShorter, shared }: AuthorAgreement): boolean {
  return ofAll >= 0.75 || (ofShorter === 1 && shared >= 4);
}

function judgeEqualTitles({ title, authors, abstract, years = 0, isHeldApart }: Evidence) {
  const isAll = areAllShared(authors);
  if (title.isPlain || title.words < 2) {
    return isAll && years <= 1 && !isHeldApart ? maybe(0.5) : other;
  }
  // Groups that overlap have written two papers of one title: then abstracts must agree.
  const isOneText = abstract !== undefined && abstract >= 0.3;
  const areSame = isAll || (areMostShared(authors) && isOneText);
  if (!areSame) return maybe(authors.isFirstShared ? 0.6 : 0.3);
  if (isHeldApart || years > 4) return maybe(0.7);
  // One person may well write two chapters on `Polar Tides`.
  if (title.words <= 3 && authors.shared < 2 && !isOneText) return maybe(0.6);
  if (title.isSerial && years > 0 && !(abstract !== undefined && abstract >= 0.8))
    return maybe(0.5);
  if (abstract !== undefined && abstract < 0.05) return maybe(0.6);
  return same(isOneText ? 0.999 : 0.998);
}

function judgeOtherTitles({ title, authors, abstract, years = 0, isHeldApart }: Evidence) {
  const isAll = areAllShared(authors);
  if (!(isAll || areMostShared(authors)) || title.areNumbersOther) return other;
  const isOneText = abstract !== undefined && abstract >= 0.5;
  if (title.isAbout) return isOneText ? maybe(0.3) : other;
  const isReworded = title.overlap >= 0.8 && abstract !== undefined && abstract >= 0.8;
  const isUntold = abstract === undefined;
  // A name put before is the same paper's, but what a subtitle adds may be another paper.
  const isCut =
    title.words >= 5 &&
    ((title.kind === 'named' && (isOneText || isUntold)) || (title.kind === 'part' && isOneText));
  const isRespelt = title.kind === 'respelt' && title.words >= 4 && (isOneText || isUntold);
  const isSame = isReworded || isCut || isRespelt;
  if (isSame && isAll && years <= 1 && !isHeldApart) return same(isUntold ? 0.99 : 0.995);
  if (isOneText) return maybe(0.6);
  if (isHeldApart) return other;
  const isNear = title.kind !== 'words' || title.overlap >= 0.85;
  return isNear && years <= 3 ? maybe(0.4) : other;
}
