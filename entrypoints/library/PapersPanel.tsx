/** The papers of a place, or what stands in their place when there are none. */
import type { ComponentChildren, RefObject } from 'preact';
import { EmptyLibrary, EmptyState } from '../../components/controls/EmptyState';
import { Skeleton } from '../../components/controls/Skeleton';
import { EmptySearch } from '../../components/search/EmptySearch';
import { spokenAnswer } from '../../components/search/results-words';
import {
  PaperTable,
  type PaperTableActs,
  type TableHandle,
} from '../../components/table/PaperTable';
import type { Marker } from '../../components/text/Marked';
import { t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { sortOf } from '../../utils/views/query-sort';
import type { PapersView } from '../../utils/views/use-papers';
import { useSettled } from '../../utils/views/use-settled';
import { PapersHead, type PapersHeadProps } from './PapersHead';

interface PapersPanelProps extends Omit<PapersHeadProps, 'onLeave'> {
  readonly hasError: boolean;
  /** Whether the place is the whole library. */
  readonly isWhole: boolean;
  /** Said of a place without papers: how they get there. */
  readonly emptyHint: string;
  /** Stands in the head's place while papers are selected. */
  readonly bulkBar: ComponentChildren;
  readonly selectedIds: ReadonlySet<PaperId>;
  readonly shownId: PaperId | undefined;
  readonly mark: Marker;
  readonly snippet: (abstract: string) => string | undefined;
  readonly onRange: (from: number, to: number, kept: number) => void;
  readonly acts: PaperTableActs;
  readonly tableRef: RefObject<TableHandle | null>;
  readonly onSearchAll: () => void;
  readonly onOpenPage: (url: string) => void;
}

/** How long an answer stays, in milliseconds, before it is spoken. */
const speechPause = 600;

export function PapersPanel(props: PapersPanelProps) {
  const { view, hasError } = props;
  const answer = view?.answer;
  const spoken = useSettled(answer ? spokenAnswer(answer) : '', speechPause);
  const hint = answer?.hints[0];
  return (
    <>
      <p class="visually-hidden" role="status">
        {answer && spoken}
      </p>
      {props.bulkBar || <PapersHead key="head" {...props} onLeave={props.acts.onLeave} />}
      {/* By its key: as another unnamed `div` it could be taken for the head, and be drawn anew. */}
      <div key="body" class="papers-body">
        {view ? <Papers {...props} view={view} /> : !hasError && <Skeleton />}
        {hint && <p class="search-hint">{hint.message}</p>}
      </div>
    </>
  );
}

function Papers({ view, ...props }: PapersPanelProps & { readonly view: PapersView }) {
  const { text, title, isWhole } = props;
  const { answer, total, query } = view;
  if (total > 0) {
    return (
      <PaperTable
        tableKey={`${query.listId ?? ''} ${query.text.trim()}`}
        label={title}
        look={props.look}
        total={total}
        paperAt={view.paperAt}
        lists={view.lists}
        selectedIds={props.selectedIds}
        shownId={props.shownId}
        sort={sortOf(text)}
        mark={props.mark}
        snippet={props.snippet}
        onRange={props.onRange}
        acts={props.acts}
        handleRef={props.tableRef}
      />
    );
  }
  // What is not indexed yet may still match.
  if (answer?.indexing) return <Skeleton />;
  if (answer && text.trim() !== '') {
    const where = isWhole ? undefined : title;
    return (
      <EmptySearch
        text={text.trim()}
        listName={where}
        onText={props.onText}
        onSearchAll={props.onSearchAll}
      />
    );
  }
  if (isWhole) return <EmptyLibrary onOpenPage={props.onOpenPage} />;
  return (
    <EmptyState icon="bookmark" title={t('placeEmpty')}>
      <p>{props.emptyHint}</p>
    </EmptyState>
  );
}
