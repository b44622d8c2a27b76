/** The reader pane in a page of its own, and what its callbacks were told. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import '../../../components/controls/theme.css';
import '../../../components/controls/controls.css';
import '../../../components/papers/papers.css';
import '../../../components/reader/reader.css';
import { createNoteDrafts } from '../../../components/notes/note-drafts';
import type { ReaderPaneProps } from '../../../components/reader/ReaderPane';
import type { Marker } from '../../../components/text/Marked';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import {
  listColors,
  type PaperSource,
  readingListId,
  type SavedPaper,
} from '../../../utils/paper/saved-paper';

const markNothing: Marker = (text) => [{ text, isMatch: false }];

/** Marks every place where `word` stands, as a search for it would. */
export function markerFor(word: string): Marker {
  return (text) =>
    text
      .split(word)
      .flatMap((part, index) => [
        ...(index > 0 ? [{ text: word, isMatch: true }] : []),
        ...(part === '' ? [] : [{ text: part, isMatch: false }]),
      ]);
}

export interface Shown {
  readonly root: HTMLElement;
  readonly show: (child: ComponentChild) => void;
  readonly close: () => void;
}

/** Draws at once, effects too. */
export function open(child: ComponentChild): Shown {
  const root = document.createElement('main');
  document.body.append(root);
  const show = (next: ComponentChild) => void act(() => render(next, root));
  show(child);
  const close = () => {
    show(null);
    root.remove();
  };
  return { root, show, close };
}

export const paper: SavedPaper = {
  id: 'arxiv:2401.01234',
  ids: ['arxiv:2401.01234', 'doi:10.1000/xyz123'],
  title: String.raw`$\mathcal{O}(n\log n)$ Attention: R\'enyi Divergence and \textit{Sketching}`,
  authors: ['Ada Lovelace', 'Emmy Noether', 'Paul Erdős'],
  abstract: String.raw`We show that attention costs $\mathcal{O}(n \log n)$ when $\|x\|_2 \le \frac{1}{2}$, for every $\alpha$-divergence with $\alpha > 1$. Experiments at $5 and $10 per hour agree.`,
  publishedOn: '2024-01-05',
  subjects: ['cs.LG', 'stat.ML'],
  venue: 'NeurIPS 2024',
  comments: '12 pages, 3 figures',
  codeUrl: 'https://github.com/ada/attention',
  codeStars: 1234,
  siteIds: ['arxiv'],
  addedAt: Date.UTC(2024, 0, 6, 12),
  updatedAt: 0,
  revision: 1,
  status: 'reading',
  isStarred: true,
  tags: ['attention', 'to cite'],
  listIds: [readingListId, 'blue'],
};

const lists = [
  { id: readingListId, name: 'Reading list', createdAt: 0, order: 0 },
  ...listColors.map((color, index) => ({
    id: color,
    name: `The ${color} one`,
    createdAt: 1,
    order: index + 1,
    color,
  })),
];

interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** A page that showed the paper, on these days of January 2024. */
export function sourceAt(
  pageUrl: string,
  firstDay: number,
  lastDay: number,
  fields: Partial<PaperMeta> = {},
): PaperSource {
  const { id, title, authors } = paper;
  const firstSeenAt = Date.UTC(2024, 0, firstDay, 12);
  const lastSeenAt = Date.UTC(2024, 0, lastDay, 12);
  const seen = { ids: [id] as const, title, authors, pageUrl, siteId: 'arxiv', ...fields };
  return { paperId: id, pageUrl, firstSeenAt, lastSeenAt, paper: seen };
}

/** Props for the pane, and every call of its callbacks in order. */
export function createPaneProps(fields: Partial<ReaderPaneProps> = {}) {
  const calls: Call[] = [];
  const note =
    <Answer,>(name: string, answer: Answer) =>
    (...values: unknown[]): Answer => {
      calls.push({ name, values });
      return answer;
    };
  const props: ReaderPaneProps = {
    paper,
    lists,
    knownTags: ['attention', 'baseline', 'survey'],
    sources: [],
    siteNames: new Map([
      ['arxiv', 'arXiv'],
      ['huggingface', 'Hugging Face'],
    ]),
    twins: [],
    related: [],
    mark: markNothing,
    drafts: createNoteDrafts(),
    onAuthor: note('author', undefined),
    onTag: note('tag', undefined),
    onStatus: note('status', undefined),
    onStar: note('star', undefined),
    onList: note('list', undefined),
    onCreateList: note('createList', Promise.resolve(true)),
    onAddTag: note('addTag', undefined),
    onRemoveTag: note('removeTag', undefined),
    onSaveNote: note('saveNote', Promise.resolve()),
    onMerge: note('merge', Promise.resolve()),
    onKeepApart: note('keepApart', Promise.resolve()),
    onSplit: note('split', Promise.resolve()),
    onOpened: note('opened', undefined),
    onShow: note('show', undefined),
    onCopy: note('copy', Promise.resolve()),
    onRemove: note('remove', undefined),
    ...fields,
  };
  return { props, calls };
}
