/** The keyboard of the papers: every act of a row, and a focus that is never lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
let library: FakeLibrary;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const focused = () => document.activeElement?.closest('[data-title]')?.textContent ?? '';
const edits = () => library.calls.filter(({ name }) => name === 'edit').map((call) => call.payload);
const editOf = (number: number, edit: object) => ({ id: paperOf(number).id, edit });

beforeEach(async () => {
  await page.viewport(400, 600);
  library = createFakeLibrary([paperOf(3), paperOf(2, { tags: ['old'] }), paperOf(1)]);
  library.lists.push({ id: 'thesis', name: 'Thesis', createdAt: 1, order: 1 });
  library.recentTags = ['to cite', 'diffusion', 'old'];
  close = openPopup(library);
  await expect.poll(titles).toHaveLength(3);
});
afterEach(() => close?.());

describe('moving', () => {
  test('j and k go up and down, Home and End to the ends', async () => {
    await userEvent.keyboard('{ArrowDown}jj');
    expect(focused()).toContain('number 1');
    await userEvent.keyboard('k');
    expect(focused()).toContain('number 2');
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain('number 3');
    await userEvent.keyboard('{End}');
    expect(focused()).toContain('number 1');
    await userEvent.keyboard('{PageUp}');
    expect(focused()).toContain('number 3');
  });

  test('/ goes to the box and is not typed; Escape goes there too', async () => {
    await userEvent.keyboard('{ArrowDown}/');
    await expect.element(searchBox).toHaveFocus();
    await expect.element(searchBox).toHaveValue('');
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await expect.element(searchBox).toHaveFocus();
  });

  test('other letters do nothing', async () => {
    await userEvent.keyboard('{ArrowDown}xyz');
    expect(focused()).toContain('number 3');
    await expect.element(searchBox).toHaveValue('');
    expect(library.calls).toEqual([]);
  });

  test('in the box, letters are letters', async () => {
    await userEvent.keyboard('jplt/?');
    await expect.element(searchBox).toHaveValue('jplt/?');
  });

  test('? shows the keys, and closing gives the focus back', async () => {
    await userEvent.keyboard('{ArrowDown}?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(focused()).toContain('number 3');
  });
});

describe('acts', () => {
  test('p opens the PDF and notes the opening', async () => {
    await userEvent.keyboard('{ArrowDown}p');
    expect(library.opened).toEqual(['https://arxiv.org/pdf/2401.00003']);
    expect(library.calls).toEqual([{ name: 'markOpened', payload: { id: paperOf(3).id } }]);
  });

  test('s goes through the statuses, and says which', async () => {
    await userEvent.keyboard('{ArrowDown}s');
    await expect.poll(edits).toEqual([editOf(3, { status: 'reading' })]);
    await expect.element(page.getByText('Status: Reading')).toBeInTheDocument();
    await userEvent.keyboard('s');
    await expect.poll(edits).toHaveLength(2);
    expect(edits().at(-1)).toEqual(editOf(3, { status: 'read' }));
    expect(focused()).toContain('number 3');
  });

  test('f sets and takes off the star', async () => {
    await userEvent.keyboard('{ArrowDown}f');
    await expect.element(page.getByRole('img', { name: 'Starred' })).toBeVisible();
    await userEvent.keyboard('f');
    await expect.element(page.getByRole('img', { name: 'Starred' })).not.toBeInTheDocument();
  });

  test('Backspace removes, the focus goes on to the next, and undo is there', async () => {
    await userEvent.keyboard('{ArrowDown}j{Backspace}');
    await expect.poll(titles).toHaveLength(2);
    expect(focused()).toContain('number 1');
    await userEvent.keyboard('{Delete}');
    await expect.poll(titles).toHaveLength(1);
    expect(focused()).toContain('number 3');
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('Your library is empty')).toBeVisible();
    await expect.element(searchBox).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(titles).toEqual(['Paper number 3 on attention']);
  });
});

describe('lists', () => {
  const panel = page.getByRole('region', { name: 'Lists of “Paper number 3 on attention”' });

  test('l shows them; arrows, Space and Escape do the rest', async () => {
    await userEvent.keyboard('{ArrowDown}l');
    await expect.element(panel.getByRole('checkbox', { name: 'Reading list' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown} ');
    await expect.poll(edits).toEqual([editOf(3, { addListIds: ['thesis'] })]);
    await expect.element(panel.getByRole('checkbox', { name: 'Thesis' })).toBeChecked();
    await expect.element(panel.getByRole('checkbox', { name: 'Thesis' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    expect(focused()).toContain('number 3');
  });

  test('a new list takes the paper', async () => {
    await userEvent.keyboard('{ArrowDown}l');
    await userEvent.click(panel.getByRole('button', { name: 'New list' }));
    await userEvent.keyboard('Seminar{Enter}');
    await expect.element(panel.getByRole('checkbox', { name: 'Seminar' })).toBeChecked();
    expect(edits()).toEqual([editOf(3, { addListIds: ['Seminar'] })]);
    await expect
      .element(page.getByRole('tab', { name: 'All' }))
      .toHaveAttribute('aria-selected', 'true');
  });
});

describe('tags', () => {
  const panel = page.getByRole('region', { name: /^Tags of/ });

  test('t: the tags used last are one press away, without those it has', async () => {
    await userEvent.keyboard('{ArrowDown}jt');
    await expect.element(panel.getByRole('combobox', { name: 'Add a tag' })).toHaveFocus();
    const offered = panel.getByRole('list', { name: 'Tags used last' }).getByRole('button');
    await expect
      .poll(() => offered.elements().map((each) => each.textContent.trim()))
      .toEqual(['to cite', 'diffusion']);
    await userEvent.click(offered.first());
    await expect.poll(edits).toEqual([editOf(2, { addTags: ['to cite'] })]);
    await expect.element(panel.getByRole('combobox')).toHaveFocus();
  });

  test('typed tags are parted by commas; Backspace takes the last off', async () => {
    await userEvent.keyboard('{ArrowDown}jt');
    await userEvent.keyboard('rl, nlp,');
    await expect.element(panel.getByRole('button', { name: 'Remove tag nlp' })).toBeVisible();
    await userEvent.keyboard('{Backspace}');
    await expect
      .poll(edits)
      .toEqual([
        editOf(2, { addTags: ['rl'] }),
        editOf(2, { addTags: ['nlp'] }),
        editOf(2, { removeTags: ['nlp'] }),
      ]);
    await userEvent.keyboard('{Escape}');
    expect(focused()).toContain('number 2');
  });
});

describe('note', () => {
  const box = page.getByRole('textbox', { name: 'Note', exact: true });

  test('n opens it, and leaving stores what was written', async () => {
    await userEvent.keyboard('{ArrowDown}n');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('Read section 3{Escape}');
    await expect.poll(edits).toEqual([editOf(3, { note: 'Read section 3' })]);
    await expect.element(page.getByRole('img', { name: 'Has a note' })).toBeVisible();
    expect(focused()).toContain('number 3');
  });
});
