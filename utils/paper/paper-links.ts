/** Which paper a link names. Hosts are matched whole, never as part of a longer one. */
import { linkRules } from './link-rules';
import { type ArxivId, arxivPaperId, type PaperId, parseArxivId, parseDoi } from './paper-id';

const readers = new Map(linkRules.flatMap(({ hosts, read }) => hosts.map((host) => [host, read])));

/** Hosts that name arXiv papers, and the paths they do it with. */
const arxivRules: readonly (readonly [hosts: readonly string[], path: RegExp])[] = [
  [
    ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org', 'ar5iv.org'],
    /^\/(?:abs|pdf|html|format|ps|src|e-print|list-authors)\/(.+?)(?:\.pdf)?\/?$/,
  ],
  [['ar5iv.labs.arxiv.org'], /^\/(?:abs|html)\/(.+?)\/?$/],
  [['huggingface.co', 'hf.co'], /^\/papers\/([^/]+)\/?$/],
  [
    ['www.alphaxiv.org', 'alphaxiv.org'],
    /^\/(?:[a-z]{2}\/)?(?:abs|pdf|overview|resources)\/(.+?)(?:\.pdf)?\/?$/,
  ],
  [['scirate.com', 'www.scirate.com'], /^\/arxiv\/(.+?)\/?$/],
];
// A map, since a host may be called `constructor`.
const arxivPaths = new Map(
  arxivRules.flatMap(([hosts, path]) => hosts.map((host) => [host, path] as const)),
);

/** The paper a link names. @returns undefined for any other link. */
export function paperIdFromUrl(url: URL): PaperId | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const arxiv = arxivIdFromUrl(url);
  if (arxiv) return `arxiv:${arxiv.value}`;
  return readers.get(url.hostname)?.(decodePath(url), url);
}

/** The arXiv id with its version in a link to arXiv or to a page about one of its papers. */
export function arxivIdFromUrl(url: URL): ArxivId | undefined {
  const written = arxivPaths.get(url.hostname)?.exec(decodePath(url))?.[1];
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
