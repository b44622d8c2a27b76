/** What the browser's page lists, and which of it is in the library. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PageEntries } from '../../utils/messaging/page-entries';
import { entryKeyOf } from '../../utils/paper/entry-key';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperMark } from '../../utils/paper/saved-paper';
import type { Ask } from '../../utils/views/use-papers';

export interface ListedPage {
  /** Undefined where the browser does not let Offprint look. */
  readonly read: () => Promise<PageEntries | undefined>;
  /** For a report, see `readPageSample`. */
  readonly readSample: () => Promise<string | undefined>;
  /** Undefined where the browser does not tell. */
  readonly readUrl: () => Promise<URL | undefined>;
}

type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused' }
  | ({ readonly kind: 'read' } & PageEntries);

type MarkById = ReadonlyMap<PaperId, PaperMark>;

const noMarks: MarkById = new Map();

/** As many as one request takes. */
const entriesAtOnce = 2_000;

export function usePageEntries(page: ListedPage, ask: Ask, reader: LibraryReader) {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [marks, setMarks] = useState<MarkById>();
  const [turn, setTurn] = useState(0);
  const [revision, setRevision] = useState(0);

  // Each turn is another look at the page.
  useEffect(() => {
    let isCurrent = true;
    setState({ kind: 'loading' });
    page.read().then(
      (entries) => {
        if (isCurrent) setState(entries ? { kind: 'read', ...entries } : { kind: 'refused' });
      },
      (error: unknown) => {
        logError('reading the page', error);
        if (isCurrent) setState({ kind: 'refused' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [page, turn]);

  useEffect(() => {
    const controller = new AbortController();
    reader.watch(() => setRevision((value) => value + 1), controller.signal);
    return () => controller.abort();
  }, [reader]);

  const papers = state.kind === 'read' ? state.papers : undefined;
  // Each revision may have saved or removed some of them.
  useEffect(() => {
    if (!papers) return undefined;
    let isCurrent = true;
    findMarks(ask, papers).then(
      (found) => isCurrent && setMarks(found),
      (error: unknown) => logError('looking up what is saved', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, papers, revision]);

  const again = useCallback(() => setTurn((value) => value + 1), []);
  return { state, markById: marks ?? noMarks, areMarksKnown: marks !== undefined, again };
}

/** Marks by the ids of their records, and of the entries that are the same papers under others. */
async function findMarks(ask: Ask, papers: PageEntries['papers']): Promise<MarkById> {
  const marks = new Map<PaperId, PaperMark>();
  for (let from = 0; from < papers.length; from += entriesAtOnce) {
    const chunk = papers.slice(from, from + entriesAtOnce);
    const { found } = await ask('findMarks', { entries: chunk.map(entryKeyOf) });
    for (const { index, mark } of found) {
      for (const id of [...mark.ids, ...(chunk[index]?.ids ?? [])]) marks.set(id, mark);
    }
  }
  return marks;
}
