/** Where each capture in ../shared/pages was taken, and what its page never had. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capturesFolder, hasCaptures } from './_pages';

interface CapturePlace {
  readonly url: string;
  /** What no reading can give: cut away, or never there. */
  readonly lacks?: readonly ('authors' | 'abstract')[];
  /** Entries that the index counts and that are no papers: a volume's front matter. */
  readonly others?: number;
}

const list = ['abstract'] as const;

/** Absent rows of the index: JSON and XML, which are no pages. */
const places: Readonly<Record<string, CapturePlace>> = {
  'hf/papers-2024-08.html': { url: 'https://huggingface.co/papers?date=2024-08-01' },
  'hf/trending-2026-10-one-article.excerpt.html': {
    url: 'https://huggingface.co/papers/trending',
    lacks: ['authors', 'abstract'],
  },
  'arxiv/list-gr-qc-new-2024-08.html': { url: 'https://arxiv.org/list/gr-qc/new' },
  'arxiv/list-hep-ph-new-2024-08.html': { url: 'https://arxiv.org/list/hep-ph/new' },
  'arxiv/list-hep-th-new-2024-08.html': { url: 'https://arxiv.org/list/hep-th/new' },
  'arxiv/list-cs-2301-show3-reindented-2023.html': {
    url: 'https://arxiv.org/list/cs/2301?show=3',
    lacks: list,
  },
  'arxiv/list-no-updates-2023.html': { url: 'https://arxiv.org/list/cs/9101' },
  'arxiv/search-drosophila-2026-03.fragment.html': {
    url: 'https://arxiv.org/search/?query=drosophila',
  },
  'arxiv/abs-1902.02534-2024-03-14.html': { url: 'https://arxiv.org/abs/1902.02534' },
  'arxiv/abs-1902.02534-2026-03-18.html': { url: 'https://arxiv.org/abs/1902.02534' },
  'arxiv/abs-1902.02534-2026-06-29.html': { url: 'https://arxiv.org/abs/1902.02534' },
  'arxiv/abs-2604.14148-2026-04.html': { url: 'https://arxiv.org/abs/2604.14148' },
  'arxiv/abs-2106.09608-2021-06.html': { url: 'https://arxiv.org/abs/2106.09608' },
  'scholar/search-2025-12-locale-id.html': {
    url: 'https://scholar.google.com/scholar?q=joko+siswantoro&hl=id',
  },
  'scholar/captcha-2025-12.html': { url: 'https://scholar.google.com/scholar?q=joko+siswantoro' },
  // One of its results is a mere citation, without a snippet.
  'scholar/search-geomap-a.html': {
    url: 'https://scholar.google.com/scholar?q=olympus+range',
    lacks: list,
  },
  'scholar/author-profile-newspaper.html': {
    url: 'https://scholar.google.com/citations?user=A5NhLJkAAAAJ&hl=en',
    lacks: list,
  },
  'acl/paper-ACL_2021.naacl-main.208.html': {
    url: 'https://aclanthology.org/2021.naacl-main.208/',
  },
  'acl/paper-ACL_N04-1001.html': { url: 'https://aclanthology.org/N04-1001/', lacks: list },
  'acl/volume-2021.conll-1-forkbuild-2022-05.html': {
    url: 'https://aclanthology.org/volumes/2021.conll-1/',
    others: 1,
  },
  'acl/event-conll-2021-forkbuild-2022-05.html': {
    url: 'https://aclanthology.org/events/conll-2021/',
    others: 1,
  },
  'dblp/search-2025-11.html': { url: 'https://dblp.org/search?q=hydra', lacks: list },
  'biorxiv/medrxiv-search-2026-02.html': {
    url: 'https://www.medrxiv.org/search/abstract_title%3Amachine%20numresults%3A75',
    lacks: list,
  },
  'biorxiv/article-postlight.html': { url: 'https://www.biorxiv.org/content/10.1101/696633v1' },
  'acm/search-2020-08.html': { url: 'https://dl.acm.org/action/doSearch?AllField=nlp' },
  'ieee/doc-7486482.html': { url: 'https://ieeexplore.ieee.org/document/7486482' },
  'ieee/doc-8614337.html': { url: 'https://ieeexplore.ieee.org/document/8614337' },
  'sciencedirect/article-S146290112300117X.html': {
    url: 'https://www.sciencedirect.com/science/article/pii/S146290112300117X',
  },
  'springer/article-s10924.html': {
    url: 'https://link.springer.com/article/10.1007/s10924-010-0192-1',
  },
  'plos/article.html': {
    url: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0213978',
  },
};

export interface Capture extends CapturePlace {
  readonly path: string;
  /** The true number of entries. */
  readonly count: number;
}

/** Every captured page, with the index's count. */
export const captures: readonly Capture[] = hasCaptures
  ? readFileSync(join(capturesFolder, 'INDEX.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'))
      .filter(([, , path]) => path?.endsWith('.html'))
      .map((cells) => {
        const [, , path = '', , , , , count] = cells;
        const place = places[path] ?? { url: 'about:blank' };
        return { path, count: Number(count) - (place.others ?? 0), ...place };
      })
  : [];

export const readCapture = (path: string) => readFileSync(join(capturesFolder, path), 'utf8');
