import { useState } from 'preact/hooks';
import type { TableLook } from '../../components/table/PaperTableRow';

const key = 'papersLook';

/** Table or cards, remembered on this computer. */
export function useLook() {
  const [look, setLook] = useState<TableLook>(() =>
    localStorage.getItem(key) === 'cards' ? 'cards' : 'table',
  );
  return {
    look,
    setLook(next: TableLook) {
      localStorage.setItem(key, next);
      setLook(next);
    },
  };
}
