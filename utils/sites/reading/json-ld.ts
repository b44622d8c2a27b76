/**
 * What a page says of papers as JSON-LD in the words of https://schema.org/ScholarlyArticle: its
 * own paper, or several. Publishers differ in how they nest it, so every field has several places.
 * Shapes from pages of journals and repositories in public code, Nov 2026.
 */
import { arxivPaperId, type PaperId, parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import type { RawEntry } from '../site';
import { dateIn } from './clean';
import { findAll, rawText } from './dom';
import { withoutMarkup } from './inline-markup';
import { firstNameFirst } from './names';

type Json = Readonly<Record<string, unknown>>;

/** A page may be hostile or a catalogue; a paper's own page needs far less. */
const limits = { scripts: 50, characters: 2_000_000, nodes: 20_000, names: 2_000 };

const paperTypes = new Set([
  ...['ScholarlyArticle', 'MedicalScholarlyArticle', 'Thesis', 'Chapter', 'Report', 'TechArticle'],
]);
/** A paper only if it has an id: news and blog posts are articles too. */
const articleTypes = new Set(['Article', 'CreativeWork', 'WebPage', 'NewsArticle', 'Dataset']);
/** What is told of other things than the page's own papers: works cited, people, advertisements. */
const foreign = new Set(['citation', 'author', 'creator', 'publisher', 'isPartOf', 'isBasedOn']);

const read = new WeakMap<Element, { source: string; papers: readonly RawEntry[] }>();

/** Papers with a title, in the page's order. Never throws: what is no JSON is passed over. */
export function readJsonLd(root: ParentNode): readonly RawEntry[] {
  const scripts = findAll(root, 'script[type="application/ld+json" i]').slice(0, limits.scripts);
  return scripts.flatMap((script) => {
    const source = rawText(script);
    const known = read.get(script);
    if (known?.source === source) return known.papers;
    const papers = source.length > limits.characters ? [] : papersIn(parse(source));
    read.set(script, { source, papers });
    return papers;
  });
}

function parse(source: string): unknown {
  // Some pages wrap it as scripts once were, and leave line breaks inside strings.
  const bare = source
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/)?(?:-->|\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    // Not JSON: the page has other ways to say it.
    return undefined;
  }
}

function papersIn(data: unknown): RawEntry[] {
  const nodes = nodesOf(data);
  const named = nodes.filter((node) => typeof node['@id'] === 'string');
  const byId = new Map(named.map((node) => [node['@id'], node]));
  const follow = (value: unknown) => resolve(value, byId);
  return nodes.flatMap((node) => {
    const isPaper = isOf(node, paperTypes);
    if (!isPaper && !isOf(node, articleTypes)) return [];
    const paper = paperOf(node, follow);
    const isNamed = paper.title !== undefined && (isPaper || paper.ids.length > 0);
    return isNamed ? [paper] : [];
  });
}

/** Every object that may be a paper, without recursion: the depth is the page's choice. */
function nodesOf(data: unknown): Json[] {
  const found: Json[] = [];
  const pending: unknown[] = [data];
  for (let at = 0; at < pending.length && at < limits.nodes; at += 1) {
    const value = pending[at];
    if (Array.isArray(value)) pending.push(...value.slice(0, limits.nodes));
    if (!isObject(value)) continue;
    found.push(value);
    for (const [key, child] of Object.entries(value)) {
      if (!foreign.has(key) && typeof child === 'object') pending.push(child);
    }
  }
  return found;
}

function paperOf(node: Json, follow: (value: unknown) => unknown): RawEntry {
  const text = (...keys: string[]) => keys.map((key) => textIn(node[key])).find(isText);
  const people = listOf(node['author'] ?? node['creator'])
    .map(follow)
    .flatMap(namesOf);
  return {
    ids: idsOf(node),
    title: withoutMarkup(text('headline', 'name', 'title', 'alternativeHeadline')),
    authors: people,
    abstract: withoutMarkup(text('abstract', 'description')),
    publishedOn: dateIn(text('datePublished', 'dateCreated', 'dateIssued')),
    venue: venueOf(node, follow),
    pdfUrl: listOf(node['encoding'] ?? node['associatedMedia'])
      .map((media) => (isObject(media) ? textIn(media['contentUrl']) : undefined))
      .find((link) => link !== undefined && /\.pdf\b|\/pdf\b/i.test(link)),
  };
}

function idsOf(node: Json): PaperId[] {
  const told = [node['identifier'], node['doi'], node['sameAs'], node['@id'], node['url']];
  const ids = [...told, node['mainEntityOfPage']].flatMap(listOf).flatMap((value) => {
    const label = isObject(value) ? textIn(value['propertyID'] ?? value['name']) : undefined;
    const written = isObject(value) ? textIn(value['value'] ?? value['@id']) : textIn(value);
    return (written !== undefined && idOf(written, label)) || [];
  });
  return [...new Set(ids)];
}

function idOf(written: string, label = ''): PaperId | undefined {
  const text = written.trim();
  if (/^pmid$/i.test(label)) return /^\d{1,9}$/.test(text) ? `pmid:${text}` : undefined;
  if (/^arxiv$/i.test(label)) return arxivPaperId(text);
  if (URL.canParse(text) && /^https?:/i.test(text)) return paperIdFromUrl(new URL(text));
  return parseDoi(text) ?? (/^arxiv:/i.test(text) ? arxivPaperId(text) : undefined);
}

/** The nearest name up the chain of issue, volume and periodical. */
function venueOf(node: Json, follow: (value: unknown) => unknown): string | undefined {
  let place = follow(listOf(node['isPartOf'] ?? node['publication'])[0]);
  let name: string | undefined;
  for (let depth = 0; isObject(place) && depth < 5; depth += 1) {
    name = textIn(place['name']) ?? name;
    if (isOf(place, new Set(['Periodical', 'Journal'])) && name !== undefined) return name;
    place = follow(listOf(place['isPartOf'])[0]);
  }
  return name ?? (typeof place === 'string' && !URL.canParse(place) ? place : undefined);
}

function namesOf(person: unknown): string[] {
  if (typeof person === 'string') return person.split(';').map(firstNameFirst);
  if (!isObject(person)) return [];
  const given = textIn(person['givenName']);
  const family = textIn(person['familyName']);
  const whole = textIn(person['name']) ?? [given, family].filter(isText).join(' ');
  return whole === '' ? [] : [firstNameFirst(whole)];
}

/** `{"@id": "#ada"}` alone stands for the object of that id. */
function resolve(value: unknown, byId: ReadonlyMap<unknown, Json>): unknown {
  if (!isObject(value) || Object.keys(value).length > 1) return value;
  return byId.get(value['@id']) ?? value;
}

function isOf(node: Json, types: ReadonlySet<string>): boolean {
  return listOf(node['@type']).some(
    (type) => typeof type === 'string' && types.has(type.replace(/^.*[/:#]/, '')),
  );
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, limits.names);
  return isObject(value) && Array.isArray(value['@list']) ? listOf(value['@list']) : [value];
}

/** A text, the first of a list of texts, or the `@value` of one with a language. */
function textIn(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isObject(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
