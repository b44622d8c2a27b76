/**
 * The proceedings of NeurIPS, under four names, and of ICLR and MLSys, which use the same software:
 * lists of a year, search and papers. Selectors from translators and scrapers in public code, the
 * lists of 2025 and of 2018, no capture seen, Nov 2026.
 */
import { type PaperId, splitPaperId } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEndOf } from '../reading/badge-spots';
import { closest, find, findAll, nextElement, tagOf, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

const hosts = [
  ...['proceedings.neurips.cc', 'papers.nips.cc', 'papers.neurips.cc'],
  ...['datasets-benchmarks-proceedings.neurips.cc'],
  ...['proceedings.iclr.cc', 'proceedings.mlsys.org'],
];

export const info: SiteInfo = {
  id: 'neurips',
  name: 'NeurIPS, ICLR, MLSys',
  matches: hosts.map((host) => `https://${host}/*`),
};

const listPath =
  /^\/(?:(?:paper_files\/)?paper\/\d{4}(?:\/vol\d[\w-]*)?|book\/[\w-]+|(?:paper_files\/)?papers\/search)\/?$/;

const lists: PageKind = {
  isAt: ({ pathname }) => listPath.test(pathname),
  findEntries: (page) =>
    findAll(page, 'li a[href*="/hash/"]').flatMap((link) => closest(link, 'li') ?? []),
  readEntry,
  findBadgeSpots: atEndOf('.paper-content', '.paper-authors', 'i', 'a[href*="/hash/"]'),
  saysNone: (page) =>
    find(page, 'ul.paper-list', '.container-fluid ul') !== undefined &&
    !find(page, 'a[href*="/hash/"]'),
};

const papers = paperPage({
  isAt: (url) => url.pathname.endsWith('.html') && paperIdFromUrl(url) !== undefined,
  heading: ['h1.paper-title', 'h4.paper-title', '.container-fluid .col > h4', 'main h1', 'h4'],
  read: (root) => ({
    authors: splitNames(textOf(find(root, '.paper-authors', '.col > h4 + p > i'))),
    abstract: abstractIn(root),
  }),
});

export const pages: readonly PageKind[] = [lists, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const link = find(entry, 'a[title="paper title"]', 'a[href*="/hash/"]');
  const id = linkedPaperId(link, url);
  if (!id) return undefined;
  return {
    ids: [id],
    title: textOf(link),
    authors: splitNames(textOf(find(entry, '.paper-authors', 'i'))),
    publishedOn: yearOf(id),
    venue: venueOf(url),
  };
}

/** As the head of its papers' pages names it. */
function venueOf({ hostname }: URL): string {
  if (hostname === 'proceedings.iclr.cc')
    return 'International Conference on Learning Representations';
  if (hostname === 'proceedings.mlsys.org') return 'Proceedings of Machine Learning and Systems';
  return 'Advances in Neural Information Processing Systems';
}

function yearOf(id: PaperId): string | undefined {
  return /\/paper\/(\d{4})\//.exec(splitPaperId(id).value)?.[1];
}

/**
 * `p.paper-abstract` holds a `p`, which parsers put beside it. In the older page the abstract is
 * the paragraphs after the last heading, which a box of buttons and rules may follow.
 */
function abstractIn(root: ParentNode): string | undefined {
  const section = find(root, 'section.paper-section:has(.paper-abstract)');
  if (section) return textOf(section, 'h1, h2, h3, h4, .section-label');
  const heading = findAll(root, '.container-fluid .col > h4').at(-1);
  const paragraphs: string[] = [];
  for (let part = heading && nextElement(heading); part; part = nextElement(part)) {
    if (tagOf(part) !== 'p' || find(part, 'i, a')) break;
    paragraphs.push(textOf(part)?.trim() ?? '');
  }
  const text = paragraphs.join(' ').trim();
  return text.length > 40 ? text : undefined;
}

export const examples: SiteExamples = {
  listing: [
    'https://proceedings.neurips.cc/paper/2023',
    'https://proceedings.neurips.cc/paper_files/paper/2024',
    'https://papers.nips.cc/paper_files/paper/2025/vol38-main-conference',
    'https://papers.nips.cc/paper/2019',
    'https://papers.neurips.cc/paper/1987/',
    'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-31-2018',
    'https://proceedings.neurips.cc/papers/search?q=lanterns',
    'https://datasets-benchmarks-proceedings.neurips.cc/paper/2021',
    'https://proceedings.iclr.cc/paper_files/paper/2025',
    'https://proceedings.mlsys.org/paper_files/paper/2024',
    'https://proceedings.mlsys.org/paper_files/paper/2024/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
    'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
    'https://papers.nips.cc/paper/2019/hash/0123456789abcdef0123456789abcdef-Abstract.html',
    'https://papers.nips.cc/paper_files/paper/2022/hash/0123456789abcdef0123456789abcdef-Abstract-Datasets_and_Benchmarks.html',
  ],
  other: [
    'https://proceedings.neurips.cc/',
    'https://papers.nips.cc/',
    'https://proceedings.neurips.cc/admin/login/?next=/admin/',
    'https://proceedings.neurips.cc/paper_files/paper/2023/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf',
    'https://papers.nips.cc/paper/7255-lanterns',
    'https://neurips.cc/virtual/2025/papers.html',
    'http://papers.nips.cc/paper/2019',
    'https://papers.nips.cc.evil.tld/paper/2019',
    'https://evil.tld/papers.nips.cc/paper/2019',
  ],
};
