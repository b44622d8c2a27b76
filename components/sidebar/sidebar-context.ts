import { createContext } from 'preact';
import type { LibraryPlace } from './library-place';

/** What every row of the sidebar needs to know of the whole. Rows are named by their place's hash. */
export interface SidebarState {
  /** The row of the place that is shown. */
  readonly chosenKey: string;
  /** The row whose menu is open, or whose name is being typed. */
  readonly open: { readonly key: string; readonly part: 'menu' | 'name' } | undefined;
  readonly setOpen: (open: SidebarState['open']) => void;
  readonly onChoose: (place: LibraryPlace) => void;
  /** Sees to the tab order after rows came or went. */
  readonly settle: () => void;
  /** Says something to those who cannot see it happen. */
  readonly announce: (text: string) => void;
  /** Notes that a row is about to go into another, which then gets its focus. */
  readonly succeed: (key: string, successor: string) => void;
}

export const SidebarContext = createContext<SidebarState>({
  chosenKey: '',
  open: undefined,
  setOpen: () => undefined,
  onChoose: () => undefined,
  settle: () => undefined,
  announce: () => undefined,
  succeed: () => undefined,
});
