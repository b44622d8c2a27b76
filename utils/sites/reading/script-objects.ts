/**
 * Objects that a page's scripts hold for the page's own use: JSON, or JavaScript literals as
 * TanStack's seroval writes them (`$R[3]={title:"…",authors:$R[4]=["…"]}`). Nothing is run: the text
 * is cut into tokens, and what is no literal is passed over.
 */
import { findAll, rawText } from './dom';

export type Fields = Readonly<Record<string, unknown>>;

interface Frame {
  readonly fields?: Record<string, unknown>;
  readonly items?: unknown[];
  key?: string | undefined;
}

// A number that a reference is (`$R[12]`), a string, a key without quotes, a number, a bracket.
const token = /\$R\[\d+\]=?|"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*(?=\s*:)|-?\d+(?:\.\d+)?|[{}[\],]/g;

const maxCharacters = 8_000_000;

/** Scripts do not change once they are there; each site asks for one key. */
const known = new WeakMap<Element, readonly Fields[]>();

/**
 * Every object in the scripts of a page that has `key`, in order. Only scripts that mention it are
 * looked into.
 */
export function scriptObjects(root: ParentNode, key: string): Fields[] {
  return findAll(root, 'script:not([src])').flatMap((script) => {
    const before = known.get(script);
    if (before) return before;
    const text = rawText(script);
    const isWorth = text.length <= maxCharacters && text.includes(key);
    const objects = isWorth ? objectsIn(text).filter((one) => key in one) : [];
    known.set(script, objects);
    return objects;
  });
}

/** @param text of any length: one pass, and never deeper than the frames it holds */
export function objectsIn(text: string): Fields[] {
  const objects: Fields[] = [];
  const frames: Frame[] = [];
  for (const { 0: part, index } of text.matchAll(token)) {
    const frame = frames.at(-1);
    const end = index + part.length;
    if (part === '{' || part === '[') {
      const inner: Frame = part === '{' ? { fields: Object.create(null) } : { items: [] };
      put(frame, inner.fields ?? inner.items);
      if (inner.fields) objects.push(inner.fields);
      frames.push(inner);
    } else if (part === '}' || part === ']') frames.pop();
    else if (part === ',') setKey(frame, undefined);
    else if (part.startsWith('"')) {
      const written = unquote(part);
      if (isKey(text, end)) setKey(frame, written);
      else put(frame, written);
    } else if (/^[-\d]/.test(part)) put(frame, Number(part));
    else if (!part.startsWith('$R[')) setKey(frame, part);
  }
  return objects;
}

const isKey = (text: string, end: number) => /^\s*:/.test(text.slice(end, end + 8));

function setKey(frame: Frame | undefined, key: string | undefined): void {
  if (frame?.fields) frame.key = key;
}

/** The first value of a key is the page's; what follows without a comma is no literal. */
function put(frame: Frame | undefined, value: unknown): void {
  if (frame?.items) frame.items.push(value);
  else if (frame?.fields && frame.key !== undefined) {
    frame.fields[frame.key] ??= value;
    frame.key = undefined;
  }
}

function unquote(literal: string): string {
  try {
    // JSON knows no `\x3C`, which is how scripts hide `<` from the parser of the page.
    return String(JSON.parse(literal.replace(/\\x([\da-f]{2})/gi, '\\u00$1')));
  } catch {
    return literal.slice(1, -1);
  }
}
