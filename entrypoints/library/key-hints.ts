import type { KeyHint } from '../../components/controls/KeysDialog';

export const keyHints: readonly KeyHint[] = [
  { keys: ['/'], does: 'keysSearch' },
  { keys: ['j', 'k', '↓', '↑'], does: 'keysMove' },
  { keys: ['Enter'], does: 'keysShow' },
  { keys: ['o'], does: 'keysOpen' },
  { keys: ['p'], does: 'keysPdf' },
  { keys: ['Space', 'x'], does: 'keysSelect' },
  { keys: ['Shift ↓', 'Shift ↑'], does: 'keysRange' },
  { keys: ['Ctrl A'], does: 'keysAll' },
  { keys: ['s'], does: 'keysStatus' },
  { keys: ['f'], does: 'keysStar' },
  { keys: ['l'], does: 'keysLists' },
  { keys: ['t'], does: 'keysTags' },
  { keys: ['e'], does: 'keysExport' },
  { keys: ['n'], does: 'keysNote' },
  { keys: ['Delete'], does: 'keysRemove' },
  { keys: ['→', '←'], does: 'keysInto' },
  { keys: ['Esc'], does: 'keysEscape' },
];
