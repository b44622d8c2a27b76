import { tCount } from '../../utils/i18n/translate';
import { type ReadingList, readingListId, type SavedPaper } from '../../utils/paper/saved-paper';
import { Icon } from '../controls/icons';

interface PaperLabelsProps {
  readonly paper: Pick<SavedPaper, 'listIds' | 'tags'>;
  readonly lists: readonly ReadingList[];
  readonly onTag: (tag: string) => void;
  readonly onList: (listId: string) => void;
}

/** As many as a narrow column holds in two lines. */
const shownLabels = 3;

/** The lists and tags of a paper, each leading to all papers with it. */
export function PaperLabels({ paper, lists, onTag, onList }: PaperLabelsProps) {
  const own = lists.filter((list) => paper.listIds.includes(list.id));
  const labels = [
    ...own.map(({ id, name, color }) => ({
      key: `list ${id}`,
      name,
      mark:
        id === readingListId ? (
          <Icon name="bookmark" size={12} />
        ) : (
          <span class={`list-dot list-color-${color ?? 'none'}`} />
        ),
      choose: () => onList(id),
    })),
    ...paper.tags.map((tag) => ({
      key: `tag ${tag}`,
      name: tag,
      mark: undefined,
      choose: () => onTag(tag),
    })),
  ];
  if (labels.length === 0) return null;
  const isNearlyAll = labels.length <= shownLabels + 1;
  const shown = isNearlyAll ? labels : labels.slice(0, shownLabels);
  const others = labels.slice(shown.length).map(({ name }) => name);
  const buttons = shown.map(({ key, name, mark, choose }) => (
    <button key={key} type="button" class="label" tabIndex={-1} title={name} onClick={choose}>
      {mark}
      <bdi>{name}</bdi>
    </button>
  ));
  if (others.length === 0) return <div class="paper-labels">{buttons}</div>;
  // On the line of the last one.
  return (
    <div class="paper-labels">
      {buttons.slice(0, -1)}
      <span class="labels-end">
        {buttons.slice(-1)}
        <span class="label-more" title={others.join(', ')}>
          {tCount('tableMoreLabels', others.length)}
        </span>
      </span>
    </div>
  );
}
