import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../utils/paper/parse-paper';
import { scanPage } from '../../utils/sites/scan-page';
import { parse } from './_pages';

const url = new URL('https://lab.example.org/reading/list?utm_source=x#top');
const scan = (html: string, address: URL = url) => scanPage(parse(html, address), address);
/** Ids, title and, where there is one, the code, of every paper. */
const shortly = (html: string) =>
  scan(html).map(({ ids, title, codeUrl }) => [
    ids.join(' '),
    title,
    ...(codeUrl ? [codeUrl] : []),
  ]);

const arxiv = (id: string, words = 'arXiv') => `<a href="https://arxiv.org/abs/${id}">${words}</a>`;
const doi = (id: string, words = 'doi') => `<a href="https://doi.org/${id}">${words}</a>`;
const code = (repo: string) => `<a href="https://github.com/${repo}">code</a>`;
const forum = (id: string, words = 'OpenReview') =>
  `<a href="https://openreview.net/forum?id=${id}">${words}</a>`;

describe('links', () => {
  const title = 'Slow rivers carry old sand';
  it.each<[string, string, unknown[]]>([
    [
      'the words of the link',
      `<p>See ${arxiv('2610.01001', title)}.</p>`,
      [['arxiv:2610.01001', title]],
    ],
    [
      'all links of an item, its bold words and its code',
      `<ul><li><b>${title}</b>, Ada Lovelace, 2026. [${arxiv('2610.01001')}] [${forum('abcDEF123')}] [${code('lab/sand')}]</li></ul>`,
      [['arxiv:2610.01001 openreview:abcDEF123', title, 'https://github.com/lab/sand']],
    ],
    [
      'a titled link and the label of another behind the authors',
      `<ul><li>${arxiv('2610.01001', title)} by A. Lovelace and E. Noether. RIVERS 2026. [${doi('10.9999/r.1')}]</li></ul>`,
      [['arxiv:2610.01001 doi:10.9999/r.1', title]],
    ],
    [
      'a row of a table',
      `<table><tr><td>1</td><td>${title}</td><td>Lovelace, Noether</td><td>${arxiv('2610.01001', 'pdf')}</td><td>${code('lab/sand')}</td></tr>
       <tr><td>2</td><td>Fast rivers carry new sand</td><td>Noether</td><td>${arxiv('2610.01002', 'pdf')}</td><td></td></tr></table>`,
      [
        ['arxiv:2610.01001', title, 'https://github.com/lab/sand'],
        ['arxiv:2610.01002', 'Fast rivers carry new sand'],
      ],
    ],
    [
      'a reference after its authors',
      `<ol><li>Lovelace, A., Noether, E. ${title}. Journal of Rivers 3, 2026. ${doi('10.9999/r.1', 'https://doi.org/10.9999/r.1')}</li></ol>`,
      [['doi:10.9999/r.1', title]],
    ],
    [
      'a quotation',
      `<p>Ada Lovelace (2026). “${title}.” <i>Journal of Rivers</i>. ${doi('10.9999/r.1', '10.9999/r.1')}</p>`,
      [['doi:10.9999/r.1', title]],
    ],
    [
      'a card whose links stand apart from its title',
      `<div class="pub"><div>${title}</div><div>Ada Lovelace, Emmy Noether</div><div><a href="/x">project</a> ${arxiv('2610.01001')} ${code('lab/sand')}</div></div>
       <div class="pub"><div>Fast rivers carry new sand</div><div>Emmy Noether</div><div>${arxiv('2610.01002')}</div></div>`,
      [
        ['arxiv:2610.01001', title, 'https://github.com/lab/sand'],
        ['arxiv:2610.01002', 'Fast rivers carry new sand'],
      ],
    ],
    [
      'an item whose links are items of its own',
      `<ul><li><p>${title}</p><ul><li>${arxiv('2610.01001')}</li><li>${code('lab/sand')}</li></ul></li><li>other</li></ul>`,
      [['arxiv:2610.01001', title, 'https://github.com/lab/sand']],
    ],
    [
      'a link to the project that has the title',
      `<ul><li><a href="https://sand.example.org/">${title}</a><br>A. Lovelace<br>${arxiv('2610.01001', '[PDF]')}</li></ul>`,
      [['arxiv:2610.01001', title]],
    ],
    [
      'a heading above pictures',
      `<h1>${title}</h1><p><a href="https://arxiv.org/abs/2610.01001"><img alt="arXiv"></a></p>`,
      [['arxiv:2610.01001', title]],
    ],
    [
      'a definition',
      `<dl><dt>${arxiv('2610.01001')}</dt><dd>${title}</dd></dl>`,
      [['arxiv:2610.01001', title]],
    ],
    [
      'nothing but the id',
      `<nav>${arxiv('2610.01001')}</nav>`,
      [['arxiv:2610.01001', '2610.01001']],
    ],
    [
      'no title in a bare address',
      `<p>${arxiv('2610.01001', 'https://arxiv.org/abs/2610.01001')}</p>`,
      [['arxiv:2610.01001', '2610.01001']],
    ],
    [
      'a name and what follows it',
      `<ul><li>${arxiv('2610.01001', 'SAND')}: ${title} [${arxiv('2610.01001', 'pdf')}]</li></ul>`,
      [['arxiv:2610.01001', `SAND: ${title}`]],
    ],
    [
      'two words that open an item',
      `<ul><li>${arxiv('2610.01001', 'Carry sand')}, a model of rivers</li></ul>`,
      [['arxiv:2610.01001', 'Carry sand']],
    ],
    [
      'CJK words',
      `<ul><li>${arxiv('2610.01001', '论文')} 河流携带古老的沙子</li></ul>`,
      [['arxiv:2610.01001', '河流携带古老的沙子']],
    ],
    [
      'what follows a tag in brackets',
      `<ul><li>[${doi('10.9999/r.1', 'RIVERS')}] [<strong>sand</strong>] ${title}. arXiv preprint, 2026. <img alt="stars"></li></ul>`,
      [['doi:10.9999/r.1', title]],
    ],
    [
      'no tag in brackets, however long',
      `<ul><li>[${doi('10.9999/r.1', 'Journal of Slow Rivers')}] ${title}</li></ul>`,
      [['doi:10.9999/r.1', title]],
    ],
    [
      'a heading above the authors and a list of links',
      `<h3>${title}</h3><p><b>Ada Lovelace</b>, Emmy Noether</p><ul><li>[${arxiv('2610.01001')}]</li><li>${code('lab/sand')}</li></ul><h3>Fast rivers carry new sand</h3><ul><li>[${arxiv('2610.01002')}]</li></ul>`,
      [
        ['arxiv:2610.01001', title],
        ['arxiv:2610.01002', 'Fast rivers carry new sand'],
      ],
    ],
    [
      'two links of one name apart',
      `<table><tr><td>Delta model of all rivers</td><td>${arxiv('2610.01001', 'paper')}</td><td>Sand data</td><td>${doi('10.9999/r.1', 'paper')}</td></tr></table>`,
      [
        ['arxiv:2610.01001', 'Delta model of all rivers'],
        ['doi:10.9999/r.1', 'Sand data'],
      ],
    ],
    [
      'a year and a month, a number and a venue off the title',
      `<ul><li>[12] 2026-10: <em>[RIVERS 2026]</em> ${title} [${arxiv('2610.01001', 'RIVERS2026')}]</li></ul>`,
      [['arxiv:2610.01001', title]],
    ],
  ])('take %s', (_, html, expected) => expect(shortly(html)).toEqual(expected));

  it('never join two papers of one sentence', () => {
    const html = `<p>We follow ${arxiv('2610.01001', 'Lovelace et al.')} and, for tides, ${doi('10.9999/r.1', 'Noether 2025')}; see ${arxiv('2610.01002', title)} and its critics ${arxiv('2610.01003', 'Rivers are not slow at all')}.</p>`;
    expect(scan(html).map(({ ids }) => ids)).toEqual([
      ['arxiv:2610.01001'],
      ['doi:10.9999/r.1'],
      ['arxiv:2610.01002'],
      ['arxiv:2610.01003'],
    ]);
    expect(
      scan(html)
        .slice(2)
        .map((paper) => paper.title),
    ).toEqual([title, 'Rivers are not slow at all']);
  });

  it('give one paper once, by the best of its titles', () => {
    const html = `<nav>${arxiv('2610.01001')}</nav><p>${arxiv('2610.01001v2', title)}</p><p>${arxiv('2610.01001', 'The one I like most')}</p>`;
    expect(shortly(html)).toEqual([['arxiv:2610.01001', title]]);
  });

  it('do not take anchors and files for code', () => {
    const links = [
      '/sand',
      '#code',
      'https://github.com/lab/sand#use',
      'https://github.com/lab/sand/issues/3',
      'https://github.com.evil.tld/lab/sand',
    ];
    const html = `<li>${arxiv('2610.01001', title)} ${links.map((link) => `<a href="${link}">code</a>`).join(' ')}</li>`;
    expect(scan(html)[0]?.codeUrl).toBeUndefined();
  });
});

