import { Icon } from '../../components/controls/icons';
import { ResultsHead } from '../../components/search/ResultsHead';
import type { TableLook } from '../../components/table/PaperTableRow';
import { t } from '../../utils/i18n/translate';
import { correctQuery } from '../../utils/views/correct-query';
import { type FilterSources, QueryControls } from '../../utils/views/QueryControls';
import { sortOf, withSort } from '../../utils/views/query-sort';
import type { PapersView } from '../../utils/views/use-papers';

export interface PapersHeadProps {
  /** What the place is called. */
  readonly title: string;
  /** What the search box holds, which `view` may not show yet. */
  readonly text: string;
  readonly view: PapersView | undefined;
  readonly look: TableLook;
  readonly filterSources: FilterSources;
  /** Searches for another text, and leads to the box. */
  readonly onText: (text: string) => void;
  /** Searches for another text; the focus stays where it is. */
  readonly onQuery: (text: string) => void;
  readonly onLook: (look: TableLook) => void;
  readonly onLeave: () => void;
}

const looks = [
  { look: 'table', name: 'lookTable', lines: ['M3 5h14', 'M3 10h14', 'M3 15h14'] },
  {
    look: 'cards',
    name: 'lookCards',
    lines: ['M3.500 3.500h13v5.500h-13Z', 'M3.500 12h13v5h-13Z'],
  },
] as const;

/** What is shown, how many, in which order, and how. */
export function PapersHead({ title, text, view, look, ...rest }: PapersHeadProps) {
  const hasControls = (view?.total ?? 0) > 0 || text !== '';
  return (
    <div class="papers-bar">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <QueryControls
        text={text}
        lists={view && view.query.listId === undefined ? view.lists : []}
        sources={rest.filterSources}
        beside={<SortTurn text={text} onQuery={rest.onQuery} />}
        onText={rest.onQuery}
        onLeave={rest.onLeave}
      >
        {(controls, chips) => (
          <ResultsHead
            total={view?.knownTotal}
            answer={view?.answer}
            controls={
              hasControls && (
                <>
                  {controls}
                  <LookSwitch look={look} onLook={rest.onLook} />
                </>
              )
            }
            onCorrect={(written, meant) => rest.onText(correctQuery(text, written, meant))}
          >
            {chips}
          </ResultsHead>
        )}
      </QueryControls>
    </div>
  );
}

/** Turns the order round; by relevance there is one way only. */
function SortTurn({ text, onQuery }: Pick<PapersHeadProps, 'text' | 'onQuery'>) {
  const { by, isAscending } = sortOf(text);
  if (by === 'relevance') return null;
  const direction = t(isAscending ? 'sortAscending' : 'sortDescending');
  return (
    <button
      type="button"
      class="icon-button sort-turn"
      aria-label={`${t('sortTurn')}: ${direction}`}
      title={direction}
      onClick={() => onQuery(withSort(text, { by, isAscending: !isAscending }))}
    >
      <Icon name={isAscending ? 'up' : 'down'} size={14} />
    </button>
  );
}

function LookSwitch({ look, onLook }: Pick<PapersHeadProps, 'look' | 'onLook'>) {
  return (
    <fieldset class="papers-looks" aria-label={t('looks')}>
      {looks.map(({ look: each, name, lines }) => (
        <button
          key={each}
          type="button"
          class="icon-button"
          aria-pressed={each === look}
          aria-label={t(name)}
          title={t(name)}
          onClick={() => onLook(each)}
        >
          <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            {lines.map((line) => (
              <path key={line} d={line} />
            ))}
          </svg>
        </button>
      ))}
    </fieldset>
  );
}
