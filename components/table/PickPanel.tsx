/** Lists or tags to put papers on or take them off: a box to narrow them, or to name a new one. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { AnchoredPanel } from '../controls/AnchoredPanel';
import { Icon } from '../controls/icons';
import { findPicks, type PickItem } from './pick-items';

interface PickPanelProps {
  readonly label: string;
  readonly boxLabel: string;
  readonly anchor: HTMLElement;
  readonly items: readonly PickItem[];
  readonly maxLength: number;
  readonly onPick: (key: string, isOn: boolean) => void;
  readonly onCreate: (name: string) => void;
  readonly onClose: (hasFocus: boolean) => void;
}

export function PickPanel({ label, boxLabel, anchor, items, maxLength, ...rest }: PickPanelProps) {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { found, exact } = findPicks(items, text);
  const name = text.trim();
  const canCreate = name !== '' && !exact;

  const forget = () => {
    setText('');
    box.current?.focus();
  };
  const create = () => {
    rest.onCreate(name);
    forget();
  };
  const enter = () => {
    const first = exact ?? found[0];
    if (name === '') return rest.onClose(true);
    if (!first) return create();
    rest.onPick(first.key, first.state !== 'on');
    forget();
  };
  return (
    <AnchoredPanel label={label} anchor={anchor} onClose={rest.onClose}>
      <input
        ref={box}
        type="text"
        class="pick-box"
        dir="auto"
        aria-label={boxLabel}
        placeholder={boxLabel}
        autocomplete="off"
        spellcheck={false}
        maxLength={maxLength}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          enter();
        }}
      />
      <ul class="pick-items">
        {found.map(({ key, name: itemName, state, color }) => (
          <li key={key}>
            <label class="pick-item">
              <input
                type="checkbox"
                checked={state === 'on'}
                indeterminate={state === 'some'}
                onChange={() => rest.onPick(key, state !== 'on')}
              />
              {color !== undefined && <span class={`list-dot list-color-${color}`} />}
              <bdi>{itemName}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {canCreate && (
        <button type="button" class="menu-item" onClick={create}>
          <Icon name="plus" />
          <bdi class="menu-item-name">{t('pickCreate', name)}</bdi>
        </button>
      )}
    </AnchoredPanel>
  );
}
