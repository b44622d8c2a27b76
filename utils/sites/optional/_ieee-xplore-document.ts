/**
 * What IEEE Xplore tells its own script of a document: `xplGlobal.document.metadata={…};` inside a
 * longer script, as in captures of Nov 2025. It is the only whole text in the page as it is served.
 */
import { type PaperId, parseDoi } from '../../paper/paper-id';
import { cleanLines, dateIn } from '../reading/clean';
import { findAll, rawText } from '../reading/dom';
import { withoutMarkup } from '../reading/inline-markup';
import type { RawEntry } from '../site';

type Json = Readonly<Record<string, unknown>>;

const read = new WeakMap<Element, { source: string; document: Json | undefined }>();
const maxCharacters = 5_000_000;

/**
 * @param number the document's, from the address
 * @returns undefined when the page was served for another document, as after a step in the app
 */
export function readDocumentData(root: ParentNode, number: string): Partial<RawEntry> | undefined {
  const documents = findAll(root, 'script:not([src])').map(documentIn).filter(isObject);
  if (documents.length === 0) return {};
  const own = documents.find((one) => String(one['articleNumber'] ?? number) === number);
  return own && fieldsOf(own);
}

function documentIn(script: Element): Json | undefined {
  const source = rawText(script);
  const known = read.get(script);
  if (known?.source === source) return known.document;
  const document = parse(source);
  read.set(script, { source, document });
  return document;
}

function parse(source: string): Json | undefined {
  if (source.length > maxCharacters) return undefined;
  const start = /\bxplGlobal\.document\.metadata\s*=\s*(?=\{)/.exec(source);
  const text = start && objectAt(source, start.index + start[0].length);
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // No JSON after all: the head and the page still name the paper.
    return undefined;
  }
}

/** The text from the brace at `start` to the one that closes it. */
function objectAt(source: string, start: number): string | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return source.slice(start, at + 1);
  }
  return undefined;
}

function fieldsOf(document: Json): Partial<RawEntry> {
  const text = (...names: string[]) =>
    names.map((name) => document[name]).find((value) => typeof value === 'string');
  return {
    ids: [doiOf(document)],
    title: plain(text('title', 'displayDocTitle', 'formulaStrippedArticleTitle')),
    authors: authorsOf(document),
    abstract: abstractOf(text('abstract')),
    publishedOn: dateIn(text('publicationDate')) ?? text('publicationYear'),
    venue: plain(text('publicationTitle', 'displayPublicationTitle')),
    subjects: keywordsOf(document),
    pdfUrl: text('pdfUrl'),
  };
}

function doiOf(document: Json): PaperId | undefined {
  const written = document['doi'] ?? document['doiLink'];
  return typeof written === 'string' ? parseDoi(written) : undefined;
}

function authorsOf({ authors, authorNames }: Json): string[] {
  const named = listOf(authors).flatMap((author) => (isObject(author) ? [author['name']] : []));
  return named.length > 0 ? cleanLines(named) : String(authorNames ?? '').split(';');
}

/** What the site writes where there is none is no abstract. */
function abstractOf(text: string | undefined): string | undefined {
  return text?.startsWith('First Page of the Article') ? undefined : plain(text);
}

const formulaTag = /<\/?(?:inline-formula|disp-formula|tex-math|alternatives|monospace)\b[^<>]*>/gi;
const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi;
const named = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }),
);

/** Without tags, `$k$` for formulas, and characters for what stands for them. */
function plain(text: string | undefined): string | undefined {
  return withoutMarkup(text?.replace(formulaTag, ''))?.replace(
    entity,
    (_, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named.get(name.toLowerCase()) ?? ''),
  );
}

/** The authors' own words for it; the site's are many and coarse. */
function keywordsOf({ keywords }: Json): string[] {
  const own = listOf(keywords).find((one) => isObject(one) && /author/i.test(String(one['type'])));
  return isObject(own) ? cleanLines(own['kwd']).map((word) => word.trim()) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
