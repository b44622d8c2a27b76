/** Papers that are dragged, as a DataTransfer carries them: a JSON array of their ids. */
import { isPaperId, type PaperId } from '../../utils/paper/paper-id';

const paperDragType = 'application/x-offprint-ids';

/** For `dragstart` on rows of papers. */
export function writePaperDrag(transfer: DataTransfer, ids: readonly PaperId[]): void {
  transfer.setData(paperDragType, JSON.stringify(ids));
  transfer.effectAllowed = 'copy';
}

/** Whether papers are dragged. Their ids can be read at the drop only. */
export function hasPaperDrag(transfer: DataTransfer): boolean {
  return transfer.types.includes(paperDragType);
}

/** The ids of dropped papers; none when something else was dropped. */
export function readPaperDrag(transfer: DataTransfer): PaperId[] {
  const text = transfer.getData(paperDragType);
  if (text === '') return [];
  const ids = parse(text);
  if (!Array.isArray(ids)) return [];
  return ids.filter((id): id is PaperId => typeof id === 'string' && isPaperId(id));
}

/** Any page may start a drag of our type, with any text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
