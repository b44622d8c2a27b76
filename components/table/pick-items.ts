import type { ListColor } from '../../utils/paper/saved-paper';

/** A list or a tag, and how many of the papers at hand have it. */
export interface PickItem {
  readonly key: string;
  readonly name: string;
  readonly state: 'on' | 'some' | 'off';
  readonly color?: ListColor | 'none';
}

/** More than anyone looks through. */
const shownItems = 50;

/** Items of which a word begins with `text`, best first, and the one that is called so. */
export function findPicks(items: readonly PickItem[], text: string) {
  const wanted = fold(text.trim());
  const placeOf = ({ name }: PickItem) => ` ${fold(name)}`.indexOf(` ${wanted}`);
  const rankOf = (item: PickItem) => (wanted === '' || placeOf(item) === 0 ? 0 : 1);
  const found = items
    .filter((item) => placeOf(item) >= 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, shownItems);
  return { found, exact: items.find(({ name }) => fold(name) === wanted) };
}

export function stateOf(having: number, total: number): PickItem['state'] {
  if (having === 0) return 'off';
  return having >= total ? 'on' : 'some';
}

function fold(text: string): string {
  return text.toLocaleLowerCase();
}
