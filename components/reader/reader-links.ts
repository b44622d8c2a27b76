/** The links a paper's record holds, each checked again before it becomes one. */
import { type PaperId, paperUrl, splitPaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';

/** The address when it is one of the web. */
export function webUrl(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** The PDF a page linked, or the one arXiv has for each of its papers. */
export function pdfUrlOf({ pdfUrl, ids }: Pick<SavedPaper, 'pdfUrl' | 'ids'>): string | undefined {
  const arxiv = ids.map(splitPaperId).find(({ scheme }) => scheme === 'arxiv');
  return webUrl(pdfUrl) ?? (arxiv && `https://arxiv.org/pdf/${arxiv.value}`);
}

export interface IdLink {
  readonly id: PaperId;
  /** As the field writes it: `arXiv:2401.01234`, or the host of a page without any other id. */
  readonly label: string;
  readonly url: string;
}

const prefixes = {
  arxiv: 'arXiv:',
  doi: 'doi:',
  openreview: 'OpenReview ',
  acl: 'ACL ',
  pmid: 'PMID ',
  pmcid: '',
  cvf: 'CVF ',
  dblp: 'DBLP ',
  s2: 'S2 ',
  scholar: 'Scholar ',
};

export function idLinksOf(ids: readonly PaperId[]): IdLink[] {
  return ids.flatMap((id) => {
    const url = webUrl(paperUrl(id));
    if (url === undefined) return [];
    const { scheme, value } = splitPaperId(id);
    return [{ id, url, label: scheme === 'url' ? hostOf(url) : `${prefixes[scheme]}${value}` }];
  });
}

/** Where links in our pages lead: a tab of their own, which learns nothing of us. */
export const newTab = { target: '_blank', rel: 'noopener noreferrer' } as const;

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
