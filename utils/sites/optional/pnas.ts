/** PNAS: issues, search and articles. See `reading/atypon.ts`. */
import { atyponList, atyponPaper } from '../reading/atypon';
import type { PageKind, SiteExamples, SiteInfo } from '../site';

const host = 'https://www.pnas.org';

export const info: SiteInfo = { id: 'pnas', name: 'PNAS', matches: [`${host}/*`] };

const lists = atyponList((url) =>
  /^\/(?:toc\/\w+\/.+|action\/doSearch|topic\/.+|latest)\/?$/.test(url.pathname),
);

export const pages: readonly PageKind[] = [lists, atyponPaper];

export const examples: SiteExamples = {
  listing: [
    `${host}/toc/pnas/current`,
    `${host}/toc/pnas/123/40`,
    `${host}/latest`,
    `${host}/topic/phys`,
    `${host}/action/doSearch?AllField=lantern`,
    `${host}/action/doSearch?AllField=lantern&startPage=1&sortBy=Earliest`,
    `${host}/doi/10.1073/pnas.2699912345`,
    `${host}/doi/full/10.1073/pnas.2699912345`,
    `${host}/doi/abs/10.1073/pnas.1299912345`,
  ],
  other: [
    `${host}/`,
    `${host}/loi/pnas`,
    `${host}/about`,
    `${host}/doi/pdf/10.1073/pnas.2699912345`,
    `${host}/doi/suppl/10.1073/pnas.2699912345`,
    'http://www.pnas.org/doi/10.1073/pnas.2699912345',
    'https://www.pnas.org.evil.tld/doi/10.1073/pnas.2699912345',
  ],
};
