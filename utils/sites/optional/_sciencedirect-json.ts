/**
 * What ScienceDirect builds its pages from: one JSON script. In an article's, text is a tree of
 * `{"#name", "_": text, "$$": children}`, as in a capture of Feb 2024; an issue's lists its papers,
 * as in public code of 2025.
 */
import { find, rawText } from '../reading/dom';
import type { RawEntry } from '../site';

type Json = Readonly<Record<string, unknown>>;
type Told = Pick<RawEntry, 'authors' | 'abstract' | 'publishedOn'>;

interface PageData {
  /** By the paper's PII. */
  readonly papers: ReadonlyMap<string, Told>;
  readonly article: Told;
}

const limits = { characters: 8_000_000, nodes: 50_000 };
const nothing: PageData = { papers: new Map(), article: {} };
const read = new WeakMap<Element, { source: string; data: PageData }>();

/** Parsed once per script and text. Empty where the page has none that can be read. */
export function readPageData(root: ParentNode): PageData {
  const script = find(root, 'script[type="application/json"][data-iso-key]', jsonScript);
  if (!script) return nothing;
  const source = rawText(script);
  const known = read.get(script);
  if (known?.source === source) return known.data;
  const parsed = source.length > limits.characters ? undefined : parse(source);
  const data = isJson(parsed) ? { papers: papersIn(parsed), article: toldBy(parsed) } : nothing;
  read.set(script, { source, data });
  return data;
}

const jsonScript = 'script[type="application/json"]';

function parse(source: string): unknown {
  try {
    const data: unknown = JSON.parse(source);
    // Issues write it as a text that holds the JSON, and so did articles once.
    return typeof data === 'string' ? JSON.parse(data) : data;
  } catch {
    // Cut or broken data: the page itself still shows most of it.
    return undefined;
  }
}

/** `{pii, doi, title, authors: [{givenName, surname}], coverDateStart}`, wherever they stand. */
function papersIn(data: Json): Map<string, Told> {
  const papers = new Map<string, Told>();
  const pending: unknown[] = [data['articles']];
  for (let at = 0; at < pending.length && at < limits.nodes; at += 1) {
    const value = pending[at];
    if (Array.isArray(value)) pending.push(...value.slice(0, limits.nodes));
    if (!isJson(value)) continue;
    const { pii, authors, coverDateStart } = value;
    if (typeof pii !== 'string') pending.push(...Object.values(value));
    else {
      const publishedOn = typeof coverDateStart === 'string' ? coverDateStart : undefined;
      papers.set(pii, { authors: namesIn(authors), publishedOn });
    }
  }
  return papers;
}

function namesIn(authors: unknown): string[] {
  if (!Array.isArray(authors)) return [];
  return authors.filter(isJson).flatMap((author) => {
    const parts = [author['givenName'], author['surname']].filter(isText);
    return parts.length > 0 ? [parts.join(' ')] : [];
  });
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

function toldBy(data: Json): Told {
  const authors = nodesNamed(data['authors'], 'author').map((author) =>
    ['given-name', 'surname']
      .map((part) => textIn(nodesNamed(author, part)[0]))
      .filter((part) => part !== '')
      .join(' '),
  );
  const abstracts = nodesNamed(data['abstracts'], 'abstract');
  // Graphical abstracts and highlights stand beside it.
  const written = abstracts.find((one) => isJson(one['$']) && one['$']['class'] === 'author');
  const paragraphs = nodesNamed(written ?? abstracts[0], 'simple-para').map(textIn);
  const abstract = paragraphs.join(' ').trim();
  return { authors, abstract: abstract === '' ? undefined : abstract };
}

/** Every node of that name below `root`, in order, without recursion. */
function nodesNamed(root: unknown, name: string): Json[] {
  const found: Json[] = [];
  const pending: unknown[] = [root];
  for (let count = 0; pending.length > 0 && count < limits.nodes; count += 1) {
    const node = pending.pop();
    if (Array.isArray(node)) pending.push(...node.slice(0, limits.nodes).reverse());
    if (!isJson(node)) continue;
    if (node['#name'] === name) found.push(node);
    else pending.push(node['$$'] ?? node['content']);
  }
  return found;
}

function textIn(root: unknown): string {
  const parts: string[] = [];
  const pending: unknown[] = [root];
  for (let count = 0; pending.length > 0 && count < limits.nodes; count += 1) {
    const node = pending.pop();
    if (Array.isArray(node)) pending.push(...node.slice(0, limits.nodes).reverse());
    if (!isJson(node)) continue;
    if (typeof node['_'] === 'string') parts.push(node['_']);
    pending.push(node['$$']);
  }
  return parts.join('').trim();
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
