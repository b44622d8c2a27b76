/**
 * What a reader may paste into a report when a site has changed: how the page is built where its
 * papers should be, and nothing of what it says.
 */
import {
  attribute,
  attributeNames,
  childrenOf,
  contains,
  find,
  findAll,
  parentOf,
  rawText,
  tagOf,
  textNodeValue,
} from './reading/dom';
import { linkedPaperId } from './reading/links';
import { maskName, maskUrl, shapeOf, wordsIn } from './sample-shapes';

const limits = { text: 8_000, depth: 40, said: 2_000_000, children: 400 };

/** Shown by their tag alone: what a reader typed, what no paper stands in, and our own. */
const opaque = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'svg',
    'math',
    'iframe',
    'object',
    'video',
    'audio',
  ],
  ...['input', 'textarea', 'select', 'option', 'datalist', 'output', 'canvas'],
]);
const named = ['id', 'class', 'itemprop', 'role'];
/** Where a page's own words stand beside its text. */
const wordy = ['alt', 'title', 'aria-label', 'placeholder', 'value', 'content', 'href', 'name'];

/** Text of at most about 9 KB, in English, one element a line. Never throws. */
export function samplePage(
  page: ParentNode,
  url: URL,
  site: { readonly id: string; readonly name: string },
): string {
  const head = `Site: ${site.name} (${site.id})\nAddress: ${maskUrl(url.href, url)}\n`;
  try {
    const said = wordsSaid(page);
    const root = placeOfEntries(page, url);
    const path = root ? ancestorsOf(root, said).join(' > ') : '';
    return `${head}Told in the head: ${toldInHead(page, said)}\nIn: ${path}\n\n${root ? draw(root, url, said) : '(empty)'}`;
  } catch {
    // A page may be broken in ways no reader foresees; its address is still worth a report.
    return `${head}(could not be read)`;
  }
}

/** All words of the page, so that none gets out by way of a class or an id. */
function wordsSaid(page: ParentNode): Set<string> {
  const texts = findAll(page, '*').flatMap((element) =>
    wordy.flatMap((name) => attribute(element, name) ?? []),
  );
  const body = rawText(find(page, 'html', 'body', '*')).slice(0, limits.said);
  return new Set(wordsIn(`${body}\n${texts.join('\n').slice(0, limits.said)}`));
}

/** Where most links to papers are, else the page's main part. */
function placeOfEntries(page: ParentNode, url: URL): Element | undefined {
  const main = find(page, 'main', '[role="main"]', '#content', '#main', 'body', '*');
  const links = findAll(main ?? page, 'a[href]').filter((link) => linkedPaperId(link, url));
  const middle = links[Math.floor(links.length / 2)];
  let place = middle;
  let most = 1;
  for (let outer = middle; outer && outer !== main; outer = parentOf(outer)) {
    const around = outer;
    const count = links.filter((link) => contains(around, link)).length;
    // The smallest that has many: further out come only the frames of the page.
    if (count > most && (most < 3 || count > 2 * most)) [place, most] = [outer, count];
  }
  return (place && most > 1 ? place : undefined) ?? main;
}

function ancestorsOf(root: Element, said: ReadonlySet<string>): string[] {
  const path: string[] = [];
  for (let outer = parentOf(root); outer && path.length < limits.depth; outer = parentOf(outer)) {
    path.unshift(describe(outer, said));
  }
  return path;
}

const standard = /^(?:citation|bepress_citation|dc|dcterms|prism|eprints|og|twitter)[._:]\w/i;

/** Which kinds of data the page carries. */
function toldInHead(page: ParentNode, said: ReadonlySet<string>): string {
  const tags = findAll(page, 'meta[name], script[type], script[id]').flatMap((element) => {
    const name = attribute(element, 'name');
    if (name !== undefined) return standard.test(name) ? maskName(name, new Set()) : [];
    const type = attribute(element, 'type');
    const isData = type?.includes('json') || attribute(element, 'id') !== undefined;
    return isData ? `script ${maskName(attribute(element, 'id') ?? type ?? '', said)}` : [];
  });
  return [...new Set(tags)].slice(0, 40).join(', ') || 'nothing';
}

interface Pending {
  readonly node: Node;
  readonly depth: number;
}

/** The outline, indented by depth; alike neighbours after the third are only counted. */
function draw(root: Element, url: URL, said: ReadonlySet<string>): string {
  const lines: string[] = [];
  const pending: (Pending | string)[] = [{ node: root, depth: 0 }];
  let length = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const line = typeof next === 'string' ? next : lineOf(next, url, said);
    if (line !== undefined) {
      lines.push(line);
      length += line.length + 1;
    }
    if (length > limits.text) return [...lines, '…'].join('\n');
    if (typeof next !== 'string') pending.push(...childrenToDraw(next, said).reverse());
  }
  return lines.join('\n');
}

function lineOf({ node, depth }: Pending, url: URL, said: ReadonlySet<string>): string | undefined {
  const indent = ' '.repeat(Math.min(depth, limits.depth));
  const text = textNodeValue(node);
  if (text !== undefined) return text.trim() === '' ? undefined : `${indent}${shapeOf(text)}`;
  if (tagOf(node) === '') return undefined;
  const element = node as Element;
  const href = attribute(element, 'href');
  return `${indent}${describe(element, said)}${href === undefined ? '' : ` -> ${maskUrl(href, url)}`}`;
}

/** `li.paper#item-99[role=listitem][data-id]` */
function describe(element: Element, said: ReadonlySet<string>): string {
  const [id, classes, itemprop, role] = named.map((name) => attribute(element, name)?.trim() ?? '');
  const classNames = (classes ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .slice(0, 12);
  const data = attributeNames(element)
    .filter((name) => name.startsWith('data-'))
    .map((name) => `[${maskName(name, said)}]`);
  return [
    // Names of the page's own elements may be longer than `h1`, and say more.
    tagOf(element).includes('-') ? maskName(tagOf(element), said) : tagOf(element),
    ...(id ? [`#${maskName(id, said)}`] : []),
    ...classNames.map((name) => `.${maskName(name, said)}`),
    ...(itemprop ? [`[itemprop=${maskName(itemprop, said)}]`] : []),
    ...(role ? [`[role=${maskName(role, said)}]`] : []),
    ...data.slice(0, 8),
  ].join('');
}

function childrenToDraw({ node, depth }: Pending, said: ReadonlySet<string>): (Pending | string)[] {
  const tag = tagOf(node);
  if (tag === '' || opaque.has(tag) || isTyped(node as Element)) return [];
  const drawn: (Pending | string)[] = [];
  let last = '';
  let alike = 0;
  let skipped = 0;
  const count = () => {
    if (skipped > 0)
      drawn.push(`${' '.repeat(Math.min(depth + 1, limits.depth))}(${skipped} more like it)`);
    skipped = 0;
  };
  for (const child of childrenOf(node as Element).slice(0, limits.children)) {
    if (tagOf(child) === '' && !textNodeValue(child)?.trim()) continue;
    const kind = tagOf(child) === '' ? '' : describe(child as Element, said).replace(/#[^.[]+/, '');
    alike = kind === last && kind !== '' ? alike + 1 : 0;
    last = kind;
    if (alike < 3) {
      count();
      drawn.push({ node: child, depth: depth + 1 });
    } else skipped += 1;
  }
  count();
  return drawn;
}

/** What the reader may have written, and forms that hold no links: searches, logins. */
function isTyped(element: Element): boolean {
  const isEdited = !['false', undefined].includes(attribute(element, 'contenteditable'));
  return isEdited || (tagOf(element) === 'form' && find(element, 'a[href]') === undefined);
}
