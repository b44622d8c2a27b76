import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../utils/i18n/translate';
import { Icon } from '../controls/icons';

interface Example {
  readonly text: string;
  /** The part for the reader to replace. */
  readonly hole: string;
  readonly says: MessageKey;
  /** Words of the query language, which no one translates. */
  readonly others?: string;
}

/** How a query can be written, one row each. */
const examples: readonly Example[] = [
  { text: '"exact words"', hole: 'exact words', says: 'helpPhrase' },
  { text: '-survey', hole: 'survey', says: 'helpWithout' },
  {
    ...{ text: 'author:noether', hole: 'noether', says: 'helpOr' },
    others: 'title, abstract, venue, note',
  },
  { text: 'tag:thesis', hole: 'thesis', says: 'helpOr', others: 'list, site' },
  { text: 'is:unread', hole: 'unread', says: 'helpOr', others: 'reading, read, starred' },
  { text: 'has:code', hole: 'code', says: 'helpOr', others: 'note, pdf' },
  { text: 'year:2023..2025', hole: '2023..2025', says: 'helpYear' },
  { text: 'added:7d', hole: '7d', says: 'helpAdded', others: '3w, 2m, 1y, 2026-10' },
  { text: 'sort:added', hole: 'added', says: 'helpOr', others: 'published, title, opened' },
];

const panelId = 'search-help';

interface SearchHelpProps {
  /** Puts an example into the box, its part `[from, to)` selected. */
  readonly onInsert: (example: string, from: number, to: number) => void;
}

/** A question mark that shows how to search. */
export function SearchHelp({ onInsert }: SearchHelpProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>('.search-example')?.focus();
    const controller = new AbortController();
    const closeFromOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setIsOpen(false);
    };
    const { signal } = controller;
    document.addEventListener('pointerdown', closeFromOutside, { signal });
    document.addEventListener('focusin', closeFromOutside, { signal });
    return () => controller.abort();
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const rows = Array.from(root.current?.querySelectorAll<HTMLElement>('.search-example') ?? []);
    const at = rows.findIndex((row) => row.matches(':focus'));
    const moves: Record<string, () => void> = {
      Escape: () => {
        setIsOpen(false);
        opener.current?.focus();
      },
      ArrowDown: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
      ArrowUp: () => (at > 0 ? rows[at - 1] : opener.current)?.focus(),
    };
    const act = moves[event.key];
    if (!act) return;
    // Unprevented, Escape would close the whole popup.
    event.preventDefault();
    act();
  };

  return (
    <div ref={root} class="search-help">
      <button
        ref={opener}
        type="button"
        class="icon-button"
        aria-label={t('helpOpen')}
        title={t('helpOpen')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Icon name="help" />
      </button>
      {isOpen && (
        <section id={panelId} class="search-help-panel" aria-label={t('helpOpen')}>
          <ul onKeyDown={onKeyDown}>
            {examples.map(({ text, hole, says, others = '' }) => (
              <li key={text}>
                <button
                  type="button"
                  class="search-example"
                  onClick={() => {
                    setIsOpen(false);
                    const from = text.indexOf(hole);
                    onInsert(text, from, from + hole.length);
                  }}
                >
                  <code>{text}</code>
                  <span>{t(says, others)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p>{t('helpFoot')}</p>
        </section>
      )}
    </div>
  );
}
