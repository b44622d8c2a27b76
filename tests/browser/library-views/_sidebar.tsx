/** The sidebar over lists and tags in memory, and what tests of it look at. */
import { useState } from 'preact/hooks';
import { page } from 'vitest/browser';
import { ListSidebar } from '../../../components/sidebar/ListSidebar';
import type { LibraryPlace } from '../../../components/sidebar/library-place';
import type { TagCount } from '../../../utils/paper/library-statistics';
import { type ReadingList, readingListId } from '../../../utils/paper/saved-paper';
import { type Opened, open } from './_library';

export interface FakeSidebar {
  lists: readonly ReadingList[];
  tags: readonly TagCount[];
  /** Whether the next request fails. */
  isBroken: boolean;
  readonly calls: unknown[][];
}

export function createFakeSidebar(
  names: readonly string[],
  tags: readonly TagCount[],
): FakeSidebar {
  const readingList = { id: readingListId, name: 'Reading list', createdAt: 0, order: 0 };
  const own = names.map((name, index) => ({
    id: name.toLowerCase(),
    name,
    createdAt: 0,
    order: index + 1,
  }));
  return { lists: [readingList, ...own], tags, isBroken: false, calls: [] };
}

/** A sidebar whose lists and tags change as the library's would, a moment after they are asked to. */
function Sidebar({ fake }: { fake: FakeSidebar }) {
  const [, setVersion] = useState(0);
  const [chosen, setChosen] = useState<LibraryPlace>({ kind: 'all' });
  const write = async (call: unknown[], change: () => void): Promise<boolean> => {
    fake.calls.push(call);
    await Promise.resolve();
    if (fake.isBroken) return false;
    change();
    setVersion((version) => version + 1);
    return true;
  };
  const editList = (id: string, edit: Partial<ReadingList>) => {
    fake.lists = fake.lists.map((list) => (list.id === id ? { ...list, ...edit } : list));
  };
  const dropList = (id: string) => {
    fake.lists = fake.lists.filter((list) => list.id !== id);
  };
  return (
    <ListSidebar
      chosen={chosen}
      lists={fake.lists}
      listCounts={new Map(fake.lists.map((list, index) => [list.id, index * 7]))}
      tags={fake.tags}
      total={1_234}
      trashCount={3}
      onChoose={(place) => {
        fake.calls.push(['choose', place]);
        setChosen(place);
      }}
      onCreateList={(name) =>
        write(['create', name], () => {
          const list = { id: name.toLowerCase(), name, createdAt: 0, order: fake.lists.length };
          fake.lists = [...fake.lists, list];
        })
      }
      onRenameList={(id, name) => write(['rename', id, name], () => editList(id, { name }))}
      onColorList={(id, color) =>
        void write(['color', id, color], () => color !== 'none' && editList(id, { color }))
      }
      onOrderLists={(ids) =>
        write(['order', ...ids], () => {
          fake.lists = ids.flatMap((id) => fake.lists.filter((list) => list.id === id));
        })
      }
      onMergeLists={(from, to) => void write(['merge', from, to], () => dropList(from))}
      onDeleteList={(id) => void write(['delete', id], () => dropList(id))}
      onDropPapers={(id, ids) => fake.calls.push(['drop', id, ...ids])}
      onRenameTag={(from, to) =>
        write(['renameTag', from, to], () => {
          const kept = fake.tags.filter((each) => each.tag !== from && each.tag !== to);
          fake.tags = [...kept, { tag: to, count: 1 }];
        })
      }
      onDeleteTag={(tag) =>
        void write(['deleteTag', tag], () => {
          fake.tags = fake.tags.filter((each) => each.tag !== tag);
        })
      }
    />
  );
}

export function openSidebar(fake: FakeSidebar): Opened {
  return open(<Sidebar fake={fake} />, { width: '260px', height: '640px', overflow: 'hidden' });
}

export const link = (name: string) => page.getByRole('link', { name });
export const menuOf = (name: string) => page.getByRole('button', { name: `Actions for “${name}”` });

export function focusOn(name: string): void {
  const element = link(name).element();
  if (element instanceof HTMLElement) element.focus();
}

/** Names of the lists, or of the tags, as they stand. */
export const namesOf = (kind: 'list' | 'tag') =>
  [...document.querySelectorAll(`[data-key^="#${kind}/"] .sidebar-name`)].map(
    (name) => name.textContent,
  );

/** The place whose row has the focus. */
export const focusedKey = () =>
  document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
