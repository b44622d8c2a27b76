/**
 * How each host names a paper in its links, arXiv apart (paper-links.ts). Most publishers write the
 * DOI into the path, and those are one rule. As sites write their links in Nov 2026.
 */
import { type PaperId, parseAclId, parseDoi } from './paper-id';

interface LinkRule {
  readonly hosts: readonly string[];
  /** @param path decoded */
  readonly read: (path: string, url: URL) => PaperId | undefined;
}

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];

export const linkRules: readonly LinkRule[] = [
  { hosts: ['doi.org', 'dx.doi.org', 'www.doi.org'], read: (path) => parseDoi(path.slice(1)) },
  {
    hosts: ['openreview.net', 'www.openreview.net'],
    read(path, url) {
      const id = url.searchParams.get('id') ?? '';
      return /^\/(?:forum|pdf|attachment)$/.test(path) && /^[\w-]{6,20}$/.test(id)
        ? `openreview:${id}`
        : undefined;
    },
  },
  {
    hosts: ['aclanthology.org', 'www.aclanthology.org', 'www.aclweb.org', 'aclweb.org'],
    read: (path) =>
      parseAclId(first(/^\/(?:anthology\/)?([^/]+?)(?:v\d+)?(?:\.pdf|\.bib)?\/?$/, path) ?? ''),
  },
  {
    hosts: ['pubmed.ncbi.nlm.nih.gov'],
    read: (path) => prefixed('pmid', first(/^\/(\d{1,9})\/?$/, path)),
  },
  {
    hosts: ['pmc.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
    read: (path) =>
      prefixed(
        'pmcid',
        first(/^(?:\/pmc)?\/articles\/(PMC\d{1,9})(?:\/|$)/i, path)?.toUpperCase(),
      ) ?? prefixed('pmid', first(/^\/pubmed\/(\d{1,9})\/?$/, path)),
  },
  {
    hosts: ['openaccess.thecvf.com'],
    read(path) {
      const parts = /^\/(.+)\/(?:html|papers)\/([\w.-]+?)\.(?:html|pdf)$/.exec(path);
      return parts ? `cvf:${parts[1]}/${parts[2]}` : undefined;
    },
  },
  {
    hosts: ['dblp.org', 'www.dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'],
    read: (path) =>
      prefixed(
        'dblp',
        first(
          /^\/rec\/(?:html\/|bibtex\/)?((?:conf|journals|books|phd|series|reference|tr)\/[^/]+\/[^/]+?)(?:\.(?:html|bib|xml|rdf))?$/,
          path,
        ),
      ),
  },
  {
    hosts: ['www.semanticscholar.org', 'semanticscholar.org'],
    read: (path) => prefixed('s2', first(/^\/paper\/(?:[^/]+\/)?([\da-f]{40})(?:\/|$)/, path)),
  },
  {
    hosts: ['www.biorxiv.org', 'biorxiv.org', 'www.medrxiv.org', 'medrxiv.org'],
    read: (path) =>
      parseDoi(
        first(
          /^\/content\/(?:early\/[\d/]+\/)?(10\.\d+\/[\d.]*\d)(?:v\d+)?(?:\.[a-z]|\/|$)/,
          path,
        ) ?? '',
      ),
  },
  {
    hosts: ['www.nature.com', 'nature.com'],
    read: (path) =>
      parseDoi(`10.1038/${first(/^\/articles\/([\w.-]+?)(?:\.pdf)?\/?$/, path) ?? ''}`),
  },
  {
    hosts: ['journals.plos.org'],
    read: (path, url) =>
      path.includes('/article') ? parseDoi(url.searchParams.get('id') ?? '') : undefined,
  },
  {
    hosts: ['papers.ssrn.com', 'ssrn.com', 'www.ssrn.com'],
    read(path, url) {
      const id =
        first(/^\/abstract=(\d+)$/, path) ??
        first(
          /^(\d+)$/,
          url.searchParams.get('abstract_id') ?? url.searchParams.get('abstractid') ?? '',
        );
      return id === undefined ? undefined : `doi:10.2139/ssrn.${id}`;
    },
  },
  {
    hosts: ['eprint.iacr.org'],
    read: (path) => address('eprint.iacr.org', first(/^(\/\d{4}\/\d{3,5})(?:\.pdf)?$/, path)),
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
      'proceedings.neurips.cc',
      'papers.nips.cc',
      'papers.neurips.cc',
      'datasets-benchmarks-proceedings.neurips.cc',
    ],
    read(path) {
      const parts = /\/paper\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-/.exec(path);
      return parts
        ? address('papers.nips.cc', `/paper/${parts[1]}/hash/${parts[2]}-Abstract.html`)
        : undefined;
    },
  },
  {
    hosts: ['jmlr.org', 'www.jmlr.org', 'jmlr.csail.mit.edu'],
    read(path) {
      const parts = /^\/papers\/(v\d+)\/([\w-]+?)(?:\/[\w-]+)?\.(?:html|pdf)$/.exec(path);
      return parts ? address('jmlr.org', `/papers/${parts[1]}/${parts[2]}.html`) : undefined;
    },
  },
  {
    hosts: ['hal.science', 'hal.archives-ouvertes.fr', 'inria.hal.science', 'cnrs.hal.science'],
    read: (path) => address('hal.science', first(/^(\/[a-z]+-\d{6,9})(?:v\d+)?(?:\/|$)/, path)),
  },
  {
    hosts: ['ieeexplore.ieee.org'],
    read: (path) =>
      address('ieeexplore.ieee.org', first(/^(?:\/abstract)?(\/document\/\d+)(?:\/|$)/, path)),
  },
  {
    hosts: ['www.sciencedirect.com', 'sciencedirect.com'],
    read: (path) =>
      address(
        'www.sciencedirect.com',
        first(/^(\/science\/article(?:\/abs)?\/pii\/S[\dX]+)/i, path)?.replace('/abs/', '/'),
      ),
  },
  {
    hosts: [
      ...['dl.acm.org', 'link.springer.com', 'www.science.org', 'www.pnas.org', 'pnas.org'],
      ...['onlinelibrary.wiley.com', 'www.tandfonline.com', 'journals.sagepub.com'],
      ...['pubs.acs.org', 'journals.aps.org', 'iopscience.iop.org', 'www.frontiersin.org'],
      ...[
        'epubs.siam.org',
        'www.worldscientific.com',
        'direct.mit.edu',
        'royalsocietypublishing.org',
      ],
    ],
    // `/doi/abs/10.…`, `/article/10.…`, `/prl/abstract/10.…`: the DOI is what comes after.
    read: (path) =>
      parseDoi(
        (first(/\/(10\.\d{4,9}\/.+)$/, path) ?? '').replace(
          /(?:\.pdf|\.epub|\/(?:full|abstract|pdf|meta|fulltext\.html))\/?$/,
          '',
        ),
      ),
  },
];

/**
 * The id of a paper known by a page alone, where its site gives no other.
 * @param path as it is to be kept: two spellings of one page must have become one
 */
function address(host: string, path: string | undefined): PaperId | undefined {
  return path === undefined ? undefined : `url:https://${host}${path}`;
}

function prefixed(scheme: 'pmid' | 'pmcid' | 'dblp' | 's2', value: string | undefined) {
  return value === undefined ? undefined : (`${scheme}:${value}` as const);
}
