/**
 * The open access archive of the Computer Vision Foundation: lists of CVPR, ICCV, WACV and their
 * workshops, and papers. Lists as in the start of a saved page of Jun 2020; newer ones and papers
 * from scrapers in public code of 2020 to 2026, no capture seen, Nov 2026.
 */
import { paperIdFromUrl } from '../../paper/paper-links';
import { atEnd } from '../reading/badge-spots';
import { dateIn } from '../reading/clean';
import { attribute, closest, find, findAll, nextElement, textOf } from '../reading/dom';
import { linkedPaperId, linkedPaperIds } from '../reading/links';
import { splitNames } from '../reading/names';
import { paperPage } from '../reading/paper-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'cvf',
  name: 'CVF Open Access',
  matches: ['https://openaccess.thecvf.com/*'],
};

// `/CVPR2026?day=all`, `/CVPR2026_findings`, `/CVPR2020.py?day=…`, `/ICCV2023_workshops/SEA`,
// `/CVPR2023_search`
const listPath =
  /^\/[A-Z]+\d{4}(?:\.py|_workshops\/(?!menu)[\w.-]+|_(?:search|findings)(?:\.py)?)?\/?$/;

const lists: PageKind = {
  isAt: ({ pathname }) => listPath.test(pathname),
  findEntries: (page) => findAll(page, 'dt.ptitle:has(a[href])'),
  readEntry,
  findBadgeSpots: atEnd,
  partsOf: detailsOf,
  // A meeting of several days: its first page lists the days.
  saysNone: (page) => find(page, '#content a[href*="day="]') !== undefined,
};

const papers = paperPage({
  isAt: (url) => url.pathname.endsWith('.html') && paperIdFromUrl(url) !== undefined,
  heading: ['#papertitle'],
  read: (root, url) => ({
    ids: linkedPaperIds(root, url, '#content dd a[href*="arxiv.org/abs/"]'),
    authors: splitNames(textOf(find(root, '#authors b i', '#authors i'))),
    abstract: textOf(find(root, '#abstract')),
  }),
});

export const pages: readonly PageKind[] = [lists, papers];

function readEntry(entry: Element, url: URL): RawEntry | undefined {
  const id = linkedPaperId(find(entry, 'a[href]'), url);
  if (!id) return undefined;
  const details = detailsOf(entry);
  const first = (selector: string) => details.map((part) => find(part, selector)).find(Boolean);
  const bibtex = textOf(first('.bibref'));
  return {
    ids: [id, ...details.flatMap((part) => linkedPaperIds(part, url, 'a[href*="arxiv.org/abs/"]'))],
    title: textOf(entry),
    authors: authorsIn(details),
    publishedOn: dateIn(`${bibtexField(bibtex, 'month')} ${bibtexField(bibtex, 'year')}`),
    venue: bibtexField(bibtex, 'booktitle') ?? meetingIn(url),
    pdfUrl: attribute(first('a[href$=".pdf"]'), 'href'),
  };
}

/** The `dd` of authors and that of links, up to the next paper. */
function detailsOf(entry: Element): Element[] {
  const first = nextElement(entry);
  const second = first && nextElement(first);
  const isDetail = (part: Element | undefined): part is Element =>
    part !== undefined && closest(part, 'dd') === part;
  return isDetail(first) ? [first, second].filter(isDetail) : [];
}

/** Each author is a form that searches for the name; else the names are the first line's text. */
function authorsIn(details: readonly Element[]): string[] {
  const inputs = details.flatMap((part) =>
    findAll(part, 'input[name="query_author"], .authsearch input[name="query"]'),
  );
  const names = inputs.flatMap((input) => attribute(input, 'value') ?? []);
  return names.length > 0 ? names : splitNames(textOf(details[0], '.bibref'));
}

function bibtexField(bibtex: string | undefined, name: 'booktitle' | 'month' | 'year') {
  const fields = {
    booktitle: /\bbooktitle\s*=\s*\{([^}]*)\}/,
    month: /\bmonth\s*=\s*\{([^}]*)\}/,
    year: /\byear\s*=\s*\{([^}]*)\}/,
  };
  return fields[name].exec(bibtex ?? '')?.[1];
}

/** `/CVPR2026?day=all` → `CVPR 2026` */
function meetingIn({ pathname }: URL): string | undefined {
  const parts = /^\/([A-Z]+)(\d{4})/.exec(pathname);
  return parts ? `${parts[1]} ${parts[2]}` : undefined;
}

export const examples: SiteExamples = {
  listing: [
    'https://openaccess.thecvf.com/CVPR2026?day=all',
    'https://openaccess.thecvf.com/CVPR2024?day=2024-06-19',
    'https://openaccess.thecvf.com/CVPR2024',
    'https://openaccess.thecvf.com/CVPR2020.py?day=2020-06-16',
    'https://openaccess.thecvf.com/ICCV2017.py',
    'https://openaccess.thecvf.com/WACV2025',
    'https://openaccess.thecvf.com/CVPR2023_workshops/NTIRE',
    'https://openaccess.thecvf.com/ICCV2023_search',
    'https://openaccess.thecvf.com/CVPR2026_findings?day=all',
    'https://openaccess.thecvf.com/content/CVPR2026F/html/Tide_A_Method_CVPRF_2026_paper.html',
    'https://openaccess.thecvf.com/content/CVPR2024/html/Tide_A_Method_CVPR_2024_paper.html',
    'https://openaccess.thecvf.com/content/ICCV2023W/SEA/html/Tide_A_Method_ICCVW_2023_paper.html',
    'https://openaccess.thecvf.com/content_CVPR_2020/html/Tide_A_Method_CVPR_2020_paper.html',
  ],
  other: [
    'https://openaccess.thecvf.com/',
    'https://openaccess.thecvf.com/menu',
    'https://openaccess.thecvf.com/menu_other.html',
    'https://openaccess.thecvf.com/CVPR2023_workshops/menu',
    'https://openaccess.thecvf.com/content/CVPR2024/papers/Tide_A_Method_CVPR_2024_paper.pdf',
    'http://openaccess.thecvf.com/CVPR2024',
    'https://openaccess.thecvf.com.evil.tld/CVPR2024?day=all',
    'https://www.thecvf.com/?page_id=413',
  ],
};
