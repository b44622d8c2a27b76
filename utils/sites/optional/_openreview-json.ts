/**
 * The notes that OpenReview's pages were built from, where a page holds them: `#__NEXT_DATA__`, as
 * in the site's source and scrapers in public code until 2024. A field of a note is the value
 * itself or, since its second API, an object with a `value`.
 */
import type { PaperId } from '../../paper/paper-id';
import { find, rawText } from '../reading/dom';
import type { RawEntry } from '../site';

type Json = Readonly<Record<string, unknown>>;
type NoteData = Omit<RawEntry, 'ids'>;

const limits = { characters: 5_000_000, nodes: 20_000 };
const read = new WeakMap<Element, ReadonlyMap<string, NoteData>>();

/** @param id `openreview:…` */
export function noteData(root: ParentNode, id: PaperId): NoteData | undefined {
  const script = find(root, 'script#__NEXT_DATA__');
  if (!script) return undefined;
  // Written once, with the page: React never changes it.
  const notes = read.get(script) ?? collect(parse(rawText(script)));
  read.set(script, notes);
  return notes.get(id);
}

function parse(source: string): unknown {
  if (source.length > limits.characters) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    // Cut or damaged: the page shows most of it.
    return undefined;
  }
}

/** Notes that begin a forum, wherever they are; the walk is bounded. */
function collect(data: unknown): ReadonlyMap<string, NoteData> {
  const notes = new Map<string, NoteData>();
  const pending: unknown[] = [data];
  for (let at = 0; at < pending.length && at < limits.nodes; at += 1) {
    const value = pending[at];
    if (Array.isArray(value)) pending.push(...value.slice(0, limits.nodes));
    if (!isObject(value)) continue;
    const content = value['content'];
    if (typeof value['id'] === 'string' && value['id'] === value['forum'] && isObject(content)) {
      notes.set(`openreview:${value['id']}`, noteOf(value, content));
    } else pending.push(...Object.values(value).slice(0, limits.nodes));
  }
  return notes;
}

function noteOf(note: Json, content: Json): NoteData {
  const field = (name: string) => {
    const value = content[name];
    return isObject(value) ? value['value'] : value;
  };
  const text = (name: string) => {
    const value = field(name);
    return typeof value === 'string' ? value : undefined;
  };
  const authors = field('authors');
  return {
    title: text('title'),
    authors: Array.isArray(authors)
      ? authors.filter((name) => typeof name === 'string')
      : undefined,
    abstract: text('abstract'),
    venue: text('venue'),
    publishedOn: dayOf(note['pdate'] ?? note['cdate'] ?? note['tcdate']),
  };
}

/** @param time milliseconds since 1970 */
function dayOf(time: unknown): string | undefined {
  const date = new Date(typeof time === 'number' ? time : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
