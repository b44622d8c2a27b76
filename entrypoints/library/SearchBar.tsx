import type { RefObject } from 'preact';
import { Icon } from '../../components/controls/icons';
import { SearchBox } from '../../components/search/SearchBox';
import { t } from '../../utils/i18n/translate';
import { useCompletions } from '../../utils/views/use-completions';
import type { Ask } from '../../utils/views/use-papers';

interface SearchBarProps {
  readonly ask: Ask;
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Opens the places, where there is no room for them. */
  readonly onDrawer?: () => void;
  readonly onText: (text: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

export function SearchBar({ ask, text, inputRef, onDrawer, onText, ...rest }: SearchBarProps) {
  const { completions, suggest, close } = useCompletions(ask);
  return (
    <div class="search-bar">
      {onDrawer && (
        <button
          type="button"
          class="icon-button drawer-opener"
          aria-label={t('drawerOpen')}
          title={t('drawerOpen')}
          onClick={onDrawer}
        >
          <Icon name="all" size={20} />
        </button>
      )}
      <SearchBox
        text={text}
        inputRef={inputRef}
        completions={completions}
        onText={(next, caret) => {
          onText(next);
          if (next.trim() === '') close();
          else suggest({ text: next, caret }, false);
        }}
        onAskCompletions={(caret) => suggest({ text, caret }, true)}
        onCloseCompletions={close}
        onDown={rest.onDown}
        onEnter={rest.onEnter}
      />
    </div>
  );
}
