/** Nature and its sister journals: search, lists and articles. See `_springer-nature.ts`. */
import type { PageKind, SiteExamples, SiteInfo } from '../site';
import { cardList, springerNaturePaper } from './_springer-nature';

const host = 'https://www.nature.com';

export const info: SiteInfo = { id: 'nature', name: 'Nature', matches: [`${host}/*`] };

const article = /^\/articles\/[\w.-]+\/?$/;
const sections =
  'articles|research-articles|reviews-and-analysis|news-and-comment|current-issue|online-first';

const listPath = new RegExp(
  String.raw`^/(?:search|subjects/[\w-]+(?:/\w+)?|collections/\w+(?:/[\w-]+)?|` +
    String.raw`[a-z]\w*/(?:${sections}|volumes/\d+(?:/issues/[\w-]+)?))/?$`,
);

const lists = cardList({ isAt: (url) => listPath.test(url.pathname), isPaper: article });

const papers = springerNaturePaper(
  (url) => article.test(url.pathname) && !/\.e?pdf\/?$/.test(url.pathname),
);

export const pages: readonly PageKind[] = [lists, papers];

export const examples: SiteExamples = {
  listing: [
    `${host}/search?q=lantern`,
    `${host}/search?q=lantern&order=date_desc&journal=nature&page=2`,
    `${host}/search?author=Okafor`,
    `${host}/nature/articles`,
    `${host}/nature/research-articles?searchType=journalSearch&sort=PubDate&page=2`,
    `${host}/ncomms/reviews-and-analysis`,
    `${host}/nature/volumes/654/issues/8119`,
    `${host}/ncomms/volumes/15`,
    `${host}/nature/current-issue`,
    `${host}/subjects/optics`,
    `${host}/subjects/optics/nature`,
    `${host}/collections/abcdefghij`,
    `${host}/articles/s41586-026-01234-5`,
    `${host}/articles/nature12345`,
    `${host}/articles/srep01234`,
    `${host}/articles/palcomms.2016.35`,
  ],
  other: [
    `${host}/`,
    `${host}/nature`,
    `${host}/siteindex`,
    `${host}/articles/s41586-026-01234-5.pdf`,
    `${host}/articles/s41586-026-01234-5/figures/1`,
    `${host}/nature/for-authors`,
    `${host}/naturecareers/jobs`,
    'http://www.nature.com/articles/s41586-026-01234-5',
    'https://www.nature.com.evil.tld/articles/s41586-026-01234-5',
    'https://evil.tld/www.nature.com/search?q=lantern',
  ],
};
