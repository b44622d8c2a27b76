/**
 * What was removed and can still come back. Deleting for good is the one thing here that cannot be
 * undone, so it asks first, in the place where it was chosen, with the focus on keeping.
 */
import { useRef, useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { ConfirmDelete } from '../controls/ConfirmDelete';
import { EmptyState } from '../controls/EmptyState';
import { useKeptFocus } from '../controls/use-kept-focus';
import { type TrashedRow, TrashRow } from './TrashRow';

interface TrashViewProps {
  /** Removed last, first. */
  readonly papers: readonly TrashedRow[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Days a paper is kept after it was removed. */
  readonly keptDays?: number;
  readonly onRestore: (ids: readonly PaperId[]) => void;
  /** Called after the reader has confirmed. */
  readonly onDelete: (ids: readonly PaperId[]) => void;
}

/** Rows drawn at once, and with each press on the button that shows more. */
const pageSize = 100;

type Choice = ReadonlySet<PaperId>;

export function TrashView({ papers, now, keptDays = 30, onRestore, onDelete }: TrashViewProps) {
  const [chosen, setChosen] = useState<Choice>(new Set());
  const [asking, setAsking] = useState<'all' | PaperId>();
  const [limit, setLimit] = useState(pageSize);
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);

  // What was chosen may have been restored elsewhere since.
  const chosenIds = papers.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const subject = chosenIds.length > 0 ? chosenIds : papers.map(({ id }) => id);
  const isPart = chosenIds.length > 0 && chosenIds.length < papers.length;
  const forget = () => {
    setChosen(new Set());
    setAsking(undefined);
  };
  const onChoose = (id: PaperId, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  return (
    <section class="trash page-column" ref={root} tabIndex={-1} aria-labelledby="trash-head">
      <h1 id="trash-head">{t('trashHead')}</h1>
      {papers.length === 0 ? (
        <EmptyState icon="trash" title={t('trashEmpty')}>
          <p>{tCount('trashEmptyHint', keptDays)}</p>
        </EmptyState>
      ) : (
        <>
          <p class="page-intro">{tCount('trashIntro', keptDays)}</p>
          <TrashActs
            isAsking={asking === 'all'}
            isPart={isPart}
            count={subject.length}
            chosenCount={chosenIds.length}
            total={papers.length}
            onChooseAll={(isAll) => setChosen(new Set(isAll ? papers.map(({ id }) => id) : []))}
            onRestore={() => {
              onRestore(subject);
              forget();
            }}
            onAsk={(isAsking) => setAsking(isAsking ? 'all' : undefined)}
            onDelete={() => {
              onDelete(subject);
              forget();
            }}
          />
          <ul class="trash-rows">
            {papers.slice(0, limit).map((paper) => (
              <TrashRow
                key={paper.id}
                {...{ paper, now, keptDays, onChoose }}
                isChosen={chosen.has(paper.id)}
                isAsking={asking === paper.id}
                onAsk={(isAsking) => setAsking(isAsking ? paper.id : undefined)}
                onRestore={() => onRestore([paper.id])}
                onDelete={() => {
                  setAsking(undefined);
                  onDelete([paper.id]);
                }}
              />
            ))}
          </ul>
          {papers.length > limit && (
            <button type="button" class="text-button" onClick={() => setLimit(limit + pageSize)}>
              {tCount('trashMore', Math.min(pageSize, papers.length - limit))}
            </button>
          )}
        </>
      )}
    </section>
  );
}

interface TrashActsProps {
  readonly isAsking: boolean;
  /** Some are chosen, not all. */
  readonly isPart: boolean;
  /** Papers that are acted on. */
  readonly count: number;
  readonly chosenCount: number;
  readonly total: number;
  readonly onChooseAll: (isAll: boolean) => void;
  readonly onRestore: () => void;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onDelete: () => void;
}

/** What can be done to the chosen papers, or to all when none is. */
function TrashActs({ isAsking, isPart, count, chosenCount, total, ...rest }: TrashActsProps) {
  return (
    <div class="trash-acts" data-key="all">
      <label class="trash-choose">
        <input
          type="checkbox"
          checked={chosenCount === total}
          indeterminate={isPart}
          onChange={({ currentTarget }) => rest.onChooseAll(currentTarget.checked)}
        />
        <span>
          {chosenCount === 0 ? tCount('papers', total) : tCount('trashChosen', chosenCount)}
        </span>
      </label>
      {isAsking ? (
        <ConfirmDelete
          question={tCount('trashAsk', count)}
          onKeep={() => rest.onAsk(false)}
          onDelete={rest.onDelete}
        />
      ) : (
        <span class="trash-buttons">
          <button type="button" class="text-button" data-control="restore" onClick={rest.onRestore}>
            {t(chosenCount > 0 ? 'trashRestoreChosen' : 'trashRestoreAll')}
          </button>
          <button
            type="button"
            class="text-button danger"
            data-item
            data-control="delete"
            onClick={() => rest.onAsk(true)}
          >
            {t(chosenCount > 0 ? 'trashDeleteChosen' : 'trashDeleteAll')}
          </button>
        </span>
      )}
    </div>
  );
}
