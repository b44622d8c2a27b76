import { describe, expect, it } from 'vitest';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { parsePaper } from '../../utils/paper/parse-paper';
import { findPage } from '../../utils/sites/all-sites';
import { fixtures, papersOf, parse, readAt } from './_pages';

/** Mulberry32: the same damage on every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Removes elements and attributes here and there. Never two neighbours: where the end of one entry
 * and the head of the next are gone, nobody could tell that there were two.
 */
function vandalise(page: Document, random: () => number): void {
  const removed = new Set<Element | null>();
  for (const element of page.querySelectorAll('body *')) {
    const dice = random();
    if (dice < 0.04 && !removed.has(element.previousElementSibling)) removed.add(element);
    else if (dice < 0.08) {
      const names = element.getAttributeNames();
      const name = names[Math.floor(random() * names.length)];
      if (name !== undefined) element.removeAttribute(name);
    }
  }
  for (const element of removed) element?.remove();
}

/** Whether `part` is `whole` with items left out. */
function isCutFrom(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const item of whole) if (item === part[at]) at += 1;
  return at === part.length;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const isCut = (title: string, text: string) =>
  isCutFrom(wordsOf(title), wordsOf(text)) ||
  (text.length < 1_000 && isCutFrom([...title], [...text]));

interface Original {
  readonly ids: readonly string[];
  /** Where its title may be cut from: its own words, and what the head says of a page's one paper. */
  readonly texts: readonly string[];
}

function originalsOf(page: Document, url: URL): Original[] {
  const { entries } = readAt(page, url);
  const kind = findPage(url)?.kind;
  const heads = [...page.querySelectorAll('meta[content], title, h1')];
  const told = heads.map((one) => one.getAttribute('content') ?? one.textContent ?? '');
  return entries.map(({ element, paper }) => {
    const parts = [element, ...(kind?.partsOf?.(element) ?? [])];
    const own = parts.map((part) => part.textContent ?? '');
    const head = entries.length === 1 ? told : [];
    return { ids: paper.ids, texts: [paper.title, ...own, ...head] };
  });
}

/** What is wrong with a paper read off a damaged page. */
function invention({ ids, title }: PaperMeta, originals: readonly Original[]): string | undefined {
  const own = originals.filter((one) => ids.some((id) => one.ids.includes(id)));
  if (own.length === 0) return 'nobody has these ids';
  if (!own.some((one) => ids.every((id) => one.ids.includes(id)))) return 'ids are mixed';
  const values = ids.map((id) => id.slice(id.indexOf(':') + 1));
  const isOwn =
    values.includes(title) || own.some(({ texts }) => texts.some((text) => isCut(title, text)));
  return isOwn ? undefined : 'its title is not its own';
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { html, url } = fixture;
  const intact = parse(html, url);
  const copy = () => intact.cloneNode(true) as Document;

  it('invents no paper when the page is damaged', () => {
    const originals = originalsOf(intact, url);
    let count = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const page = copy();
      vandalise(page, randomOf(seed));
      for (const { paper } of readAt(page, url).entries) {
        count += 1;
        const wrong = invention(paper, originals);
        expect(wrong, `seed ${seed}: ${paper.ids.join(' ')} ${paper.title}`).toBeUndefined();
      }
    }
    // The damage is light enough that there is something to be wrong about.
    if (originals.length > 0) expect(count).toBeGreaterThan(0);
  });

  it('survives elements that shadow the methods of the document', () => {
    const names = ['querySelector', 'querySelectorAll', 'getRootNode', 'getAttribute', 'closest'];
    const page = copy();
    for (const name of names) {
      const form = page.createElement('form');
      form.setAttribute('name', name);
      form.id = name;
      page.body.prepend(form);
    }
    // jsdom does not shadow built-ins as browsers do, so it is done by hand.
    const form = page.querySelector('form');
    for (const name of [...names, 'documentElement', 'body', 'head']) {
      Object.defineProperty(page, name, { value: form });
    }
    const expected = readAt(intact, url).entries.length;
    expect(readAt(page, url).entries).toHaveLength(expected);
  });

  it('keeps no text that hides, reorders or breaks', () => {
    const page = copy();
    const walker = page.createTreeWalker(page, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isText = node.parentElement?.matches('body :not(script, style)');
      if (isText && node.nodeValue?.trim()) {
        node.nodeValue += '\u202e</script><img src=x onerror=alert(1)>\u200b\u0000\ud83d';
      }
    }
    for (const { paper } of readAt(page, url).entries) {
      expect(parsePaper(paper)).toEqual(paper);
      const texts = Object.values(paper)
        .flat()
        .filter((value) => typeof value === 'string');
      for (const text of texts) {
        expect(text).not.toMatch(/[\u200b\u202e\p{Cc}\p{Cs}]/u);
      }
    }
  });

  it('keeps no link that is not a plain web link', () => {
    const links = ['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x'];
    links.push('https://user:pass@arxiv.org/pdf/2610.01001', 'vbscript:x', '//[', '%');
    const page = copy();
    const elements = page.querySelectorAll('[href]');
    elements.forEach((element, index) => {
      if (index % 2 > 0) element.setAttribute('href', links[index % links.length] ?? '');
    });
    for (const { paper } of readAt(page, url).entries) expect(parsePaper(paper)).toEqual(paper);
  });

  it('takes no look-alike of GitHub for a place of code', () => {
    const page = copy();
    for (const link of page.querySelectorAll('a[href*="github.com/"]')) {
      const href = link.getAttribute('href') ?? '';
      link.setAttribute('href', href.replace('github.com/', 'github.com.evil.tld/'));
    }
    const codes = readAt(page, url).entries.flatMap(({ paper }) => paper.codeUrl ?? []);
    expect(codes.filter((code) => new URL(code).host.endsWith('evil.tld'))).toEqual([]);
  });

  it('cuts an entry of a megabyte', () => {
    const page = copy();
    const [first] = readAt(page, url).entries;
    const texts = first ? [...textNodesOf(first.element)] : [];
    const longest = texts.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
    if (longest) longest.nodeValue = 'On tides, and. '.repeat(70_000);
    for (const { paper } of readAt(page, url).entries) expect(parsePaper(paper)).toEqual(paper);
  });
});

