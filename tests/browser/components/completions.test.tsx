import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const list = page.getByRole('listbox', { name: 'Suggestions' });
const options = () =>
  [...document.querySelectorAll('.completion-text')].map((option) => option.textContent);
const activeOption = () => {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return id
    ? document.getElementById(id)?.querySelector('.completion-text')?.textContent
    : undefined;
};
const caret = () =>
  document.activeElement instanceof HTMLInputElement
    ? document.activeElement.selectionStart
    : undefined;

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(2), paperOf(1)]);
  library.completions = [
    { insert: 'author:', kind: 'field' },
    { insert: 'author:"Ada Lovelace"', label: 'Ada Lovelace', kind: 'author', count: 1_200 },
    { insert: 'author:"Emmy Noether"', label: 'Emmy Noether', kind: 'author', count: 1 },
    { insert: 'attention', kind: 'tag' },
  ];
  close = openPopup(library);
  await expect.poll(() => document.querySelectorAll('.paper-row').length).toBe(2);
});
afterEach(() => close?.());

describe('opening', () => {
  test('while a value is typed, with no item active', async () => {
    await userEvent.keyboard('author:');
    await expect.poll(options).toEqual(['Ada Lovelace', 'Emmy Noether']);
    await expect.element(searchBox).toHaveAttribute('aria-expanded', 'true');
    await expect.element(searchBox).toHaveFocus();
    expect(activeOption()).toBeUndefined();
    await expect.element(list.getByRole('option').nth(0)).toHaveTextContent('1,200 papers');
  });

  test('while a field is typed, but not for a plain word', async () => {
    await userEvent.keyboard('aut');
    await expect.poll(options).toEqual(['author:']);
    await userEvent.fill(searchBox, 'attent');
    const asked = { name: 'complete', payload: { text: 'attent', caret: 6 } };
    await expect.poll(() => library.calls).toContainEqual(asked);
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(searchBox).toHaveAttribute('aria-expanded', 'false');
  });

  test('with Alt and ↓, whatever there is', async () => {
    await userEvent.keyboard('attent{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(options).toEqual(['attention']);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(list).not.toBeInTheDocument();
  });

  test('shows nothing for older text', async () => {
    library.delays = { 'author:': 200 };
    await userEvent.keyboard('author:');
    await expect.poll(() => library.calls.some(({ name }) => name === 'complete')).toBe(true);
    await userEvent.keyboard('"E');
    const seen = new Set<string>();
    const watcher = new MutationObserver(() => options().map((each) => seen.add(each ?? '')));
    watcher.observe(document.body, { childList: true, subtree: true });
    await expect.poll(options).toEqual(['Emmy Noether']);
    watcher.disconnect();
    expect([...seen]).toEqual(['Emmy Noether']);
  });

  test('narrows at once, before the newer suggestions are there', async () => {
    await userEvent.keyboard('author:');
    await expect.poll(options).toHaveLength(2);
    library.delays = { 'author:"': 10_000, 'author:"A': 10_000 };
    await userEvent.keyboard('"A');
    await expect.poll(options).toEqual(['Ada Lovelace']);
  });
});

describe('keys', () => {
  beforeEach(async () => {
    await userEvent.keyboard('author:');
    await expect.poll(options).toHaveLength(2);
  });

  test('arrows move, through the box at either end', async () => {
    const seen = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(activeOption());
    }
    const [ada, emmy] = ['Ada Lovelace', 'Emmy Noether'];
    expect(seen).toEqual([ada, emmy, undefined, ada, undefined, emmy]);
    await expect.element(list.getByRole('option', { selected: true })).toHaveTextContent('Emmy');
  });

  test.each(['Enter', 'Tab'])('%s takes the active item', async (key) => {
    await userEvent.keyboard(`{ArrowDown}{ArrowDown}{${key}}`);
    await expect.element(searchBox).toHaveValue('author:"Emmy Noether" ');
    await expect.element(searchBox).toHaveFocus();
    expect(caret()).toBe(22);
    await expect.element(list).not.toBeInTheDocument();
    expect(library.opened).toEqual([]);
  });

  test('Enter without one searches', async () => {
    library.answer = { hits: [{ id: paperOf(1).id, score: 1 }], total: 1, complete: 1 };
    await userEvent.keyboard('"');
    await expect.poll(() => document.querySelectorAll('.paper-row').length).toBe(1);
    await expect.poll(options).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    expect(library.opened).toEqual(['https://arxiv.org/abs/2401.00001']);
  });

  test('Tab without one moves on', async () => {
    await userEvent.keyboard('{Tab}');
    await expect.element(searchBox).not.toHaveFocus();
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(searchBox).toHaveValue('author:');
  });

  test('Escape closes first and clears second', async () => {
    await userEvent.keyboard('{Escape}');
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(searchBox).toHaveValue('author:');
    await userEvent.keyboard('{Escape}');
    await expect.element(searchBox).toHaveValue('');
  });

  test('typing on forgets the active item', async () => {
    await userEvent.keyboard('{ArrowDown}"');
    await expect.poll(options).toHaveLength(2);
    expect(activeOption()).toBeUndefined();
  });

  test('a click takes an item and leaves the focus in the box', async () => {
    await userEvent.click(list.getByText('Ada Lovelace'));
    await expect.element(searchBox).toHaveValue('author:"Ada Lovelace" ');
    await expect.element(searchBox).toHaveFocus();
  });
});

test('a field leads on to its values', async () => {
  await userEvent.keyboard('aut');
  await expect.poll(options).toEqual(['author:']);
  await userEvent.keyboard('{ArrowDown}{Tab}');
  await expect.element(searchBox).toHaveValue('author:');
  await expect.poll(options).toEqual(['Ada Lovelace', 'Emmy Noether']);
});

test('long and right-to-left names stay inside the popup', async () => {
  library.completions = Array.from({ length: 30 }, (_, index) => ({
    ...{ insert: `author:${index}`, kind: 'author' as const, count: 1_000_000 },
    label: index % 2 === 0 ? 'Von und zu '.repeat(20) : 'أحمد الإمام '.repeat(20),
  }));
  await userEvent.keyboard('author:');
  await expect.poll(options).toHaveLength(30);
  const { left, right, bottom } = list.element().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(400);
  expect(bottom).toBeLessThanOrEqual(600);
  for (const option of document.querySelectorAll('.completion')) {
    expect(option.scrollWidth).toBeLessThanOrEqual(option.clientWidth);
    expect(option.getBoundingClientRect().height).toBeLessThan(40);
  }
  await userEvent.keyboard('{ArrowUp}');
  const last = document.querySelectorAll('.completion')[29];
  await expect.poll(() => last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
});