describe("the page's own paper", () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const ld = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it('comes first, as told in the head', () => {
    const head = [
      meta('citation_title', 'How <i>Salix</i> drinks'),
      meta('citation_author', 'Lovelace, Ada'),
      meta('citation_author', 'Noether, Emmy'),
      meta('citation_doi', '10.9999/Willow.7'),
      meta('citation_publication_date', '2026/3/9'),
      meta('citation_journal_title', 'Journal of Rivers'),
      meta('citation_pdf_url', '/willow.pdf'),
      meta('DC.Description', 'Willows drink <b>slowly</b>.'),
    ].join('');
    const refs = `<ol><li>Older willows drink more. ${doi('10.9999/willow.1')}</li><li>${doi('10.9999/willow.7', 'Ourselves, cited wrongly')}</li></ol>`;
    const [own, ...others] = scan(
      `<head>${head}</head><body><nav>${arxiv('2610.01001', 'A paper in the navigation bar')}</nav>${refs}</body>`,
    );
    expect(own).toEqual({
      ids: ['doi:10.9999/willow.7'],
      title: 'How Salix drinks',
      authors: ['Ada Lovelace', 'Emmy Noether'],
      abstract: 'Willows drink slowly.',
      publishedOn: '2026-03-09',
      venue: 'Journal of Rivers',
      pdfUrl: 'https://lab.example.org/willow.pdf',
      pageUrl: 'https://lab.example.org/reading/list?utm_source=x',
      siteId: 'web',
    });
    expect(others.map(({ title }) => title)).toEqual([
      'A paper in the navigation bar',
      'Older willows drink more',
    ]);
  });

  it('is known by its page where it has no other id', () => {
    const html = `<head>${meta('citation_title', 'A thesis on willows')}${meta('citation_author', 'Ada Lovelace')}</head>`;
    expect(scan(html)[0]?.ids).toEqual(['url:https://lab.example.org/reading/list']);
    const canonical = html.replace('</head>', '<link rel="canonical" href="/thesis/7"></head>');
    expect(scan(canonical)[0]?.ids).toEqual(['url:https://lab.example.org/thesis/7']);
    const elsewhere = html.replace(
      '</head>',
      '<link rel="canonical" href="https://evil.tld/"></head>',
    );
    expect(scan(elsewhere)[0]?.ids).toEqual(['url:https://lab.example.org/reading/list']);
  });

  it('is no page that has a title alone', () => {
    expect(
      scan(
        `<head><title>Willows</title>${meta('dc.title', 'Our news about willows')}</head><h1>Willows</h1>`,
      ),
    ).toEqual([]);
  });

  it('is not the journal whose papers it lists', () => {
    const listed = ['7', '8'].map((id) => ({
      '@type': 'ScholarlyArticle',
      name: `Willow study number ${id}`,
      sameAs: `https://doi.org/10.9999/willow.${id}`,
    }));
    expect(
      scan(meta('dc.title', 'Journal of Rivers') + ld(listed)).map(({ title }) => title),
    ).toEqual(['Willow study number 7', 'Willow study number 8']);
  });

  it('takes what the head does not tell from JSON-LD', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', name: 'Lab' },
        { '@id': '#ada', '@type': 'Person', givenName: 'Ada', familyName: 'Lovelace' },
        {
          '@type': ['ScholarlyArticle', 'Article'],
          '@id': 'https://doi.org/10.9999/willow.7',
          headline: 'How Salix drinks',
          author: [{ '@id': '#ada' }, { '@type': 'Person', name: 'Noether, Emmy' }],
          datePublished: '2026-03-09T00:00:00Z',
          abstract: 'Willows drink slowly.',
          isPartOf: {
            '@type': 'PublicationIssue',
            isPartOf: { '@type': 'Periodical', name: 'Journal of Rivers' },
          },
          citation: [
            {
              '@type': 'ScholarlyArticle',
              name: 'An older paper on willows',
              sameAs: 'https://doi.org/10.9999/willow.1',
            },
          ],
          encoding: { contentUrl: 'https://lab.example.org/willow.pdf' },
        },
      ],
    };
    const expected = {
      ids: ['doi:10.9999/willow.7'],
      authors: ['Ada Lovelace', 'Emmy Noether'],
      abstract: 'Willows drink slowly.',
      publishedOn: '2026-03-09',
      venue: 'Journal of Rivers',
      pdfUrl: 'https://lab.example.org/willow.pdf',
    };
    expect(scan(ld(data))).toMatchObject([{ ...expected, title: 'How Salix drinks' }]);
    const title = meta('citation_title', 'How Salix drinks: a study');
    const doiTag = meta('citation_doi', '10.9999/willow.7');
    expect(scan(title + doiTag + ld(data))).toMatchObject([
      { ...expected, title: 'How Salix drinks: a study' },
    ]);
  });

  it('takes nothing from JSON-LD that may be about another paper', () => {
    const other = {
      '@type': 'ScholarlyArticle',
      name: 'Willows of the north',
      author: { name: 'Emmy Noether' },
      identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.9999/willow.8' },
    };
    const own =
      meta('citation_title', 'How Salix drinks') + meta('citation_doi', '10.9999/willow.7');
    expect(scan(own + ld([other]))).toMatchObject([
      { ids: ['doi:10.9999/willow.7'], authors: [] },
      { ids: ['doi:10.9999/willow.8'], title: 'Willows of the north', authors: ['Emmy Noether'] },
    ]);
  });

  it.each([
    ['a news item', { '@type': 'NewsArticle', headline: 'River closed today' }, 0],
    [
      'an article with a DOI',
      { '@type': 'Article', headline: 'River opened today', sameAs: 'https://doi.org/10.9999/o.1' },
      1,
    ],
    [
      'a medical article',
      {
        '@type': 'http://schema.org/MedicalScholarlyArticle',
        name: 'Rivers of the arm',
        identifier: [{ propertyID: 'pmid', value: '39000001' }],
      },
      1,
    ],
    ['a paper without a title', { '@type': 'ScholarlyArticle', identifier: '10.9999/o.1' }, 0],
    ['numbers for texts', { '@type': 'ScholarlyArticle', name: 7, author: 7, identifier: 7 }, 0],
  ])('reads JSON-LD of %s', (_, data, count) => expect(scan(ld(data))).toHaveLength(count));

  it.each([
    '{',
    'null',
    '[]',
    '"x"',
    '{"@type":{}}',
    '{"@graph":[[[[null]]]]}',
    '{"author":'.repeat(9_000),
  ])('passes over JSON-LD that is %.12s', (text) =>
    expect(scan(`<script type="application/ld+json">${text}</script>`)).toEqual([]),
  );

  it('reads JSON-LD with line breaks in texts and wrapped as scripts were', () => {
    const text =
      '//<![CDATA[\n{"@type":"ScholarlyArticle","name":"On\ntides","sameAs":"https://arxiv.org/abs/2610.01001"};\n//]]>';
    expect(scan(`<script type="application/ld+json">${text}</script>`)[0]?.title).toBe('On tides');
  });
});

