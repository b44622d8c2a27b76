import { t } from '../../utils/i18n/translate';

/** The box of a task in a note; it is changed by writing, not by a click. */
export function TaskBox({ isDone }: { isDone: boolean }) {
  return (
    <input
      type="checkbox"
      checked={isDone}
      disabled
      aria-label={t(isDone ? 'noteTaskDone' : 'noteTaskOpen')}
    />
  );
}
