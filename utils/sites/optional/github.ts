/**
 * GitHub: papers that a README or another text links to, above all the lists that collect them. The
 * text is an `article.markdown-body` with what Markdown gives; the site adds anchors to headings and
 * wraps tables. From saved pages and userscripts in public code, no capture seen, Nov 2026.
 */
import { find, findAll } from '../reading/dom';
import { linkedPaperIds } from '../reading/links';
import { findMentionLinks, mentionEntries } from '../reading/prose-page';
import type { PageKind, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*'],
};

/** First parts of addresses that are the site's own pages, not accounts. */
const reserved = new Set([
  ...[
    'about',
    'account',
    'apps',
    'codespaces',
    'collections',
    'contact',
    'copilot',
    'customer-stories',
  ],
  ...['dashboard', 'discussions', 'enterprise', 'events', 'explore', 'features', 'issues', 'join'],
  ...['login', 'logout', 'marketplace', 'mobile', 'new', 'notifications', 'organizations', 'orgs'],
  ...['pricing', 'pulls', 'readme', 'resources', 'search', 'security', 'sessions', 'settings'],
  ...['signup', 'site', 'solutions', 'sponsors', 'stars', 'team', 'topics', 'trending', 'users'],
]);

/** A repository, a folder of it, a text in it, or a page of its wiki. */
const text =
  /^\/([\w-]+)\/[\w.-]+(?:\/(?:tree\/.+|blob\/.+\.(?:md|markdown|rst|org)|wiki(?:\/.+)?))?\/?$/i;

const readme: PageKind = {
  isAt(url) {
    const account = text.exec(url.pathname)?.[1];
    return account !== undefined && !reserved.has(account.toLowerCase());
  },
  findEntries: (page, url) => textsOf(page).flatMap((article) => findMentionLinks(article, url)),
  ...mentionEntries,
  // No text, or one that links to no paper. Papers linked elsewhere mean the text has moved.
  saysNone(page) {
    const main = find(page, 'main', '#repo-content-turbo-frame', 'body');
    return main === undefined || linkedPaperIds(main, new URL('https://github.com/')).length === 0;
  },
};

export const pages: readonly PageKind[] = [readme];

/** Newest markup first; one that stands in another is read with it. */
function textsOf(page: ParentNode): Element[] {
  const selectors = [
    'article.markdown-body',
    '.markdown-body',
    'article[itemprop="text"]',
    '#readme',
  ];
  const found = selectors
    .map((selector) => findAll(page, selector))
    .find(({ length }) => length > 0);
  return found ?? [];
}

export const examples: SiteExamples = {
  listing: [
    'https://github.com/lab/awesome-rivers',
    'https://github.com/lab/awesome-rivers/',
    'https://github.com/lab/awesome-rivers?tab=readme-ov-file',
    'https://github.com/lab/awesome-rivers#2026',
    'https://github.com/lab/awesome-rivers/tree/main',
    'https://github.com/lab/awesome-rivers/tree/main/sand',
    'https://github.com/lab/awesome-rivers/blob/main/README.md',
    'https://github.com/lab/awesome.rivers/blob/main/lists/2026.md',
    'https://github.com/lab/awesome-rivers/wiki',
    'https://github.com/lab/awesome-rivers/wiki/Papers',
  ],
  other: [
    'https://github.com/',
    'https://github.com/lab',
    'https://github.com/login/oauth',
    'https://github.com/topics/rivers',
    'https://github.com/settings/profile',
    'https://github.com/search/advanced',
    'https://github.com/lab/awesome-rivers/issues',
    'https://github.com/lab/awesome-rivers/blob/main/model.py',
    'http://github.com/lab/awesome-rivers',
    'https://gist.github.com/lab/0123456789abcdef',
    'https://github.com.evil.tld/lab/awesome-rivers',
    'https://evil.tld/github.com/lab',
  ],
};
