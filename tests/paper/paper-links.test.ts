import { expect, test } from 'vitest';
import { paperUrl } from '../../utils/paper/paper-id';
import { arxivIdFromUrl, paperIdFromUrl, parsePaperId } from '../../utils/paper/paper-links';

const sha = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['https://arxiv.org/abs/2401.01234v2', 'arxiv:2401.01234'],
  ['https://ar5iv.labs.arxiv.org/html/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://www.alphaxiv.org/abs/2401.01234', 'arxiv:2401.01234'],
  ['https://www.alphaxiv.org/zh/overview/hep-th/9901001v2', 'arxiv:hep-th/9901001'],
  ['https://scirate.com/arxiv/2401.01234', 'arxiv:2401.01234'],
  ['https://www.scirate.com/arxiv/quant-ph/9901001', 'arxiv:quant-ph/9901001'],
  ['https://doi.org/10.48550/arXiv.2401.01234', 'arxiv:2401.01234'],
  ['https://doi.org/10.18653/v1/2021.naacl-main.208', 'acl:2021.naacl-main.208'],
  ['https://doi.org/10.3115/v1/P14-1001', 'acl:P14-1001'],
  ['https://doi.org/10.1371/journal.pone.0213978.t001', 'doi:10.1371/journal.pone.0213978'],
  ['https://doi.org/10.9999/a\u200bb\u202e', 'doi:10.9999/ab'],
  ['https://link.springer.com/article/10.1007/s1-2-3/metrics', 'doi:10.1007/s1-2-3'],
  ['https://doi.org/10.18653/v1/nonsense', 'doi:10.18653/v1/nonsense'],
  ['https://openreview.net/forum?id=rJl-b3RcF7', 'openreview:rJl-b3RcF7'],
  ['https://openreview.net/pdf?id=rJl-b3RcF7', 'openreview:rJl-b3RcF7'],
  ['https://aclanthology.org/2021.naacl-main.208/', 'acl:2021.naacl-main.208'],
  ['https://aclanthology.org/2021.naacl-main.208.pdf', 'acl:2021.naacl-main.208'],
  ['https://www.aclweb.org/anthology/N04-1001', 'acl:N04-1001'],
  ['https://pubmed.ncbi.nlm.nih.gov/31452104/', 'pmid:31452104'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6710123/', 'pmcid:PMC6710123'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC6710123/pdf/a.pdf', 'pmcid:PMC6710123'],
  [
    'https://openaccess.thecvf.com/content/CVPR2023/papers/Tide_A_CVPR_2023_paper.pdf',
    'cvf:content/CVPR2023/Tide_A_CVPR_2023_paper',
  ],
  [
    'https://openaccess.thecvf.com/content/ICCV2023W/SEA/html/Tide_A_ICCVW_2023_paper.html',
    'cvf:content/ICCV2023W/SEA/Tide_A_ICCVW_2023_paper',
  ],
  [
    'https://openaccess.thecvf.com/content_CVPRW_2020/papers/w39/Tide_A_CVPRW_2020_paper.pdf',
    'cvf:content_CVPRW_2020/w39/Tide_A_CVPRW_2020_paper',
  ],
  [
    `https://proceedings.neurips.cc/paper_files/paper/2023/file/${sha.slice(0, 32)}-Paper-Conference.pdf`,
    `url:https://papers.nips.cc/paper_files/paper/2023/hash/${sha.slice(0, 32)}-Abstract-Conference.html`,
  ],
  [
    `https://papers.nips.cc/paper/2019/hash/${sha.slice(0, 32)}-Abstract.html`,
    `url:https://papers.nips.cc/paper_files/paper/2019/hash/${sha.slice(0, 32)}-Abstract.html`,
  ],
  [
    `https://proceedings.iclr.cc/paper_files/paper/2024/hash/${sha.slice(0, 32)}-Abstract-Conference.html`,
    `url:https://proceedings.iclr.cc/paper_files/paper/2024/hash/${sha.slice(0, 32)}-Abstract-Conference.html`,
  ],
  [
    'https://www.jmlr.org/papers/volume24/21-0001/21-0001.pdf',
    'url:https://jmlr.org/papers/v24/21-0001.html',
  ],
  [
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=7000001',
    'url:https://ieeexplore.ieee.org/document/7000001',
  ],
  ['https://dblp.org/rec/conf/nips/LovelaceN17.html', 'dblp:conf/nips/LovelaceN17'],
  [`https://www.semanticscholar.org/paper/Tides-Lovelace/${sha}`, `s2:${sha}`],
  ['https://www.biorxiv.org/content/10.1101/696633v1.full', 'doi:10.1101/696633'],
  [
    'https://www.medrxiv.org/content/10.1101/2020.03.09.20033217v2',
    'doi:10.1101/2020.03.09.20033217',
  ],
  ['https://www.nature.com/articles/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
  ['https://www.nature.com/articles/s41599-026-01234-5', 'doi:10.1057/s41599-026-01234-5'],
  [
    'https://www.biorxiv.org/content/10.64898/2026.02.03.712345v2.full-text',
    'doi:10.64898/2026.02.03.712345',
  ],
  [
    'https://journals.plos.org/plosone/article/figure?id=10.1371/journal.pone.0912345.g001',
    'doi:10.1371/journal.pone.0912345',
  ],
  [
    'http://biorxiv.org/content/early/2022/04/11/2022.04.11.487927',
    'doi:10.1101/2022.04.11.487927',
  ],
  ['https://www.biorxiv.org/content/early/2019/07/11/696633.full.pdf', 'doi:10.1101/696633'],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/0099999964911369',
    'url:https://www.sciencedirect.com/science/article/pii/0099999964911369',
  ],
  [
    'https://www.sciencedirect.com/org/science/article/abs/pii/S0999999926001234',
    'url:https://www.sciencedirect.com/org/science/article/pii/S0999999926001234',
  ],
  [
    'https://www.sciencedirect.com/science/article/pii/B9780999999999500083',
    'url:https://www.sciencedirect.com/science/article/pii/B9780999999999500083',
  ],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0213978',
    'doi:10.1371/journal.pone.0213978',
  ],
  ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['https://link.springer.com/content/pdf/10.1007/s10924-010.pdf', 'doi:10.1007/s10924-010'],
  ['https://www.science.org/doi/full/10.1126/science.abc', 'doi:10.1126/science.abc'],
  ['https://www.frontiersin.org/articles/10.3389/fx.2020.1/full', 'doi:10.3389/fx.2020.1'],
  ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=123', 'doi:10.2139/ssrn.123'],
  ['https://inria.hal.science/hal-04012345v2', 'url:https://hal.science/hal-04012345'],
  ['https://hal.science/LORIA/tel-01234567/document', 'url:https://hal.science/tel-01234567'],
  ['https://hal.archives-ouvertes.fr/in2p3-00123456', 'url:https://hal.science/in2p3-00123456'],
  [
    'https://books.google.com/books?hl=en&id=AAAAAAAAAAAJ&dq=lantern',
    'url:https://books.google.com/books?id=AAAAAAAAAAAJ',
  ],
  ['https://eprint.iacr.org/2024/123.pdf', 'url:https://eprint.iacr.org/2024/123'],
  [
    'https://proceedings.mlr.press/v202/tide23a/tide23a.pdf',
    'url:https://proceedings.mlr.press/v202/tide23a.html',
  ],
])('%s is %s', (link, id) => {
  expect(paperIdFromUrl(new URL(link))).toBe(id);
});

