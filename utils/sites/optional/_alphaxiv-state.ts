/**
 * What alphaXiv's pages carry for their own scripts: TanStack's state, with the abstracts and all
 * authors that cards do not show. Only what the page was served with; cards that come later have
 * none. Fields as in scrapers in public code, Mar to Oct 2026.
 */
import { arxivPaperId } from '../../paper/paper-id';
import { type Fields, scriptObjects } from '../reading/script-objects';
import type { RawEntry } from '../site';

export type PaperData = ReadonlyMap<string, Fields>;

/** By id (`arxiv:…`). */
export function paperData(root: ParentNode): PaperData {
  const papers = scriptObjects(root, 'universal_paper_id').flatMap((one) => {
    const id = arxivPaperId(text(one['universal_paper_id']) ?? '');
    return id ? [[id, one] as const] : [];
  });
  return new Map(papers);
}

export function readData(paper: Fields | undefined): Partial<RawEntry> {
  if (!paper) return {};
  const metrics = fields(paper['metrics']);
  return {
    authors: list(paper['authors']).flatMap((author) => text(author) ?? nameOf(author) ?? []),
    abstract: text(paper['abstract']) ?? text(fields(paper['paper_summary'])['abstract']),
    publishedOn: day(paper['first_publication_date']) ?? day(paper['publication_date']),
    subjects: list(paper['topics']).flatMap((topic) => text(topic) ?? []),
    organisation: nameOf(list(paper['organization_info'])[0]),
    upvotes: count(metrics['public_total_votes'] ?? metrics['total_votes']),
    codeUrl: text(paper['github_url']),
    codeStars: count(paper['github_stars']),
  };
}

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
const day = (value: unknown) => text(value)?.slice(0, 10);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown) => text(fields(value)['name']);

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
