import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { filterName } from './filter-words';

interface FilterPanelProps {
  readonly id: string;
  readonly has: (field: string, value: string) => boolean;
  /** `alternatives` are values the new one stands in place of. */
  readonly onToggle: (field: string, value: string, alternatives: readonly string[]) => void;
  /** What stands behind `year:`. */
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
  /** Lists to choose from; none where one is chosen already. */
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const statuses = ['unread', 'reading', 'read'];
/** As many as can be looked over; every other one can be typed. */
const shownLists = 12;
const shownTags = 12;

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** What papers can be filtered by. Every press is written into the query. */
export function FilterPanel({ id, has, onToggle, onClose, ...props }: FilterPanelProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.querySelector('button')?.focus(), []);
  const group = (name: string, field: string, choices: readonly Choice[], isOne = false) => (
    <FilterGroup key={name} name={name}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="chip"
          aria-pressed={has(field, choice.value)}
          onClick={() =>
            onToggle(field, choice.value, isOne ? choices.map(({ value }) => value) : [])
          }
        >
          <bdi>{choice.name}</bdi>
        </button>
      ))}
    </FilterGroup>
  );
  const named = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, name: filterName({ field, value, isNegated: false }) }));
  const lists = props.lists.slice(0, shownLists).map(({ name }) => ({ value: name, name }));
  const tags = props.tags.slice(0, shownTags).map((tag) => ({ value: tag, name: tag }));
  const sites = props.sites.map((site) => ({ value: site.id, name: site.name }));
  return (
    <section
      ref={root}
      id={id}
      class="filter-panel"
      aria-label={t('filterOpen')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {group(t('statsStatus'), 'is', named('is', statuses), true)}
      <FilterGroup name={t('filterMarks')}>
        {[...named('is', ['starred']), ...named('has', ['code', 'note', 'pdf'])].map(
          ({ value, name }) => {
            const field = value === 'starred' ? 'is' : 'has';
            return (
              <button
                key={value}
                type="button"
                class="chip"
                aria-pressed={has(field, value)}
                onClick={() => onToggle(field, value, [])}
              >
                {name}
              </button>
            );
          },
        )}
      </FilterGroup>
      <FilterGroup name={t('filterYear')}>
        <YearRange year={props.year} onYear={props.onYear} />
      </FilterGroup>
      {lists.length > 0 && group(t('readerLists'), 'list', lists)}
      {tags.length > 0 && group(t('readerTags'), 'tag', tags)}
      {sites.length > 1 && group(t('statsSite'), 'site', sites, true)}
    </section>
  );
}

function FilterGroup({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <fieldset class="filter-group">
      <legend>{name}</legend>
      <div class="filter-choices">{children}</div>
    </fieldset>
  );
}

interface YearRangeProps {
  readonly year: string | undefined;
  readonly onYear: (year: string | undefined) => void;
}

/** From and to, written as `2023..2025`, `2023..`, `..2025` or `2024`. */
function YearRange({ year = '', onYear }: YearRangeProps) {
  const [first = '', last = first] = year.split('..');
  const [typed, setTyped] = useState({ first, last });
  // What is in the query counts, unless it is what was typed here last.
  const written = useRef(year);
  useEffect(() => {
    if (written.current === year) return;
    written.current = year;
    setTyped({ first, last });
  }, [year, first, last]);

  const type = (next: typeof typed) => {
    setTyped(next);
    const isYear = (text: string) => text === '' || /^\d{4}$/.test(text);
    if (!isYear(next.first) || !isYear(next.last)) return;
    const range = next.first === next.last ? next.first : `${next.first}..${next.last}`;
    written.current = range;
    onYear(range === '' ? undefined : range);
  };
  const box = (end: 'first' | 'last') => (
    <input
      type="text"
      inputMode="numeric"
      class="filter-year"
      aria-label={t(end === 'first' ? 'filterYearFrom' : 'filterYearTo')}
      placeholder={t(end === 'first' ? 'filterFrom' : 'filterTo')}
      maxLength={4}
      size={4}
      value={typed[end]}
      onInput={({ currentTarget: { value } }) => type({ ...typed, [end]: value })}
    />
  );
  return (
    <>
      {box('first')}
      <span aria-hidden="true">–</span>
      {box('last')}
    </>
  );
}
