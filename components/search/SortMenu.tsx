import { type MessageKey, t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';

interface SortMenuProps<Key extends string> {
  readonly value: Key;
  readonly choices: readonly Key[];
  readonly names: Readonly<Record<Key, MessageKey>>;
  readonly onChoose: (key: Key) => void;
}

/** The order of the papers. */
export function SortMenu<Key extends string>(props: SortMenuProps<Key>) {
  const { value, choices, names, onChoose } = props;
  return (
    <label class="sort-menu">
      <Icon name="sort" size={14} />
      <select
        aria-label={t('sortLabel')}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((key) => key === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map((key) => (
          <option key={key} value={key}>
            {t(names[key])}
          </option>
        ))}
      </select>
    </label>
  );
}
