import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePage } from '../../utils/sites/sample-page';
import { maskUrl, shapeOf } from '../../utils/sites/sample-shapes';
import { fixtures, parse } from './_pages';

const site = { id: 'openreview', name: 'OpenReview' };
const sample = (html: string, address = 'https://openreview.net/group?id=RIVERS.example/2026') => {
  const url = new URL(address);
  return samplePage(parse(html, url), url, site);
};

describe('a sample', () => {
  it('shows how the page is built and nothing that it says', () => {
    const html = `<head><meta name="citation_title" content="Slow rivers"><script type="application/ld+json">{"name":"Slow rivers"}</script></head>
      <body><header><a href="/profile?id=~Ada_Lovelace1">Ada Lovelace</a></header><main><ul class="submissions-list">
      ${`<li data-id="sAnd123"><div class="note ada-lovelace" id="note-sAnd123"><h4><a href="/forum?id=sAnd123456">Slow rivers, 2026</a></h4><a title="ada@example.org" href="mailto:ada@example.org">ada@example.org</a></div></li>`.repeat(5)}
      </ul><form><input value="my secret"><label>Search</label></form><textarea>my secret</textarea></main></body>`;
    expect(sample(html)).toBe(
      [
        'Site: OpenReview (openreview)',
        'Address: openreview.net/group?id=…',
        'Told in the head: citation_title, script application/ld+json',
        'In: html > body > main',
        '',
        'ul.submissions-list',
        ...Array.from({ length: 3 }, () => [
          ' li[data-id]',
          '  div#note-xXxx999.note.xxx-xxxxxxxx',
          '   h4',
          '    a -> openreview.net/forum?id=…',
          '     Xxxx xxxxxx, 9999',
          '   a -> (xxxxxx:)',
          '    xxx@xxxxxxx.xxx',
        ]).flat(),
        ' (2 more like it)',
      ].join('\n'),
    );
  });

  const word = fc
    .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwyzABCDEFGHIJÄÖÜßéñжшя漢字'), {
      minLength: 8,
      maxLength: 16,
    })
    .map((letters) => letters.join(''))
    .filter((text) => /[^xX]{4}/.test(text));

  it('holds no word of the page, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 12, maxLength: 12 }), (words) => {
        const [a, b, c, d, e, f, g, h, i, j, k, l] = words;
        const html = `<title>${a}</title><meta name="author" content="${b}"><main class="list ${c} x-${d}" id="${e}">
          <p class="${a}${b}" data-user="${f}" itemprop="name">${c} ${g}</p>
          <img alt="${d}"><a href="https://${h}.example.org/${i}/${j}?${k}=${l}#${a}">${e}</a>
          <a href="https://arxiv.org/abs/2610.01001?${i}">${f}</a><input value="${h}"><textarea>${i}</textarea>
          <script>${j}</script><form><b>${k}</b></form><div contenteditable>${l}</div><svg><text>${a}</text></svg></main>`;
        const drawn = sample(html, `https://openreview.net/${i}/${j}?${k}=${l}#${a}`).toLowerCase();
        for (const one of words) expect(drawn).not.toContain(one.toLowerCase());
      }),
      { numRuns: 40 },
    );
  });

  const sites = [...new Map(fixtures.map((fixture) => [fixture.site.id, fixture])).values()];
  it.each(sites.map((fixture) => [fixture.name, fixture] as const))(
    'of %s is short and holds no title, name or abstract',
    (_, { html, url, entries }) => {
      const drawn = samplePage(parse(html, url), url, site);
      expect(drawn.length).toBeLessThan(12_000);
      expect(drawn.split('\n').length).toBeGreaterThan(5);
      for (const { title = '', authors = [], abstract = '' } of entries ?? []) {
        for (const text of [title, abstract, ...authors]) {
          if (text.length > 8) expect(drawn).not.toContain(text);
        }
      }
    },
  );

  it('of a broken page has its address at least', () => {
    expect(sample('')).toContain('Address: openreview.net/group?id=…');
    const broken = {
      get childNodes() {
        throw new Error('gone');
      },
    } as unknown as ParentNode;
    const url = new URL('https://openreview.net/group');
    expect(samplePage(broken, url, site)).toContain('could not be read');
  });

  it('is no longer than a page of thousands needs', () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `<div class="r${at % 7}"><p><a href="/forum?id=abcdef${at}">T</a></p></div>`,
    );
    expect(sample(`<main>${rows.join('')}</main>`).length).toBeLessThan(9_000);
  });
});

it('keeps hosts that many share and hides the others', () => {
  const base = new URL('https://openreview.net/');
  expect(maskUrl('https://ada-lovelace.github.io/papers/slow_rivers.pdf', base)).toBe(
    'xxx-xxxxxxxx.xxxxxx.xx/papers/xxxx_xxxxxx.pdf',
  );
  expect(maskUrl('https://arxiv.org/abs/2610.01001v2', base)).toBe('arxiv.org/abs/9999.99999x9');
  expect(maskUrl('javascript:alert(1)', base)).toBe('(xxxxxxxxxx:)');
  expect(maskUrl('https://openreview.net/search?term=ada&token=abc', base)).toBe(
    'openreview.net/search?term=…&xxxxx=…',
  );
});

it('gives the shape of any script', () => {
  expect(shapeOf(' Łódź  in 2026: «ж» 漢字 😀 ')).toBe('Xxxx xx 9999: ·x· xx ·');
});