test.each([
  'https://arxiv.org/list/cs.CL/new',
  'https://arxiv.org.evil.tld/abs/2401.01234',
  'https://evil.tld/arxiv.org/abs/2401.01234',
  'ftp://arxiv.org/abs/2401.01234',
  'https://openreview.net/group?id=ICLR.cc/2024',
  'https://openreview.net/profile?id=~Ada_Lovelace1',
  'https://aclanthology.org/volumes/2021.naacl-main/',
  'https://aclanthology.org/2021.naacl-main.0/',
  'https://aclanthology.org/N04-1000x/',
  'https://pubmed.ncbi.nlm.nih.gov/?term=31452104',
  'https://dblp.org/pid/l/AdaLovelace.html',
  'https://www.nature.com/articles/',
  'https://doi.org/',
  'https://dl.acm.org/doi/',
  'https://dl.acm.org/doi/proceedings/10.1145/3292500',
  'https://jmlr.org/papers/v24/index.html',
  'https://notdoi.org/10.1000/1',
  'https://www.biorxiv.org/content/early/2026/04/11/2026.04.11.487927',
  'https://www.sciencedirect.com/science/article/pii/00999999649113691',
])('%s names no paper', (link) => {
  expect(paperIdFromUrl(new URL(link))).toBeUndefined();
});

test.each([
  'arxiv:2401.01234',
  'openreview:rJl-b3RcF7',
  'acl:2021.naacl-main.208',
  'pmid:31452104',
  'pmcid:PMC6710123',
  'cvf:content/CVPR2023/Tide_A_CVPR_2023_paper',
  'cvf:content_CVPR_2019/Tide_A_CVPR_2019_paper',
  'cvf:content/ICCV2023W/SEA/Tide_A_ICCVW_2023_paper',
  'cvf:content_CVPRW_2020/w39/Tide_A_CVPRW_2020_paper',
  'dblp:journals/corr/abs-2401-01234',
  `s2:${sha}`,
  'doi:10.1145/3292500.3330701',
  'url:https://eprint.iacr.org/2024/123',
] as const)('the page of %s names it', (id) => {
  expect(parsePaperId(paperUrl(id))).toBe(id);
});

test('the version a link names is kept apart', () => {
  expect(arxivIdFromUrl(new URL('https://arxiv.org/pdf/2401.01234v3.pdf'))).toEqual({
    value: '2401.01234',
    version: 3,
  });
});