describe('COinS', () => {
  const span = (fields: string) =>
    `<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;${fields}"></span>`;

  it('give a paper each, with what links beside them add', () => {
    const first = span(
      'rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article&amp;rft.atitle=How+willows+drink&amp;rft.jtitle=Journal+of+Rivers&amp;rft.date=2026-03&amp;rft_id=info%3Adoi%2F10.9999%2Fwillow.7&amp;rft.aulast=Lovelace&amp;rft.aufirst=Ada&amp;rft.au=Noether%2C+Emmy',
    );
    const second = span(
      'rft.atitle=Older+willows&amp;rft_id=info%3Apmid%2F39000001&amp;rft.au=Ada+Lovelace&amp;rft.au=Emmy+Noether',
    );
    const none = span('rft.title=A+page+without+an+id');
    const html = `<ul><li>A. Lovelace. "How willows drink". ${arxiv('2610.01001', 'arXiv:2610.01001')} ${doi('10.9999/willow.7', 'doi:10.9999/willow.7')} ${first}</li></ul>${second}${none}`;
    expect(scan(html)).toMatchObject([
      {
        ids: ['arxiv:2610.01001', 'doi:10.9999/willow.7'],
        title: 'How willows drink',
        authors: ['Ada Lovelace', 'Emmy Noether'],
        publishedOn: '2026-03',
        venue: 'Journal of Rivers',
      },
      { ids: ['pmid:39000001'], title: 'Older willows', authors: ['Ada Lovelace', 'Emmy Noether'] },
    ]);
  });
});

