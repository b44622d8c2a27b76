/** Springer Link: search, issues, books, articles and chapters. See `_springer-nature.ts`. */
import { paperIdFromUrl } from '../../paper/paper-links';
import type { PageKind, SiteExamples, SiteInfo } from '../site';
import { cardList, springerNaturePaper } from './_springer-nature';

const host = 'https://link.springer.com';

export const info: SiteInfo = { id: 'springer', name: 'Springer Link', matches: [`${host}/*`] };

const paper =
  /^\/(?:article|chapter|protocol|referenceworkentry)\/10\.\d{4,9}\/(?!.*\/(?:figures|tables|metrics|email)(?:\/|$)).+$/;

const lists = cardList({
  isAt: (url) =>
    /^\/(?:search(?:\/page\/\d+)?\/?$|book\/10\.|referencework\/10\.|conference\/|collections\/)/.test(
      url.pathname,
    ) ||
    /^\/journal\/\d+(?:\/(?:articles|online-first|volumes-and-issues\/[\w-]+|\d+\/[\w-]+\/page\/\d+))?\/?$/.test(
      url.pathname,
    ),
  isPaper: paper,
});

const papers = springerNaturePaper(
  (url) => paper.test(url.pathname) && paperIdFromUrl(url) !== undefined,
);

export const pages: readonly PageKind[] = [lists, papers];

export const examples: SiteExamples = {
  listing: [
    `${host}/search?query=lantern`,
    `${host}/search?new-search=true&query=lantern&content-type=article&page=2`,
    `${host}/search/page/3?query=lantern`,
    `${host}/journal/10999/volumes-and-issues/18-3`,
    `${host}/journal/10999/articles?page=2`,
    `${host}/journal/10999/online-first`,
    `${host}/journal/10999`,
    `${host}/journal/10999/2/1/page/1`,
    `${host}/book/10.1007/978-3-999-99999-2`,
    `${host}/conference/lantern`,
    `${host}/collections/abcdefghij`,
    `${host}/article/10.1007/s10999-026-0192-1`,
    `${host}/article/10.1140/epjc/s10999-026-7193-2`,
    `${host}/article/10.1007/s10999-026-0192-1/fulltext.html`,
    `${host}/chapter/10.1007/978-3-999-99999-2_1`,
    `${host}/protocol/10.1007/978-1-99999-839-3_22`,
  ],
  other: [
    `${host}/`,
    `${host}/journals/a/1`,
    `${host}/journal/10999/submission-guidelines`,
    `${host}/journal/10999/volumes-and-issues`,
    `${host}/article/10.1007/s10999-026-0192-1/figures/1`,
    `${host}/content/pdf/10.1007/s10999-026-0192-1.pdf`,
    'http://link.springer.com/article/10.1007/s10999-026-0192-1',
    'https://link.springer.com.evil.tld/article/10.1007/s10999-026-0192-1',
    'https://www.springer.com/journal/10999',
  ],
};
