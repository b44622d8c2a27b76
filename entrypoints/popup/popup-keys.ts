import type { KeyHint } from '../../components/controls/KeysDialog';

/** What the keys of the popup do, for those who ask by `?`. */
export const popupKeys: readonly KeyHint[] = [
  { keys: ['/'], does: 'rowKeysSearch' },
  { keys: ['↓', '↑', 'j', 'k'], does: 'rowKeysMove' },
  { keys: ['Home', 'End'], does: 'rowKeysEnds' },
  { keys: ['PgDn', 'PgUp'], does: 'rowKeysPages' },
  { keys: ['Enter'], does: 'rowKeysOpenPaper' },
  { keys: ['p'], does: 'rowKeysPdf' },
  { keys: ['Space', '→', '←'], does: 'rowKeysAbstract' },
  { keys: ['s'], does: 'rowKeysStatus' },
  { keys: ['f'], does: 'rowKeysStar' },
  { keys: ['l'], does: 'rowKeysLists' },
  { keys: ['t'], does: 'rowKeysTags' },
  { keys: ['n'], does: 'rowKeysNote' },
  { keys: ['Del', '⌫'], does: 'rowKeysRemove' },
  { keys: ['Esc'], does: 'rowKeysLeave' },
  { keys: ['?'], does: 'rowKeysHelp' },
];
