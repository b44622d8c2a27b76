/** What ids, venues and dates say about whether two papers are one. */
import { type IdScheme, type PaperId, splitPaperId } from '../paper-id';

/** Prefixes of DOIs of preprints, which may well be an article's too. */
const preprintDois =
  /^10\.(?:1101|2139|21203|20944|36227|26434|31234|31219|31222|22541|35542|64898|48550|12688|33774)\//;

/**
 * Prefixes of DOIs of data and code (Zenodo, figshare, Dryad, Dataverse, OSF, Mendeley Data, PANGAEA,
 * DataPort, Hugging Face, ICPSR, Code Ocean, Kaggle), which often bear their paper's very title.
 */
const depositDois = /^10\.(?:5281|6084|5061|7910|17605|17632|1594|21227|57967|3886|24433|34740)\//;

const never = () => false;

/** Whether two different ids of one scheme may still name one paper. */
const mayBeOne: Readonly<Record<IdScheme, (a: string, b: string) => boolean>> = {
  arxiv: never,
  doi: (a, b) => preprintDois.test(a) !== preprintDois.test(b),
  openreview: never,
  acl: never,
  pmid: never,
  pmcid: never,
  cvf: never,
  // dblp has a record for the preprint and one for what it became.
  dblp: (a, b) => a.startsWith('journals/corr/') !== b.startsWith('journals/corr/'),
  s2: never,
  scholar: never,
  url: (a, b) => hostOf(a) !== hostOf(b),
};

/**
 * Whether some registry holds the two apart: each has an id there, and none in common; or one is a
 * deposit of data.
 */
export function idsConflict(a: readonly PaperId[], b: readonly PaperId[]): boolean {
  const [ours, theirs] = [bySchemes(a), bySchemes(b)];
  if (isDeposit(ours) !== isDeposit(theirs)) return true;
  for (const [scheme, values] of ours) {
    const others = theirs.get(scheme);
    if (!others || values.some((value) => others.includes(value))) continue;
    const isPossible = values.some((one) => others.some((other) => mayBeOne[scheme](one, other)));
    if (!isPossible) return true;
  }
  return false;
}

/** Whether all that is known of it is where data lies, as far as it is known by more than a link. */
function isDeposit(schemes: ReadonlyMap<IdScheme, readonly string[]>): boolean {
  const dois = schemes.get('doi') ?? [];
  const isElsewhere = (['arxiv', 'openreview', 'acl', 'pmid', 'pmcid', 'cvf'] as const).some(
    (scheme) => schemes.has(scheme),
  );
  return dois.length > 0 && !isElsewhere && dois.every((doi) => depositDois.test(doi));
}

function bySchemes(ids: readonly PaperId[]): Map<IdScheme, string[]> {
  const values = new Map<IdScheme, string[]>();
  for (const id of ids) {
    const { scheme, value } = splitPaperId(id);
    values.set(scheme, [...(values.get(scheme) ?? []), value]);
  }
  return values;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

interface Dated {
  readonly ids: readonly PaperId[];
  readonly publishedOn?: string;
}

/** Years from one to the other; undefined when either has no date. */
export function yearsBetween(a: Dated, b: Dated): number | undefined {
  const [ours, theirs] = [yearOf(a), yearOf(b)];
  return ours === undefined || theirs === undefined ? undefined : Math.abs(ours - theirs);
}

function yearOf({ ids, publishedOn }: Dated): number | undefined {
  if (publishedOn !== undefined) return Number(publishedOn.slice(0, 4));
  for (const id of ids) {
    const digits = /^arxiv:(?:.*\/)?(\d{2})\d{2}/.exec(id)?.[1];
    if (digits !== undefined) return Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
  }
  return undefined;
}

/** The first that fits: a workshop's name often holds its conference's. */
const venueKinds = [
  { kind: 'thesis', pattern: /\bthesis\b|dissertation|habilitation/i },
  { kind: 'workshop', pattern: /workshop|\bwks?p?\b|@/i },
  {
    kind: 'journal',
    pattern: /journal|transactions|\btrans\.|letters|\bj\.|magazine|annals|review\b/i,
  },
  { kind: 'conference', pattern: /conference|\bconf\b|proceedings|\bproc\b|symposium|meeting/i },
] as const;

/**
 * Whether one appeared in a journal and the other at a conference or a workshop, as far as told; or
 * one is a thesis and the other is not called one.
 */
export function venuesConflict(a: string | undefined, b: string | undefined): boolean {
  const [ours, theirs] = [venueKind(a), venueKind(b)];
  if (ours === 'thesis' || theirs === 'thesis') return ours !== theirs;
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

function venueKind(venue = ''): string | undefined {
  return venueKinds.find(({ pattern }) => pattern.test(venue))?.kind;
}
