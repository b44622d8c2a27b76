import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TrashedRow } from '../../../components/trash/TrashRow';
import { TrashView } from '../../../components/trash/TrashView';
import type { PaperId } from '../../../utils/paper/paper-id';
import { type Opened, open } from './_library';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 12);
let calls: unknown[][];
let opened: Opened;

const rowOf = (number: number, daysAgo: number): TrashedRow => ({
  id: `arxiv:2401.0000${number}`,
  title: `Paper ${number}`,
  authors: ['Ada Moss', 'Bo Li'].slice(0, number),
  removedAt: now - daysAgo * day,
});

/** A trash that forgets what is restored or deleted, as the library's does. */
function Trash({ initial }: { initial: readonly TrashedRow[] }) {
  const [papers, setPapers] = useState(initial);
  const take = (name: string) => (ids: readonly PaperId[]) => {
    calls.push([name, ...ids]);
    setPapers(papers.filter((paper) => !ids.includes(paper.id)));
  };
  return (
    <TrashView papers={papers} now={now} onRestore={take('restore')} onDelete={take('delete')} />
  );
}

function show(papers: readonly TrashedRow[]): void {
  opened = open(<Trash initial={papers} />, { height: '600px' });
}

beforeEach(async () => {
  calls = [];
  await page.viewport(800, 600);
});
afterEach(() => opened.close());

const three = [rowOf(1, 0), rowOf(2, 28.5), rowOf(3, 30.5)];
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('says when each was removed and how long it stays', async () => {
  show(three);
  const rows = page.getByRole('listitem');
  await expect.element(rows.nth(0)).toHaveTextContent('30 days left');
  await expect.element(rows.nth(0)).toHaveTextContent('Ada Moss');
  await expect.element(rows.nth(1)).toHaveTextContent('2 days left');
  await expect.element(rows.nth(1)).toHaveTextContent('Ada Moss and others');
  await expect.element(rows.nth(2)).toHaveTextContent('Deleted today');
});

test('restoring one gives its neighbour the focus, and the last leaves it on the page', async () => {
  show(three);
  await userEvent.click(button('Restore “Paper 2”'));
  await expect.element(button('Restore “Paper 3”')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Restore “Paper 1”')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  expect(document.activeElement?.classList).toContain('trash');
  expect(calls.map(([name]) => name)).toEqual(['restore', 'restore', 'restore']);
});

test('deleting asks first, with the focus on keeping; Escape keeps', async () => {
  show(three);
  await userEvent.click(button('Delete “Paper 1” for good'));
  await expect.element(page.getByRole('alertdialog')).toHaveAccessibleName(/cannot be undone/);
  await expect.element(button('Keep')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Delete “Paper 1” for good')).toHaveFocus();
  expect(calls).toEqual([]);
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  expect(calls).toEqual([['delete', 'arxiv:2401.00001']]);
  await expect.element(button('Delete “Paper 2” for good')).toHaveFocus();
});

test('selected papers are acted on together', async () => {
  show(three);
  await userEvent.click(page.getByRole('checkbox', { name: 'Paper 1' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Paper 3' }));
  const all = page.getByRole('checkbox', { name: '2 selected' });
  await expect.element(all).toBePartiallyChecked();
  await userEvent.click(button('Restore selected'));
  expect(calls).toEqual([['restore', 'arxiv:2401.00001', 'arxiv:2401.00003']]);
  await expect.element(page.getByRole('checkbox', { name: '1 paper' })).not.toBeChecked();
});

test('emptying it asks once for all', async () => {
  show(three);
  await userEvent.click(button('Empty trash'));
  await expect.element(page.getByRole('alertdialog')).toHaveAccessibleName(/^Delete 3 papers/);
  await userEvent.click(button('Keep'));
  await expect.element(button('Empty trash')).toHaveFocus();
  await userEvent.click(button('Empty trash'));
  await userEvent.click(button('Delete'));
  expect(calls).toEqual([['delete', ...three.map(({ id }) => id)]]);
  await expect.element(page.getByText('stay here for 30 days')).toBeVisible();
});

test('a long trash is shown in parts', async () => {
  show(Array.from({ length: 250 }, (_, index) => ({ ...rowOf(1, 1), id: `arxiv:${index}` })));
  const rows = () => document.querySelectorAll('.trash-row').length;
  await expect.poll(rows).toBe(100);
  await userEvent.click(button('Show 100 more'));
  await userEvent.click(button('Show 50 more'));
  await expect.poll(rows).toBe(250);
  await userEvent.click(button('Restore all'));
  expect(calls[0]).toHaveLength(251);
});

test('nothing is clipped on 360 pixels', async () => {
  await page.viewport(360, 600);
  show([{ ...rowOf(1, 1), title: 'A'.repeat(300), authors: ['B'.repeat(120)] }, ...three]);
  await userEvent.click(button('Delete “Paper 1” for good'));
  expect(opened.root.scrollWidth).toBeLessThanOrEqual(opened.root.clientWidth);
});
