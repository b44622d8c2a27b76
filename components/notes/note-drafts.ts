/** Notes being written, by paper: a text that could not be stored yet is there when its reader returns. */
import type { PaperId } from '../../utils/paper/paper-id';
import { createNoteSaver, type NoteSaver } from './note-saver';

export interface NoteDrafts {
  readonly open: (id: PaperId, note: string) => NoteSaver;
  /** Whether closing the page now would lose words. */
  readonly hasUnsaved: () => boolean;
}

export function createNoteDrafts(): NoteDrafts {
  const savers = new Map<PaperId, NoteSaver>();
  return {
    open(id, note) {
      const held = savers.get(id);
      if (held) return held;
      const saver = createNoteSaver(note, () => {
        if (savers.get(id) === saver) savers.delete(id);
      });
      savers.set(id, saver);
      return saver;
    },
    hasUnsaved: () => [...savers.values()].some((saver) => !saver.isStored()),
  };
}
