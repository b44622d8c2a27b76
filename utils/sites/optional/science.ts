/** Science and its sister journals: issues, search and articles. See `reading/atypon.ts`. */
import { atyponList, atyponPaper } from '../reading/atypon';
import type { PageKind, SiteExamples, SiteInfo } from '../site';

const host = 'https://www.science.org';

export const info: SiteInfo = { id: 'science', name: 'Science', matches: [`${host}/*`] };

const lists = atyponList((url) =>
  /^\/(?:toc\/\w+\/.+|action\/doSearch|topic\/.+|journal\/\w+\/research)\/?$/.test(url.pathname),
);

export const pages: readonly PageKind[] = [lists, atyponPaper];

export const examples: SiteExamples = {
  listing: [
    `${host}/toc/science/current`,
    `${host}/toc/science/392/6804`,
    `${host}/toc/sciadv/0/0`,
    `${host}/journal/science/research?startPage=0&pageSize=100`,
    `${host}/action/doSearch?AllField=lantern`,
    `${host}/action/doSearch?AllField=lantern&startPage=1&pageSize=20`,
    `${host}/doi/10.1126/science.zzz1234`,
    `${host}/doi/full/10.1126/sciadv.zzz1234`,
    `${host}/doi/abs/10.1126/science.1165893`,
  ],
  other: [
    `${host}/`,
    `${host}/loi/science`,
    `${host}/journal/science`,
    `${host}/content/article/lanterns-found-light`,
    `${host}/doi/pdf/10.1126/science.zzz1234`,
    `${host}/doi/epdf/10.1126/science.zzz1234`,
    'http://www.science.org/doi/10.1126/science.zzz1234',
    'https://www.science.org.evil.tld/doi/10.1126/science.zzz1234',
  ],
};
