/**
 * How each host names a paper in its links, arXiv apart (paper-links.ts). Most publishers write the
 * DOI into the path, and those are one rule. As sites write their links in Nov 2026.
 */
import { halHosts } from './hal-hosts';
import { address, first, type LinkRule } from './link-rule';
import { parseAclId, parseDoi } from './paper-id';
import { proceedingsLinkRules } from './proceedings-link-rules';

export const linkRules: readonly LinkRule[] = [
  ...proceedingsLinkRules,
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
    read(path) {
      const doi = first(
        /^\/content\/(?:early\/[\d/]+\/)?(10\.\d+\/[\d.]*\d)(?:v\d+)?(?:\.[a-z]|\/|$)/,
        path,
      );
      // `/content/early/2022/04/11/2022.04.11.487927`: before 2025 all had one prefix.
      const early = first(
        /^\/content\/early\/20(?:1\d|2[0-4])\/\d\d\/\d\d\/([\d.]*\d)(?:v\d+)?(?:\.[a-z]|\/|$)/,
        path,
      );
      return parseDoi(doi ?? (early === undefined ? '' : `10.1101/${early}`));
    },
  },
  {
    hosts: ['www.nature.com', 'nature.com'],
    read(path) {
      const id = first(/^\/articles\/([\w.-]+?)(?:\.pdf)?\/?$/, path) ?? '';
      // Humanities and Social Sciences Communications came from Palgrave.
      return parseDoi(`${/^(?:s41599|palcomms)\b/.test(id) ? '10.1057' : '10.1038'}/${id}`);
    },
  },
  {
    hosts: ['journals.plos.org'],
    // A figure, table or file has the paper's DOI and a part of its own: `….g001`, `….PDF`.
    read: (path, url) =>
      path.includes('/article')
        ? parseDoi(
            (url.searchParams.get('id') ?? '').replace(
              /(\.\d{7})\.(?:[a-z]\d{3}|pdf|xml)\b.*$/i,
              '$1',
            ),
          )
        : undefined,
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
    hosts: halHosts,
    // `/hal-04012345v2`; a portal may put a collection first: `/LORIA/tel-01234567`.
    read: (path) =>
      address(
        'hal.science',
        first(/^(?:\/[A-Z][\w-]*)?(\/[a-z][a-z\d]*(?:-[a-z]+)*[-_]\d{6,9})(?:v\d+)?(?:\/|$)/, path),
      ),
  },
  {
    // Scholar's links to books hold the words searched for.
    hosts: ['books.google.com'],
    read: (path, url) =>
      path === '/books' && /^[\w-]{12}$/.test(url.searchParams.get('id') ?? '')
        ? address('books.google.com', `/books?id=${url.searchParams.get('id')}`)
        : undefined,
  },
  {
    hosts: ['www.sciencedirect.com', 'sciencedirect.com'],
    // Papers of before 1996 have numbers without a letter; `/org` is for other publishers' papers.
    read: (path) =>
      address(
        'www.sciencedirect.com',
        first(
          /^((?:\/org)?\/science\/article(?:\/abs)?\/pii\/(?:[SB][\dX]+|\d{15}[\dX](?!\w)))/i,
          path,
        )?.replace('/abs/', '/'),
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
    // `/doi/abs/10.…`, `/article/10.…`, `/prl/abstract/10.…`: the DOI is what comes after. That of
    // ACM's `/doi/proceedings/10.…` and `/doi/book/10.…` is of a volume.
    read: (path) =>
      parseDoi(
        (first(/^(?!\/doi\/(?:proceedings|book)\/).*\/(10\.\d{4,9}\/.+)$/, path) ?? '').replace(
          /(?:\.pdf|\.epub|\/(?:full|abstract|pdf|meta|metrics|references|figures|tables|citedby|fulltext\.html))\/?$/,
          '',
        ),
      ),
  },
];

function prefixed(scheme: 'pmid' | 'pmcid' | 'dblp' | 's2', value: string | undefined) {
  return value === undefined ? undefined : (`${scheme}:${value}` as const);
}
