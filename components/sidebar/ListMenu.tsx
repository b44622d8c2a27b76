import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../utils/i18n/translate';
import { type ListColor, listColors, type ReadingList } from '../../utils/paper/saved-paper';
import { MenuItem } from '../controls/MenuItem';
import { PopupMenu } from '../controls/PopupMenu';

const colorNames: Record<ListColor | 'none', MessageKey> = {
  none: 'listsColorNone',
  red: 'listsColorRed',
  orange: 'listsColorOrange',
  yellow: 'listsColorYellow',
  green: 'listsColorGreen',
  blue: 'listsColorBlue',
  purple: 'listsColorPurple',
};

interface ListMenuActions {
  readonly onRename: () => void;
  readonly onColor: (color: ListColor | 'none') => void;
  /** By this many places, down when positive. */
  readonly onMove: (places: number) => void;
  readonly onMerge: (into: ReadingList) => void;
  readonly onDelete: () => void;
}

interface ListMenuProps extends ListMenuActions {
  readonly list: ReadingList;
  /** Lists it can merge into. */
  readonly others: readonly ReadingList[];
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

export function ListMenu({ list, others, isOpen, onToggle, ...rest }: ListMenuProps) {
  const [view, setView] = useState<'acts' | 'merge'>('acts');
  return (
    <PopupMenu
      label={t(view === 'merge' ? 'listsMergeInto' : 'listsMenu', list.name)}
      isOpen={isOpen}
      view={view}
      onToggle={(isOpening) => {
        setView('acts');
        onToggle(isOpening);
      }}
      {...(view === 'merge' && { onBack: () => setView('acts') })}
    >
      {(choose) =>
        view === 'merge' ? (
          <>
            <MenuItem icon="back" onChoose={() => setView('acts')}>
              {t('listsBack')}
            </MenuItem>
            <hr />
            {others.map((other) => (
              <MenuItem key={other.id} onChoose={choose(() => rest.onMerge(other))}>
                {other.name}
              </MenuItem>
            ))}
          </>
        ) : (
          <>
            <MenuItem icon="rename" shortcut="F2" onChoose={choose(rest.onRename)}>
              {t('listsRename')}
            </MenuItem>
            <ColorPick
              color={list.color ?? 'none'}
              onPick={(color) => choose(() => rest.onColor(color))()}
            />
            <MenuItem
              icon="up"
              shortcut="Alt ↑"
              isDisabled={!rest.canMoveUp}
              onChoose={choose(() => rest.onMove(-1))}
            >
              {t('listsMoveUp')}
            </MenuItem>
            <MenuItem
              icon="down"
              shortcut="Alt ↓"
              isDisabled={!rest.canMoveDown}
              onChoose={choose(() => rest.onMove(1))}
            >
              {t('listsMoveDown')}
            </MenuItem>
            <MenuItem icon="merge" hasMore onChoose={() => setView('merge')}>
              {t('listsMerge')}
            </MenuItem>
            <hr />
            <MenuItem icon="trash" shortcut={t('listsDeleteKey')} onChoose={choose(rest.onDelete)}>
              {t('listsDelete')}
            </MenuItem>
          </>
        )
      }
    </PopupMenu>
  );
}

interface ColorPickProps {
  readonly color: ListColor | 'none';
  readonly onPick: (color: ListColor | 'none') => void;
}

function ColorPick({ color, onPick }: ColorPickProps) {
  return (
    <fieldset class="color-pick" aria-label={t('listsColor')}>
      {(['none', ...listColors] as const).map((each) => (
        <button
          key={each}
          type="button"
          role="menuitemradio"
          aria-checked={each === color}
          aria-label={t(colorNames[each])}
          title={t(colorNames[each])}
          class={`color-swatch list-color-${each}`}
          tabIndex={-1}
          onClick={() => onPick(each)}
        />
      ))}
    </fieldset>
  );
}
