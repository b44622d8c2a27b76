/**
 * Hacker News: stories that link to a paper, and the papers that comments link to. Rows and classes
 * (`athing`, `titleline`, `commtext`) from scrapers and userscripts in public code, old ones
 * (`storylink`) too; no capture seen, Nov 2026.
 */
import { attribute, closest, find, findAll, nextElement, textOf } from '../reading/dom';
import { linkedPaperId } from '../reading/links';
import { findMentionLinks, mentionEntries } from '../reading/prose-page';
import type { PageKind, RawEntry, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'hacker-news',
  name: 'Hacker News',
  matches: ['https://news.ycombinator.com/*'],
};

const lists = new Set([
  ...['/', '/news', '/newest', '/front', '/best', '/active', '/ask', '/show', '/shownew', '/pool'],
  ...['/from', '/item', '/over', '/classic', '/noobstories', '/submitted', '/favorites'],
  ...['/threads', '/newcomments', '/bestcomments', '/highlights', '/noobcomments', '/upvoted'],
]);

const posts: PageKind = {
  isAt: (url) => lists.has(url.pathname),
  findEntries(page, url) {
    const stories = findAll(page, 'tr.athing').filter((row) => linkedPaperId(titleOf(row), url));
    const texts = findAll(page, '.commtext, .toptext');
    return [...stories, ...texts.flatMap((text) => findMentionLinks(text, url))];
  },
  readEntry: (entry, url) =>
    isStory(entry) ? readStory(entry, url) : mentionEntries.readEntry(entry, url),
  findBadgeSpots(entry) {
    if (!isStory(entry)) return mentionEntries.findBadgeSpots(entry);
    const line = find(entry, '.titleline', 'td.title:has(> a)');
    return line ? [{ parent: line, placement: 'inline' }] : [];
  },
  partsOf: (entry) =>
    isStory(entry) ? [nextElement(entry) ?? []].flat() : (mentionEntries.partsOf?.(entry) ?? []),
  saysNone: (page) => find(page, '.athing', '.titleline', '.commtext') !== undefined,
};

export const pages: readonly PageKind[] = [posts];

const isStory = (entry: Element) => closest(entry, 'tr') === entry;

function titleOf(row: Element): Element | undefined {
  return find(row, '.titleline > a[href]', 'a.storylink[href]', 'td.title > a[href]');
}

function readStory(row: Element, url: URL): RawEntry {
  const link = titleOf(row);
  // `2025-01-15T10:00:00 1736935200` since 2024, without the seconds before.
  const posted = attribute(find(nextElement(row) ?? row, '.age[title]'), 'title');
  return {
    ids: [linkedPaperId(link, url)],
    title: link && storyTitle(link),
    authors: [],
    listedOn: posted?.slice(0, 10),
  };
}

/** Without what the site's readers add: `On tides (2017) [pdf]`. */
function storyTitle(link: Element): string | undefined {
  return textOf(link)
    ?.trim()
    ?.replace(/\s*\[(?:pdf|video|html)\]$/i, '')
    .replace(/\s*\((?:1[89]|20)\d{2}\)$/, '');
}

export const examples: SiteExamples = {
  listing: [
    'https://news.ycombinator.com/',
    'https://news.ycombinator.com/news',
    'https://news.ycombinator.com/news?p=2',
    'https://news.ycombinator.com/newest',
    'https://news.ycombinator.com/front?day=2026-11-20',
    'https://news.ycombinator.com/best',
    'https://news.ycombinator.com/from?site=arxiv.org',
    'https://news.ycombinator.com/item?id=41000001',
    'https://news.ycombinator.com/submitted?id=ada',
    'https://news.ycombinator.com/newcomments',
  ],
  other: [
    'https://news.ycombinator.com/login?goto=news',
    'https://news.ycombinator.com/user?id=ada',
    'https://news.ycombinator.com/newsguidelines.html',
    'https://news.ycombinator.com/submit',
    'http://news.ycombinator.com/newest',
    'https://ycombinator.com/news',
    'https://news.ycombinator.com.evil.tld/newest',
    'https://evil.tld/news.ycombinator.com/newest',
  ],
};
