/**
 * The box and its suggestions, a combobox as the ARIA Authoring Practices have it: the focus stays
 * in the box. Enter searches unless the reader has moved to a suggestion.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { Completion, Completions } from '../../utils/paper/search-answer';
import { Icon } from '../controls/icons';
import { CompletionList, optionId } from './CompletionList';
import { acceptCompletion, appendExample, type EditedText } from './complete-text';
import { SearchHelp } from './SearchHelp';

interface SearchBoxProps {
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Ways to go on with `text`; undefined closes their list. */
  readonly completions: Completions | undefined;
  /** What the box holds now, and the caret in it (UTF-16 units). */
  readonly onText: (text: string, caret: number) => void;
  /** The reader asks for suggestions, or has had enough of them. */
  readonly onAskCompletions: (caret: number) => void;
  readonly onCloseCompletions: () => void;
  /** The reader leaves the box downwards, into the list. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
  /** What the box is for, when it is not for the library: it has no query language then. */
  readonly otherLabel?: string | undefined;
}

const listId = 'search-completions';
/** UTF-16 units; far more than anyone types. */
const maxQueryLength = 2_000;

export function SearchBox(props: SearchBoxProps) {
  const { text, inputRef, completions, onText, onCloseCompletions } = props;
  const { activeIndex, move } = useActiveItem(completions);
  const active = activeIndex === undefined ? undefined : completions?.items[activeIndex];
  const selection = useRef<EditedText | undefined>(undefined);

  useLayoutEffect(() => {
    if (selection.current?.text !== text) return;
    const { selectionStart, selectionEnd } = selection.current;
    selection.current = undefined;
    inputRef.current?.setSelectionRange(selectionStart, selectionEnd);
  });

  const write = (edited: EditedText) => {
    selection.current = edited;
    inputRef.current?.focus();
    onText(edited.text, edited.selectionEnd);
  };
  const clear = () => write({ text: '', selectionStart: 0, selectionEnd: 0 });
  const accept = (item: Completion) =>
    completions && write(acceptCompletion(text, completions, item));

  const boxKeys: Record<string, (() => void) | undefined> = {
    ArrowDown: props.onDown,
    Enter: props.onEnter,
    Escape: text === '' ? undefined : clear,
  };
  const listKeys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: onCloseCompletions,
    ...(active && { Enter: () => accept(active), Tab: () => accept(active) }),
  };
  const altKeys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => props.onAskCompletions(inputRef.current?.selectionStart ?? text.length),
    ArrowUp: onCloseCompletions,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its own Enter and arrows choose a word.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const keys = event.altKey ? altKeys : completions ? { ...boxKeys, ...listKeys } : boxKeys;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <search class="search-box">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        dir="auto"
        role="combobox"
        placeholder={props.otherLabel ?? t('searchPlaceholder')}
        aria-label={props.otherLabel ?? t('searchLabel')}
        aria-autocomplete="list"
        aria-expanded={completions !== undefined}
        aria-controls={completions && listId}
        aria-activedescendant={
          activeIndex === undefined ? undefined : optionId(listId, activeIndex)
        }
        autocomplete="off"
        spellcheck={false}
        maxLength={maxQueryLength}
        value={text}
        onInput={({ currentTarget: { value, selectionStart } }) =>
          onText(value, selectionStart ?? value.length)
        }
        onKeyDown={onKeyDown}
        onBlur={onCloseCompletions}
      />
      {text !== '' && (
        <button type="button" class="icon-button" aria-label={t('searchClear')} onClick={clear}>
          <Icon name="clear" />
        </button>
      )}
      {props.otherLabel === undefined && (
        <SearchHelp
          onInsert={(example, from, to) => write(appendExample(text, example, from, to))}
        />
      )}
      {completions && (
        <CompletionList
          id={listId}
          items={completions.items}
          activeIndex={activeIndex}
          onChoose={accept}
        />
      )}
    </search>
  );
}

/** The item the arrows have reached; none until they are used, and none again for other items. */
function useActiveItem(completions: Completions | undefined) {
  const [reached, setReached] = useState<{ of: Completions; index: number }>();
  const activeIndex = reached && reached.of === completions ? reached.index : undefined;
  const move = (step: 1 | -1) => {
    if (!completions) return;
    const last = completions.items.length - 1;
    // Past either end is the box itself.
    const next = activeIndex === undefined ? (step === 1 ? 0 : last) : activeIndex + step;
    const isInside = next >= 0 && next <= last;
    setReached(isInside ? { of: completions, index: next } : undefined);
  };
  return { activeIndex, move };
}
