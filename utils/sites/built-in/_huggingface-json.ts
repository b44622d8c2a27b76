/**
 * The data Hugging Face hydrates its pages from: `[data-target][data-props]`, as in captures of
 * Aug 2024 and Jun 2026. It holds what cards do not show: abstracts and all authors.
 */
import { arxivPaperId } from '../../paper/paper-id';
import { attribute, findAll } from '../reading/dom';
import type { RawEntry } from '../site';

export type PaperProps = Omit<RawEntry, 'ids'>;
type Json = Readonly<Record<string, unknown>>;

interface Parsed {
  readonly source: string;
  readonly papers: ReadonlyMap<string, PaperProps>;
}

/** Parsed once per element and value: hydration may write the attribute anew. */
const cache = new WeakMap<Element, Parsed>();

/** What the page's data says of every paper, by its id (`arxiv:…`). */
export function paperProps(root: ParentNode): ReadonlyMap<string, PaperProps> {
  const known = new Map<string, PaperProps>();
  for (const holder of findAll(root, '[data-target][data-props]')) {
    for (const [id, found] of papersOf(holder)) known.set(id, { ...found, ...known.get(id) });
  }
  return known;
}

/** Whether the page's data is a list of papers without any. */
export function listsNone(root: ParentNode): boolean {
  return findAll(root, '[data-target][data-props]').some((holder) => {
    const props = parse(attribute(holder, 'data-props') ?? '');
    const papers = isJson(props) ? (props['dailyPapers'] ?? props['papers']) : undefined;
    return Array.isArray(papers) && papers.length === 0;
  });
}

function papersOf(holder: Element): ReadonlyMap<string, PaperProps> {
  const source = attribute(holder, 'data-props') ?? '';
  const cached = cache.get(holder);
  if (cached?.source === source) return cached.papers;
  const papers = collect(parse(source));
  cache.set(holder, { source, papers });
  return papers;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Cut or broken data: the cards themselves still say most of it.
    return undefined;
  }
}

/**
 * Every object that looks like a paper, wherever a redesign puts it; the walk is bounded. Fields
 * stand on the paper or on the object around it, so each paper is read together with its wrapper.
 */
function collect(props: unknown): Map<string, PaperProps> {
  const papers = new Map<string, PaperProps>();
  // `dateString` since 2025; of a week or a month it is no day, and is dropped.
  const listedOn = isJson(props) ? (props['date'] ?? props['dateString']) : undefined;
  const pending: unknown[] = [props];
  for (let index = 0; index < pending.length && index < 20_000; index += 1) {
    const value = pending[index];
    if (Array.isArray(value)) pending.push(...value.slice(0, 2_000));
    if (!isJson(value)) continue;
    const paper = isJson(value['paper']) ? value['paper'] : value;
    const id = typeof paper['id'] === 'string' ? arxivPaperId(paper['id']) : undefined;
    if (id && typeof (paper['title'] ?? value['title']) === 'string') {
      papers.set(id, { ...readProps(paper, value, listedOn), ...papers.get(id) });
    } else pending.push(...Object.values(value).slice(0, 2_000));
  }
  return papers;
}

function readProps(paper: Json, wrapper: Json, listedOn: unknown): PaperProps {
  const either = (name: string) => paper[name] ?? wrapper[name];
  const fields = {
    title: text(either('title')),
    authors: authorNames(paper['authors']),
    abstract: text(either('summary')),
    publishedOn: day(either('publishedAt')),
    listedOn: day(either('submittedOnDailyAt')) ?? day(listedOn),
    organisation: nameOf(either('organization')),
    upvotes: count(either('upvotes')),
    commentCount: count(wrapper['numComments'] ?? wrapper['commentsCount']),
    codeUrl: text(either('githubRepo')),
    codeStars: count(either('githubStars')),
    submitter: nameOf(paper['submittedOnDailyBy'] ?? wrapper['submittedBy']),
  };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { title: fields.title, ...Object.fromEntries(present) };
}

function authorNames(authors: unknown): string[] | undefined {
  if (!Array.isArray(authors)) return undefined;
  return authors.flatMap((author: unknown) => nameOf(author) ?? []);
}

/** Authors have `name`; users and organisations `fullname` and, shorter, `name` or `user`. */
function nameOf(value: unknown): string | undefined {
  if (!isJson(value)) return undefined;
  return text(value['fullname']) ?? text(value['name']) ?? text(value['user']);
}

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
const day = (value: unknown) => text(value)?.slice(0, 10);

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
