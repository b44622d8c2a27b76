import type { ReadingList, SavedPaper } from '../utils/paper/saved-paper';
import { Marked, type Marker } from './Marked';
import { formatDay } from './paper-words';
import { type LoadRelated, RelatedPapers } from './RelatedPapers';

interface PaperDetailsProps {
  readonly id: string;
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  readonly mark: Marker;
  readonly tabIndex: number;
  readonly onList: (paper: SavedPaper, listId: string, isOn: boolean) => void;
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
  readonly loadRelated: LoadRelated;
}

/** What an expanded row adds: the abstract, which lists the paper is on, and what is near to it. */
export function PaperDetails(props: PaperDetailsProps) {
  const { id, paper, lists, mark, tabIndex, onList } = props;
  return (
    <div class="paper-details" id={id}>
      {paper.abstract === undefined ? (
        <p class="paper-details-none">The page it was saved from shows no abstract.</p>
      ) : (
        <p class="paper-details-abstract" dir="auto">
          <Marked text={paper.abstract} mark={mark} />
        </p>
      )}
      <fieldset class="paper-details-lists">
        <legend>Lists</legend>
        {lists.map((list) => {
          const isOn = paper.listIds.includes(list.id);
          return (
            <button
              key={list.id}
              type="button"
              class="chip"
              tabIndex={tabIndex}
              aria-pressed={isOn}
              onClick={() => onList(paper, list.id, !isOn)}
            >
              <bdi>{list.name}</bdi>
            </button>
          );
        })}
      </fieldset>
      <RelatedPapers
        id={paper.id}
        tabIndex={tabIndex}
        load={props.loadRelated}
        onOpen={props.onOpen}
      />
      <p class="paper-details-saved">Saved {formatDay(paper.addedAt)}</p>
    </div>
  );
}
