import { formatDate, t, tCount } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import { ConfirmDelete } from '../controls/ConfirmDelete';

/** A removed paper, as far as the trash shows it. */
export interface TrashedRow {
  readonly id: PaperId;
  readonly title: string;
  readonly authors: readonly string[];
  /** Epoch milliseconds. */
  readonly removedAt: number;
}

interface TrashRowProps {
  readonly paper: TrashedRow;
  readonly now: number;
  readonly keptDays: number;
  readonly isChosen: boolean;
  /** Whether the reader is asked if they mean it. */
  readonly isAsking: boolean;
  readonly onChoose: (id: PaperId, isChosen: boolean) => void;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

const dayLength = 86_400_000;
/** From this many days on a paper's end is near enough to stand out. */
const fewDays = 3;

export function TrashRow({ paper, now, keptDays, isChosen, isAsking, ...rest }: TrashRowProps) {
  const { id, title, removedAt } = paper;
  const daysLeft = Math.max(0, Math.ceil(keptDays - (now - removedAt) / dayLength));
  const [first, ...others] = paper.authors;
  return (
    <li class="trash-row" data-key={id} data-chosen={isChosen}>
      <label class="trash-choose">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => rest.onChoose(id, currentTarget.checked)}
        />
        <span class="trash-paper">
          <bdi class="trash-title">{title}</bdi>
          <span class="trash-facts">
            {first !== undefined && (
              <bdi>{others.length > 0 ? t('trashAuthors', first) : first}</bdi>
            )}
            <span>{t('trashRemoved', formatDate(removedAt))}</span>
            <span class={daysLeft <= fewDays ? 'trash-soon' : undefined}>
              {daysLeft === 0 ? t('trashLastDay') : tCount('trashDaysLeft', daysLeft)}
            </span>
          </span>
        </span>
      </label>
      {isAsking ? (
        <ConfirmDelete
          question={t('trashAskOne')}
          onKeep={() => rest.onAsk(false)}
          onDelete={rest.onDelete}
        />
      ) : (
        <span class="trash-buttons">
          <button
            type="button"
            class="text-button"
            data-item
            data-control="restore"
            aria-label={t('trashRestoreOne', title)}
            onClick={rest.onRestore}
          >
            {t('trashRestore')}
          </button>
          <button
            type="button"
            class="text-button danger"
            data-control="delete"
            aria-label={t('trashDeleteOne', title)}
            onClick={() => rest.onAsk(true)}
          >
            {t('trashDelete')}
          </button>
        </span>
      )}
    </li>
  );
}
