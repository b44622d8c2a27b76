/**
 * Papers saved and read per week, as pairs of bars. It is a slider for the keyboard, for screen
 * readers and for the pointer: going along it says each week's numbers. Only shapes are SVG, with
 * lengths in per cent; words are HTML, so they keep their size and the page's direction.
 */
import { useId, useState } from 'preact/hooks';
import { formatDate, formatNumber, language, t } from '../../utils/i18n/translate';
import type { WeekCount } from '../../utils/paper/library-statistics';
import { ChartPattern } from './ChartPattern';
import { scaleFor } from './chart-scale';

/** Pixels. */
const height = 168;
/** Of a week's width. */
const barWidth = 0.36;

export function WeeksChart({ title, weeks }: { title: string; weeks: readonly WeekCount[] }) {
  const [pointed, setPointed] = useState<number>();
  const [place, setPlace] = useState(weeks.length - 1);
  const [isFocused, setIsFocused] = useState(false);
  const shown = pointed ?? (isFocused ? place : undefined);
  const { top, ticks } = scaleFor(Math.max(...weeks.flatMap((week) => [week.saved, week.read])));
  const current = weeks[place];

  const onKeyDown = (event: KeyboardEvent & { currentTarget: Element }) => {
    const step = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const moves: Record<string, number> = {
      ArrowRight: place + step,
      ArrowLeft: place - step,
      ArrowUp: place + 1,
      ArrowDown: place - 1,
      Home: 0,
      End: weeks.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPointed(undefined);
    setPlace(Math.max(0, Math.min(next, weeks.length - 1)));
  };
  const onPointerMove = (event: PointerEvent & { currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const along = (event.clientX - left) / width;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const week = Math.floor((isRightToLeft ? 1 - along : along) * weeks.length);
    setPointed(Math.max(0, Math.min(week, weeks.length - 1)));
  };

  return (
    <div class="weeks">
      <WeekDetail weeks={weeks} week={shown === undefined ? undefined : weeks[shown]} />
      <div class="weeks-frame">
        <div class="weeks-scale" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick} style={{ bottom: `${(tick / top) * height}px` }}>
              {formatNumber(tick)}
            </span>
          ))}
        </div>
        <div
          class="weeks-plot"
          role="slider"
          tabIndex={0}
          aria-label={title}
          aria-valuemin={1}
          aria-valuemax={weeks.length}
          aria-valuenow={place + 1}
          aria-valuetext={current && sayWeek(current)}
          onKeyDown={onKeyDown}
          onFocus={() => setIsFocused(true)}
          onBlur={() => setIsFocused(false)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(undefined)}
        >
          <Bars {...{ weeks, top, ticks, shown }} />
        </div>
        <Months weeks={weeks} />
      </div>
      <WeeksTable title={title} weeks={weeks} />
    </div>
  );
}

interface BarsProps {
  readonly weeks: readonly WeekCount[];
  readonly top: number;
  readonly ticks: readonly number[];
  /** The week that is looked at. */
  readonly shown: number | undefined;
}

function Bars({ weeks, top, ticks, shown }: BarsProps) {
  const hatch = useId();
  const slot = 100 / weeks.length;
  const lengthOf = (count: number) => (count / top) * height;
  const barOf = (count: number, at: number, name: string) => (
    <rect
      class={name}
      x={`${at}%`}
      y={height - lengthOf(count)}
      width={`${slot * barWidth}%`}
      height={lengthOf(count)}
      {...(name === 'bar-read' && { fill: `url(#${hatch})` })}
    />
  );
  return (
    <svg width="100%" height={height} aria-hidden="true">
      <defs>
        <ChartPattern id={hatch} kind="hatch" />
      </defs>
      {shown !== undefined && (
        <rect class="weeks-band" x={`${shown * slot}%`} width={`${slot}%`} height={height} />
      )}
      {ticks.map((tick) => (
        <line key={tick} x2="100%" y1={height - lengthOf(tick)} y2={height - lengthOf(tick)} />
      ))}
      {weeks.map(({ start, saved, read }, index) => (
        <g key={start}>
          {barOf(saved, slot * (index + 0.5 - barWidth), 'bar-saved')}
          {barOf(read, slot * (index + 0.5), 'bar-read')}
        </g>
      ))}
    </svg>
  );
}

/** The week that is looked at, in place of the sums of all. */
function WeekDetail({ weeks, week }: Pick<BarsProps, 'weeks'> & { week: WeekCount | undefined }) {
  const sumOf = (name: 'saved' | 'read') => weeks.reduce((sum, each) => sum + each[name], 0);
  const saved = week?.saved ?? sumOf('saved');
  const read = week?.read ?? sumOf('read');
  return (
    <p class="weeks-detail" aria-hidden="true">
      <span class="swatch swatch-saved">{t('statsSavedCount', formatNumber(saved))}</span>
      <span class="swatch swatch-read">{t('statsReadCount', formatNumber(read))}</span>
      <span class="weeks-when">{week && t('statsWeekOf', formatDate(week.start))}</span>
    </p>
  );
}

/** Months by their names, each under the first week that begins in it. */
function Months({ weeks }: { weeks: readonly WeekCount[] }) {
  const format = new Intl.DateTimeFormat(language(), { month: 'short' });
  const months = weeks.map((week) => new Date(week.start).getMonth());
  return (
    <div class="weeks-months" aria-hidden="true">
      {weeks.map(({ start }, index) => {
        // The first week's month is named when the next name leaves it room.
        const isFirst = index === 0 ? months[0] === months[2] : months[index] !== months[index - 1];
        return <span key={start}>{isFirst && format.format(start)}</span>;
      })}
    </div>
  );
}

function WeeksTable({ title, weeks }: { title: string; weeks: readonly WeekCount[] }) {
  return (
    <div class="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statsWeek')}</th>
            <th scope="col">{t('statsSaved')}</th>
            <th scope="col">{t('statsRead')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, saved, read }) => (
            <tr key={start}>
              <th scope="row">{formatDate(start)}</th>
              <td>{formatNumber(saved)}</td>
              <td>{formatNumber(read)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayWeek({ start, saved, read }: WeekCount): string {
  return t('statsWeekSpoken', formatDate(start), formatNumber(saved), formatNumber(read));
}
