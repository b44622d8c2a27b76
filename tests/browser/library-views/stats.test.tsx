import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryPlace } from '../../../components/sidebar/library-place';
import { StatsView } from '../../../components/stats/StatsView';
import type { LibraryStatistics } from '../../../utils/paper/library-statistics';
import { type Opened, open } from './_library';

let opened: Opened;
let chosen: LibraryPlace[];

const statistics: LibraryStatistics = {
  total: 40,
  byStatus: { unread: 20, reading: 8, read: 12 },
  weeks: Array.from({ length: 26 }, (_, week) => ({
    start: new Date(2026, 10, 23 - 7 * (25 - week)).getTime(),
    saved: week === 20 ? 14 : 1,
    read: week < 22 ? 0 : 25 - week,
  })),
  bySite: [
    { id: 'arxiv', count: 30 },
    { id: 'huggingface', count: 15 },
  ],
  byTag: Array.from({ length: 20 }, (_, tag) => ({ tag: `tag ${tag}`, count: 20 - tag })),
};

function show(fields: Partial<LibraryStatistics> = {}): void {
  chosen = [];
  const names = new Map([['arxiv', 'arXiv']]);
  opened = open(
    <StatsView
      statistics={{ ...statistics, ...fields }}
      siteNames={names}
      onChoose={(place) => chosen.push(place)}
    />,
    { height: '700px' },
  );
}

beforeEach(() => page.viewport(900, 700));
afterEach(() => opened.close());

const cells = (table: Element) =>
  [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
const tableOf = (name: string) => page.getByRole('table', { name, exact: true }).element();
const slider = page.getByRole('slider', { name: 'Week by week' });

test('the first numbers: papers, share read, streak and pace', () => {
  show();
  const figures = [...document.querySelectorAll('.stats-headline li')].map((li) => li.textContent);
  expect(figures).toEqual([
    '40 papers in your library',
    '30% of them read',
    '3 weeks in a row with a paper read',
    '1.5 saved in a week, on average',
  ]);
});

test('each chart says in a sentence what it shows', async () => {
  show();
  const says = async (title: string, sentence: string) =>
    expect.element(page.getByRole('figure', { name: title })).toHaveTextContent(sentence);
  await says(
    'Week by week',
    'In the last 26 weeks you saved 39 papers and read 6. The fullest was the week of Oct 19, 2026, with 14 saved.',
  );
  await says('How far you are', 'Of 40 papers, 12 read, 8 begun and 20 unread.');
  await says('Where they come from', 'Most were seen on arXiv: 30 of 40 papers.');
  await says('What they are about', '“tag 0” is on 20 papers, the most of your 20 tags.');
});

test('each chart is a table too', () => {
  show();
  const weeks = cells(tableOf('Week by week'));
  expect(weeks).toHaveLength(26);
  expect(weeks[20]).toEqual(['Oct 19, 2026', '14', '0']);
  expect(cells(tableOf('How far you are'))).toEqual([
    ['Read', '12', '30%'],
    ['Reading', '8', '20%'],
    ['Unread', '20', '50%'],
  ]);
  // A site this version does not know is called by its id.
  expect(cells(tableOf('Where they come from'))).toEqual([
    ['arXiv', '30'],
    ['huggingface', '15'],
  ]);
  expect(cells(tableOf('What they are about'))).toHaveLength(12);
});

describe('going along the weeks', () => {
  beforeEach(() => {
    show();
    const element = slider.element();
    if (element instanceof HTMLElement) element.focus();
  });
  const spoken = () => slider.element().getAttribute('aria-valuetext');
  const detail = () => document.querySelector('.weeks-detail')?.textContent;

  test('by the keyboard, from the newest, no further than the ends', async () => {
    expect(spoken()).toBe('Week of Nov 23, 2026: 1 saved, 0 read');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    expect(spoken()).toBe('Week of Nov 16, 2026: 1 saved, 1 read');
    expect(detail()).toBe('1 saved1 readWeek of Nov 16, 2026');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(spoken()).toBe('Week of Jun 1, 2026: 1 saved, 0 read');
    await userEvent.keyboard('{End}');
    expect(slider.element().getAttribute('aria-valuenow')).toBe('26');
  });

  test('by the pointer; off the chart are the sums', async () => {
    const { width } = slider.element().getBoundingClientRect();
    await userEvent.hover(slider, { position: { x: (width * 20.5) / 26, y: 60 } });
    expect(detail()).toBe('14 saved0 readWeek of Oct 19, 2026');
    slider.element().dispatchEvent(new FocusEvent('blur'));
    await userEvent.hover(page.getByRole('heading', { name: 'Statistics' }));
    expect(detail()).toBe('39 saved6 read');
  });

  test('right to left, the left arrow leads on', async () => {
    document.documentElement.dir = 'rtl';
    await userEvent.keyboard('{ArrowRight}');
    expect(slider.element().getAttribute('aria-valuenow')).toBe('25');
    await userEvent.keyboard('{ArrowLeft}');
    expect(slider.element().getAttribute('aria-valuenow')).toBe('26');
    document.documentElement.dir = 'ltr';
  });
});

test('the highest bar is as high as its number says', () => {
  show();
  const heights = [...document.querySelectorAll('.bar-saved')].map((bar) =>
    Number(bar.getAttribute('height')),
  );
  expect(Math.max(...heights)).toBeCloseTo((14 / 15) * 168);
  expect(heights[0]).toBeCloseTo((1 / 15) * 168);
});

test('a tag leads to its papers', async () => {
  show();
  await userEvent.click(page.getByRole('link', { name: 'tag 3' }));
  expect(chosen).toEqual([{ kind: 'tag', tag: 'tag 3' }]);
});

test('fewer than five papers make no picture', async () => {
  show({ total: 4 });
  await expect.element(page.getByRole('heading', { name: 'Nothing to draw yet' })).toBeVisible();
  expect(document.querySelector('figure')).toBeNull();
});

test('no tags, and quiet weeks', async () => {
  const weeks = statistics.weeks.map((week) => ({ ...week, saved: 0, read: 0 }));
  show({ byTag: [], weeks });
  await expect.element(page.getByText('Tag papers, and your subjects')).toBeVisible();
  await expect.element(page.getByText('you saved 0 papers and read 0.')).toBeVisible();
  expect(document.querySelector('.stats-headline')).toHaveTextContent('0 weeks in a row');
  const heights = [...document.querySelectorAll('.weeks-plot g rect')].map((bar) =>
    bar.getAttribute('height'),
  );
  expect(new Set(heights)).toEqual(new Set(['0']));
});

test('nothing is pushed out of 320 pixels', async () => {
  await page.viewport(320, 700);
  show({ byTag: [{ tag: 'gravitational'.repeat(12), count: 3 }] });
  expect(opened.root.scrollWidth).toBeLessThanOrEqual(opened.root.clientWidth);
});
