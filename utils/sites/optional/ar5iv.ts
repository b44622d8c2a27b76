/** ar5iv: papers of arXiv as web pages. As in a page of Mar 2024, still served so in Nov 2026. */
import { arxivIdFromUrl } from '../../paper/paper-links';
import { latexmlPage } from '../reading/latexml';
import type { PageKind, SiteExamples, SiteInfo } from '../site';

export const info: SiteInfo = {
  id: 'ar5iv',
  name: 'ar5iv',
  matches: ['https://ar5iv.labs.arxiv.org/*', 'https://ar5iv.org/*'],
};

export const pages: readonly PageKind[] = [latexmlPage((url) => arxivIdFromUrl(url) !== undefined)];

export const examples: SiteExamples = {
  listing: [
    'https://ar5iv.labs.arxiv.org/html/2408.01234',
    'https://ar5iv.labs.arxiv.org/html/2408.01234v2',
    'https://ar5iv.labs.arxiv.org/html/hep-th/9901001',
    'https://ar5iv.org/abs/2408.01234',
    'https://ar5iv.org/html/2408.01234',
  ],
  other: [
    'https://ar5iv.labs.arxiv.org/',
    'https://ar5iv.labs.arxiv.org/feeling_lucky',
    'https://ar5iv.labs.arxiv.org/log/2408.01234',
    'http://ar5iv.labs.arxiv.org/html/2408.01234',
    'https://ar5iv.labs.arxiv.org.evil.tld/html/2408.01234',
  ],
};
