/**
 * arxiv-sanity-lite: papers as JSON in a script (`var papers = […]`), drawn as `.rel_paper`. From
 * its source, https://github.com/karpathy/arxiv-sanity-lite (Nov 2026); no capture seen.
 */
import { atEndOf } from '../reading/badge-spots';
import { attribute, find, findAll, rootOf, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { splitNames } from '../reading/names';
import { type Fields, scriptObjects } from '../reading/script-objects';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'arxiv-sanity',
  name: 'arxiv-sanity',
  matches: ['https://arxiv-sanity-lite.com/*', 'https://www.arxiv-sanity-lite.com/*'],
};

/** What the page's script says of its papers, by their ids on arXiv. */
const data = new WeakMap<ParentNode, ReadonlyMap<string, Fields>>();

/** `/` for lists and searches, `/inspect?pid=…` for one paper: drawn alike. */
const papers: PageKind = {
  isAt: ({ pathname, searchParams }) =>
    pathname === '/' || (pathname === '/inspect' && searchParams.has('pid')),
  findEntries(page) {
    data.set(page, new Map(scriptObjects(page, 'summary').map((one) => [String(one['id']), one])));
    return findAll(page, '.rel_paper');
  },
  readEntry(entry, url) {
    const link = find(entry, '.rel_title a', 'a[href*="arxiv.org/abs/"]');
    const id = linkedPaperId(link, url);
    if (!id) return undefined;
    const written = data.get(rootOf(entry))?.get(attribute(link, 'href')?.split('/abs/')[1] ?? '');
    return { ids: [id], title: textOf(link), ...readFields(entry, written), pdfUrl: pdfUrl(id) };
  },
  findBadgeSpots: atEndOf('.rel_title', '.rel_more'),
  saysNone: (page) => find(page, '#paperList:empty') !== undefined,
};

export const pages: readonly PageKind[] = [papers];

/** `.rel_time` is left out: the day of the newest version, not of the first. */
function readFields(entry: Element, written: Fields | undefined): Partial<RawEntry> {
  const field = (selector: string, name: string) =>
    textOf(find(entry, selector)) ?? (written && String(written[name] ?? ''));
  return {
    authors: splitNames(field('.rel_authors', 'authors')),
    abstract: field('.rel_abs', 'summary'),
    subjects: (field('.rel_tags', 'tags') ?? '').split(','),
  };
}

const pdfUrl = (id: string) => id.replace(/^arxiv:/, 'https://arxiv.org/pdf/');

export const examples: SiteExamples = {
  listing: [
    'https://arxiv-sanity-lite.com/',
    'https://arxiv-sanity-lite.com/?q=tides&rank=search',
    'https://arxiv-sanity-lite.com/?rank=pid&pid=2408.01234',
    'https://arxiv-sanity-lite.com/?rank=time&tags=&pid=&time_filter=&q=&skip_have=no',
    'https://www.arxiv-sanity-lite.com/?rank=random&time_filter=7',
    'https://arxiv-sanity-lite.com/inspect?pid=2408.01234',
  ],
  other: [
    'https://arxiv-sanity-lite.com/about',
    'https://arxiv-sanity-lite.com/stats',
    'https://arxiv-sanity-lite.com/profile',
    'https://arxiv-sanity-lite.com/inspect',
    'http://arxiv-sanity-lite.com/',
    'https://arxiv-sanity-lite.com.evil.tld/',
  ],
};