const lengthOf = (node: Node) => node.nodeValue?.trim().length ?? 0;

function textNodesOf(element: Element): Set<Node> {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const nodes = new Set<Node>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.add(node);
  return nodes;
}

const list = (title: string, authors = '<a>Ada</a>', pdf = '/pdf/2610.01001') =>
  `<div id="dlpage"><dl><dt><a href="/abs/2610.01001" title="Abstract">x</a>
   <a href="${pdf}" title="Download PDF">pdf</a></dt>
   <dd><div class="list-title">${title}</div><div class="list-authors">${authors}</div></dd></dl></div>`;
const read = (html: string) => papersOf(html, 'https://arxiv.org/list/cs.CL/new')[0];

describe('hostile text and links', () => {
  it.each([
    ['markup as text', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['reordering', 'Safe\u202etxet\u2066 title\u200b', 'Safetxet title'],
    ['control characters', 'A\u0007 bell\u0085', 'A bell'],
  ])('%s', (_, html, title) => expect(read(list(html))?.title).toBe(title));

  it('mends lone surrogates and drops NUL', () => {
    const url = new URL('https://arxiv.org/list/cs.CL/new');
    const page = parse(list('x'), url);
    const title = page.querySelector('.list-title');
    if (title) title.textContent = 'Half \ud83d of \u0000a pair';
    const paper = readAt(page, url).entries[0]?.paper;
    expect(paper?.title).toBe('Half \ufffd of a pair');
  });

  it('cuts a title of a megabyte and a crowd of authors', () => {
    const paper = read(list('x'.repeat(1_000_000), '<a>Ada</a>'.repeat(10_000)));
    expect(paper?.title).toHaveLength(2_000);
    expect(paper?.authors).toHaveLength(2_000);
  });

  it.each(['javascript:alert(1)', 'https://user:pass@arxiv.org/pdf/2610.01001', 'data:,x'])(
    'does not keep the link %s',
    (link) => expect(read(list('T', '<a>Ada</a>', link))?.pdfUrl).toBeUndefined(),
  );

  it.each(['https://github.com.evil.tld/a/b', 'https://evil.tld/github.com/', 'javascript:1'])(
    'does not take %s for code',
    (link) => {
      const props = JSON.stringify({ paper: { id: '2610.01001', title: 'T', githubRepo: link } });
      const html = `<div data-target="x" data-props='${props}'></div>
        <article><h3><a href="/papers/2610.01001">T</a></h3><a href="${link}">GitHub 9</a></article>`;
      const [paper] = papersOf(html, 'https://huggingface.co/papers');
      expect(paper?.title).toBe('T');
      expect(paper?.codeUrl).toBeUndefined();
      expect(paper?.codeStars).toBeUndefined();
    },
  );

  it.each(['{', 'null', '[[[[]]]]', '{"paper":{"id":7}}', '{"dailyPapers":{"paper":[]}}', ''])(
    'reads the card when the data is %s',
    (props) => {
      const html = `<div data-target="x" data-props='${props}'></div>
        <article><h3><a href="/papers/2610.01001">T</a></h3></article>`;
      expect(papersOf(html, 'https://huggingface.co/papers')).toHaveLength(1);
    },
  );
});
