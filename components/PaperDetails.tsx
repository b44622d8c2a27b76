import type { ReadingList, SavedPaper } from '../utils/paper/saved-paper';
import { Marked, type Marker } from './Marked';
import { formatDay } from './paper-words';

interface PaperDetailsProps {
  readonly id: string;
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  readonly mark: Marker;
  readonly tabIndex: number;
  readonly onList: (paper: SavedPaper, listId: string, isOn: boolean) => void;
}

/** What an expanded row adds: the abstract, and which lists the paper is on. */
export function PaperDetails({ id, paper, lists, mark, tabIndex, onList }: PaperDetailsProps) {
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
      <p class="paper-details-saved">Saved {formatDay(paper.addedAt)}</p>
    </div>
  );
}
