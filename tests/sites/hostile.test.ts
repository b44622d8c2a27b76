import { describe, expect, it } from 'vitest';
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

function vandalise(page: Document, random: () => number): void {
  const elements = [...page.querySelectorAll('body *')];
  for (const element of elements) {
    const dice = random();
    if (dice < 0.04) element.remove();
    else if (dice < 0.08) {
      const names = element.getAttributeNames();
      const name = names[Math.floor(random() * names.length)];
      if (name !== undefined) element.removeAttribute(name);
    }
  }
}

/** Whether `part` is `whole` with characters left out. */
function isCutFrom(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { html, url } = fixture;

  it('invents no paper when the page is damaged', () => {
    const intact = parse(html, url);
    const original = readAt(intact, url).entries.map((entry) => entry.paper);
    // On an abstract page the formula is drawn as well, and damage can bring the drawing out.
    const heading = intact.querySelector('h1.title')?.textContent ?? '';
    for (let seed = 1; seed <= 12; seed += 1) {
      const page = parse(html, url);
      vandalise(page, randomOf(seed));
      for (const { paper } of readAt(page, url).entries) {
        const known = original.filter(({ ids }) => ids[0] === paper.ids[0]);
        const titles = [...known.map(({ title }) => title), heading.replaceAll(/\s+/g, ' ')];
        const isKnown = known.length > 0 && titles.some((title) => isCutFrom(paper.title, title));
        expect(isKnown, `seed ${seed}: ${paper.ids[0]} ${paper.title}`).toBe(true);
      }
    }
  });

  it('survives elements that shadow the methods of the document', () => {
    const names = ['querySelector', 'querySelectorAll', 'getRootNode', 'getAttribute', 'closest'];
    const forms = names.map((name) => `<form name="${name}" id="${name}"></form>`).join('');
    const page = parse(html.replace('<body>', `<body>${forms}`), url);
    // jsdom does not shadow built-ins as browsers do, so it is done by hand.
    const form = page.querySelector('form');
    for (const name of names) Object.defineProperty(page, name, { value: form });
    const expected = readAt(parse(html, url), url).entries.length;
    expect(readAt(page, url).entries).toHaveLength(expected);
  });
});

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
