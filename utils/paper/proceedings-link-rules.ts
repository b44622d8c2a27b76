/**
 * How archives of conferences, journals and preprints that give their papers no id of a wider use
 * name them in links. As those sites write their links in Nov 2026.
 */
import { address, first, type LinkRule } from './link-rule';

export const proceedingsLinkRules: readonly LinkRule[] = [
  {
    hosts: ['openaccess.thecvf.com'],
    read(path) {
      // `/content/ICCV2023W/X/html/A.html`; until 2020 `/content_CVPRW_2020/html/w39/A.html`.
      const parts =
        /^\/(content\/.+)\/(?:html|papers)\/([\w.-]+?)\.(?:html|pdf)$/.exec(path) ??
        /^\/(content_\w+)\/(?:html|papers)\/((?:[\w-]+\/)?[\w.-]+?)\.(?:html|pdf)$/.exec(path);
      return parts ? `cvf:${parts[1]}/${parts[2]}` : undefined;
    },
  },
  {
    hosts: ['proceedings.mlr.press'],
    read(path) {
      // `/v202/smith23a.html`, and `/v202/smith23a/smith23a.pdf`.
      const parts = /^\/(v\d+|r\d+)\/([\w-]+?)(?:\/[\w-]+)?\.(?:html|pdf)$/.exec(path);
      return parts ? address('proceedings.mlr.press', `/${parts[1]}/${parts[2]}.html`) : undefined;
    },
  },
  {
    hosts: [
      ...['proceedings.neurips.cc', 'papers.nips.cc', 'papers.neurips.cc'],
      ...['datasets-benchmarks-proceedings.neurips.cc'],
      ...['proceedings.iclr.cc', 'proceedings.mlsys.org'],
    ],
    read(path, { hostname }) {
      // `…/hash/<hash>-Abstract.html`; since 2021 with a track: `…/file/<hash>-Paper-Conference.pdf`.
      const parts =
        /\/paper\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-[A-Za-z]+(-\w+)?\.(?:html|pdf)$/.exec(path);
      if (!parts) return undefined;
      const [, year, hash, track = ''] = parts;
      const host = /\b(?:iclr\.cc|mlsys\.org)$/.test(hostname) ? hostname : 'papers.nips.cc';
      return address(host, `/paper_files/paper/${year}/hash/${hash}-Abstract${track}.html`);
    },
  },
  {
    hosts: ['jmlr.org', 'www.jmlr.org', 'jmlr.csail.mit.edu'],
    read(path) {
      const parts = /^\/papers\/v(?:olume)?(\d+)\/([\w-]+?)(?:\/[\w-]+)?\.(?:html|pdf)$/.exec(path);
      const isPaper = parts !== null && parts[2] !== 'index';
      return isPaper ? address('jmlr.org', `/papers/v${parts[1]}/${parts[2]}.html`) : undefined;
    },
  },
  {
    hosts: ['eprint.iacr.org'],
    read: (path) => address('eprint.iacr.org', first(/^(\/\d{4}\/\d{3,5})(?:\.pdf)?$/, path)),
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    read(path, url) {
      const number =
        first(/^(?:\/abstract)?\/document\/(\d+)(?:\/|$)/, path) ??
        first(/^(\d+)$/, url.searchParams.get('arnumber') ?? '');
      return number === undefined
        ? undefined
        : address('ieeexplore.ieee.org', `/document/${number}`);
    },
  },
];
