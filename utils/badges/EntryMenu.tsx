import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../errors';
import type { Answer } from '../messaging/protocol';
import { type PaperEdit, type PaperMark, readingStatuses } from '../paper/saved-paper';
import type { BadgeWords } from './badge-words';
import type { Ask } from './entry-state';
import { ListPicker } from './ListPicker';
import { TagEditor } from './TagEditor';
import { useAnchored } from './use-anchored';

interface Props {
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly mark: PaperMark;
  readonly problem: AppError | undefined;
  readonly words: BadgeWords;
  readonly ask: Ask;
  readonly onEdit: (edit: PaperEdit) => void;
  readonly onRemove: () => void;
  /** `hasFocus`: the reader was in the menu, so the button gets their focus back. */
  readonly onClose: (hasFocus: boolean) => void;
}

/** What a saved entry offers: status, star, lists, tags, removal. */
export function EntryMenu(props: Props) {
  const { anchor, title, mark, problem, words, ask, onEdit, onRemove, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const [offer, setOffer] = useState<Answer<'readMenu'>>({ lists: [], recentTags: [] });
  const [trouble, setTrouble] = useState<AppError>();
  useAnchored(menu, anchor, onClose);

  useLayoutEffect(() => menu.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    let isGone = false;
    ask('readMenu', {}).then(
      (answer) => !isGone && setOffer(answer),
      (error: unknown) => !isGone && setTrouble(toAppError(error)),
    );
    return () => {
      isGone = true;
    };
  }, [ask]);

  const createList = async (name: string) => {
    try {
      const list = await ask('createList', { name });
      setTrouble(undefined);
      setOffer((before) => ({ ...before, lists: [...before.lists, list] }));
      onEdit({ addListIds: [list.id] });
    } catch (error) {
      setTrouble(toAppError(error));
    }
  };
  const shownProblem = problem ?? trouble;

  return (
    <div
      ref={menu}
      class="menu"
      popover="manual"
      role="dialog"
      aria-label={words.menu(title)}
      onKeyDown={(event) => moveByKey(event, menu.current, onClose)}
    >
      <div class="row">
        <div class="segments" role="radiogroup" aria-label={words.status}>
          {readingStatuses.map((status) => (
            <label key={status}>
              <input
                type="radio"
                name="status"
                checked={mark.status === status}
                onChange={(event) => event.isTrusted && onEdit({ status })}
              />
              <span>{words.statuses[status]}</span>
            </label>
          ))}
        </div>
        <button
          type="button"
          class="star-button"
          aria-label={words.star}
          aria-pressed={mark.isStarred}
          title={mark.isStarred ? words.unstar : words.star}
          onClick={(event) => event.isTrusted && onEdit({ isStarred: !mark.isStarred })}
        >
          {mark.isStarred ? '★' : '☆'}
        </button>
      </div>
      <ListPicker
        lists={offer.lists}
        mark={mark}
        words={words}
        onEdit={onEdit}
        onCreate={createList}
      />
      <TagEditor tags={mark.tags} recentTags={offer.recentTags} words={words} onEdit={onEdit} />
      {shownProblem && (
        <p class="problem" role="alert">
          {shownProblem.message}
        </p>
      )}
      <button type="button" class="remove" onClick={(event) => event.isTrusted && onRemove()}>
        {words.remove}
      </button>
    </div>
  );
}

/** Arrows walk the menu as Tab does, and round its ends; Escape leaves it. */
function moveByKey(
  event: KeyboardEvent,
  menu: HTMLElement | null,
  onClose: (hasFocus: boolean) => void,
) {
  if (event.key === 'Escape') {
    event.preventDefault();
    onClose(true);
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!menu || step === undefined || event.isComposing) return;
  const stops = [...menu.querySelectorAll<HTMLElement>('input, button')].filter(
    // One stop for the whole group: left and right choose within it.
    (stop) => !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked),
  );
  const now = stops.findIndex((stop) => stop.matches(':focus'));
  event.preventDefault();
  stops[(now + step + stops.length) % stops.length]?.focus();
}