describe('a page made to harm', () => {
  const accepts = (html: string) => {
    const papers = scan(html);
    for (const paper of papers) expect(parsePaper(paper)).toEqual(paper);
    return papers;
  };

  it('gives at most 2,000 papers, each by its own title', () => {
    const items = Array.from(
      { length: 3_000 },
      (_, at) =>
        `<li>Paper number ${at} of very many ${arxiv(`2610.${String(10_000 + at)}`, 'pdf')}</li>`,
    );
    const papers = accepts(`<ul>${items.join('')}</ul>`);
    expect(papers).toHaveLength(2_000);
    expect(
      papers.every(
        ({ ids, title }) =>
          title === `Paper number ${Number(ids[0].slice(-5)) - 10_000} of very many`,
      ),
    ).toBe(true);
  });

  it('may have all its links in one paragraph, or nested deeper than the stack', () => {
    const links = Array.from(
      { length: 2_100 },
      (_, at) => `${arxiv(`2610.${String(10_000 + at)}`, `Paper number ${at} of very many`)}, `,
    );
    expect(accepts(`<p>${links.join('')}</p>`)).toHaveLength(2_000);
    const deep = `${'<div>'.repeat(400)}${arxiv('2610.01001', 'A paper down in the deep')}`;
    expect(accepts(deep)).toHaveLength(1);
  });

  it('has its texts cleaned and cut', () => {
    const [paper] = accepts(
      `<p>${arxiv('2610.01001', `On \u202etides\u200b and ${'x '.repeat(400_000)}`)}</p>`,
    );
    expect(paper?.title.startsWith('On tides and x')).toBe(true);
    expect(
      accepts(
        `<li>${'[1]'.repeat(50_000)} ${'(A. B. '.repeat(50_000)} ${arxiv('2610.01001')}</li>`,
      ),
    ).toHaveLength(1);
    expect(
      accepts(`<li>${'Ab '.repeat(50_000)}, ${'“'.repeat(50_000)} ${arxiv('2610.01001')}</li>`),
    ).toHaveLength(1);
  });

  it.each([
    'https://arxiv.org.evil.tld/abs/2610.01001',
    'https://evil.tld/arxiv.org/abs/2610.01001',
    'javascript://arxiv.org/abs/2610.01001',
    'https://xn--arxv-6pa.org/abs/2610.01001',
    'ftp://arxiv.org/abs/2610.01001',
  ])('has no paper in %s', (link) =>
    expect(scan(`<p><a href="${link}">A paper on slow rivers</a></p>`)).toEqual([]),
  );

  it('may shadow what documents have', () => {
    const names = ['querySelector', 'querySelectorAll', 'body', 'documentElement', 'contains'];
    const page = parse(`<p>${arxiv('2610.01001', 'A paper on slow rivers')}</p><form></form>`, url);
    const form = page.querySelector('form');
    for (const name of names) Object.defineProperty(page, name, { value: form });
    expect(scanPage(page, url)).toHaveLength(1);
  });

  it('never makes the scan fail', () => {
    const page = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error('gone');
        },
      },
    );
    expect(scanPage(page as ParentNode, url)).toEqual([]);
  });
});
