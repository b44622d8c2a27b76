/**
 * A paper's name across sites: `<scheme>:<value>`, normalised so that two spellings of one paper
 * give one string. Everything that tells papers apart rests on this file.
 */

/** Schemes in order of preference: the first one known becomes a new record's key. */
const schemes = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'url'] as const;

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

/**
 * Reads a DOI, with or without `doi:` or its resolver in front. DOIs compare without case
 * (ISO 26324), so the result is lower case. arXiv's own DOIs (10.48550/arXiv.<id>) are arXiv ids.
 */
export function parseDoi(text: string): PaperId | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase();
  if (!/^10\.\d{4,9}\/\S+$/.test(bare)) return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(bare)?.[1];
  if (arxiv !== undefined) return arxivPaperId(arxiv);
  return `doi:${bare.replace(/[.,;]+$/, '')}`;
}

export function arxivPaperId(text: string): PaperId | undefined {
  const id = parseArxivId(text);
  return id && `arxiv:${id.value}`;
}

/** Hosts that name a paper in their path, and how to read it. Matched exactly, never by substring. */
const arxivHosts = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org']);
const arxivPath = /^\/(?:abs|pdf|html|format|ps|src|e-print|list-authors)\/(.+?)(?:\.pdf)?\/?$/;
const huggingFaceHosts = new Set(['huggingface.co', 'hf.co']);
const huggingFacePath = /^\/papers\/([^/]+)\/?$/;
const doiHosts = new Set(['doi.org', 'dx.doi.org', 'www.doi.org']);

/** The paper a link names. @returns undefined for any other link. */
function paperIdFromUrl(url: URL): PaperId | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const arxiv = arxivIdFromUrl(url);
  if (arxiv) return `arxiv:${arxiv.value}`;
  if (doiHosts.has(url.hostname)) return parseDoi(decodePath(url).slice(1));
  return undefined;
}

/** The arXiv id with its version in a link to arXiv or to a Hugging Face paper page. */
export function arxivIdFromUrl(url: URL): ArxivId | undefined {
  const path = decodePath(url);
  const written = arxivHosts.has(url.hostname)
    ? arxivPath.exec(path)?.[1]
    : huggingFaceHosts.has(url.hostname)
      ? huggingFacePath.exec(path)?.[1]
      : undefined;
  return written === undefined ? undefined : parseArxivId(written);
}

function decodePath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    // A lone `%` is legal in a path and means itself.
    return url.pathname;
  }
}

/** What a person may paste: an id, a DOI, or a link to either. */
export function parsePaperId(text: string): PaperId | undefined {
  const trimmed = text.trim();
  if (URL.canParse(trimmed)) {
    const fromUrl = paperIdFromUrl(new URL(trimmed));
    if (fromUrl) return fromUrl;
  }
  return arxivPaperId(trimmed) ?? parseDoi(trimmed);
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
    url: () => value,
  };
  return pages[scheme]();
}
