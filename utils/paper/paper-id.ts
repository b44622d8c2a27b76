/**
 * A paper's name across sites: `<scheme>:<value>`, normalised so that two spellings of one paper
 * give one string. Everything that tells papers apart rests on this file.
 */

/** Schemes in order of preference: the first one known becomes a new record's key. */
const schemes = [
  ...(['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid', 'cvf', 'dblp', 's2'] as const),
  ...(['scholar', 'url'] as const),
] as const;

export type IdScheme = (typeof schemes)[number];
export type PaperId = `${IdScheme}:${string}`;

/** An arXiv identifier without its version, and the version when one was written. */
export interface ArxivId {
  /** `2401.01234` or `hep-th/9901001`; never a version, never a subject class. */
  readonly value: string;
  readonly version?: number;
}

// Identifier schemes of 2007 and before: https://info.arxiv.org/help/arxiv_identifier.html
const newArxiv = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/;
const oldArxiv =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v([1-9]\d{0,2}))?$/;

/**
 * Reads `2401.01234v2`, `arXiv:hep-th/9901001`, `math.GT/0309136`.
 * @returns undefined when `text` is anything else.
 */
export function parseArxivId(text: string): ArxivId | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '');
  const recent = newArxiv.exec(bare);
  if (recent) {
    const [, year, month, number, version] = recent;
    return withVersion(`${year}${month}.${number}`, version);
  }
  const old = oldArxiv.exec(bare);
  if (!old) return undefined;
  const [, archive, number, version] = old;
  return withVersion(`${archive}/${number}`, version);
}

function withVersion(value: string, version: string | undefined): ArxivId {
  return version === undefined ? { value } : { value, version: Number(version) };
}

// Characters that are not seen, or reorder what is: no part of a DOI, but copied along with it.
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}\p{Cs}]/gu;

/**
 * Reads a DOI, with or without `doi:` or its resolver in front. DOIs compare without case
 * (ISO 26324), so the result is lower case. A DOI that an archive made of its own ids is read as
 * that id: arXiv's (10.48550/arXiv.<id>) and the ACL Anthology's.
 */
export function parseDoi(text: string): PaperId | undefined {
  const bare = text
    .replace(unseen, '')
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase()
    .replace(/[.,;]+$/, '');
  if (!/^10\.\d{4,9}\/\S+$/.test(bare)) return undefined;
  // PLOS numbers tables and figures under their paper: `….0213978.t001`.
  const whole = /^(10\.1371\/journal\.[a-z]+\.\d{7})\.[a-z]\d{3}$/.exec(bare)?.[1];
  if (whole !== undefined) return `doi:${whole}`;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(bare)?.[1];
  if (arxiv !== undefined) return arxivPaperId(arxiv);
  const acl = /^10\.(?:18653\/v1|3115\/v1)\/(.+)$/.exec(bare)?.[1];
  return (acl === undefined ? undefined : parseAclId(acl)) ?? `doi:${bare}`;
}

/**
 * Reads an id of the ACL Anthology: `2021.naacl-main.208`, or `N04-1001` as until 2019. Papers
 * only, not volumes. https://aclanthology.org/info/ids/
 */
export function parseAclId(text: string): PaperId | undefined {
  const bare = text.trim();
  if (/^\d{4}\.[a-z\d]+-[a-z\d_]+\.[1-9]\d*$/i.test(bare)) return `acl:${bare.toLowerCase()}`;
  // `N04-1000` is the front matter of its volume.
  return /^[a-z]\d{2}-\d{4}$/i.test(bare) ? `acl:${bare.toUpperCase()}` : undefined;
}

export function arxivPaperId(text: string): PaperId | undefined {
  const id = parseArxivId(text);
  return id && `arxiv:${id.value}`;
}

export function isPaperId(text: string): text is PaperId {
  const colon = text.indexOf(':');
  return colon > 0 && colon < text.length - 1 && isScheme(text.slice(0, colon));
}

function isScheme(text: string): text is IdScheme {
  return (schemes as readonly string[]).includes(text);
}

/** Splits an id at its first colon. */
export function splitPaperId(id: PaperId): { scheme: IdScheme; value: string } {
  const colon = id.indexOf(':');
  const scheme = id.slice(0, colon);
  if (!isScheme(scheme)) throw new TypeError(`not a paper id: ${id}`);
  return { scheme, value: id.slice(colon + 1) };
}

/** Unique ids, the preferred scheme first, otherwise in the order given. */
export function sortPaperIds(ids: readonly PaperId[]): PaperId[] {
  const rank = (id: PaperId) => schemes.indexOf(splitPaperId(id).scheme);
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b));
}

/** Where a paper is read: the abstract page its id names. */
export function paperUrl(id: PaperId): string {
  const { scheme, value } = splitPaperId(id);
  const pages: Record<IdScheme, () => string> = {
    arxiv: () => `https://arxiv.org/abs/${value}`,
    doi: () => `https://doi.org/${encodeURI(value)}`,
    openreview: () => `https://openreview.net/forum?id=${encodeURIComponent(value)}`,
    acl: () => `https://aclanthology.org/${encodeURIComponent(value)}/`,
    pmid: () => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`,
    pmcid: () => `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(value)}/`,
    cvf: () => `https://openaccess.thecvf.com/${cvfPath(value)}.html`,
    dblp: () => `https://dblp.org/rec/${encodeURI(value)}`,
    s2: () => `https://www.semanticscholar.org/paper/${encodeURIComponent(value)}`,
    scholar: () =>
      `https://scholar.google.com/scholar?q=info:${encodeURIComponent(value)}:scholar.google.com/`,
    url: () => value,
  };
  return pages[scheme]();
}

/** `content/ICCV2023W/X/A`: pages are in a folder of the last one; until 2020, of the first. */
function cvfPath(value: string): string {
  const slash = value.startsWith('content/') ? value.lastIndexOf('/') : value.indexOf('/');
  return `${value.slice(0, slash)}/html${value.slice(slash)}`;
}
