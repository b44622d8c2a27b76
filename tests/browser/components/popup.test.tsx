import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, type FakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
const show = (library: FakeLibrary) => {
  close = openPopup(library);
};
const titles = () =>
  [...document.querySelectorAll('[data-title]')].map((title) => title.textContent);
const focused = () => document.activeElement?.textContent;
const searchBox = page.getByRole('combobox', { name: 'Search your library' });

beforeEach(() => page.viewport(400, 600));
afterEach(() => close?.());

describe('with papers', () => {
  let library: FakeLibrary;
  beforeEach(async () => {
    library = createFakeLibrary([paperOf(3), paperOf(2), paperOf(1)]);
    show(library);
    await expect.poll(titles).toHaveLength(3);
  });

  test('opens on the library in its order, the search box focused', async () => {
    expect(titles()[0]).toBe('Paper number 3 on attention');
    await expect.element(searchBox).toHaveFocus();
  });

  test('arrows go from the box through the rows and back', async () => {
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('number 3');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toContain('number 1');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.element(searchBox).toHaveFocus();
  });

  test('Enter opens the paper and notes it', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(library.opened).toEqual(['https://arxiv.org/abs/2401.00002']);
    expect(library.calls).toContainEqual({ name: 'markOpened', payload: { id: paperOf(2).id } });
  });

  test('Space, → and ← show and hide the abstract', async () => {
    const abstract = page.getByText('Abstract number 3.');
    await userEvent.keyboard('{ArrowDown} ');
    await expect.element(abstract).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(abstract).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(abstract).toBeVisible();
  });

  test('one row is in the tab order', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.querySelectorAll('[data-title][tabindex="0"]')).toHaveLength(1);
    expect(document.querySelector('[data-title][tabindex="0"]')?.textContent).toContain('number 2');
  });

  test('a click inside a row makes it the active one', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Abstract' }).nth(1));
    expect(document.querySelector('[data-title][tabindex="0"]')?.textContent).toContain('number 2');
  });

  test('search marks its words, and Enter in the box opens the first', async () => {
    await userEvent.keyboard('number attention');
    await expect.poll(() => document.querySelectorAll('[data-title] mark').length).toBe(6);
    expect(document.querySelector('.paper-row-snippet mark')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(library.opened).toEqual(['https://arxiv.org/abs/2401.00003']);
  });

  test('Enter before the answer opens the first of that answer, unless typing goes on', async () => {
    library.delays = { 'number 2': 150, 'number 1': 150 };
    await userEvent.fill(searchBox, 'number 2');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(searchBox, 'number 1');
    await expect.poll(titles).toEqual(['Paper number 1 on attention']);
    expect(library.opened).toEqual([]);
    await userEvent.fill(searchBox, 'number 2');
    await userEvent.keyboard('{Enter}');
    expect(library.opened).toEqual([]);
    await expect.poll(() => library.opened).toEqual(['https://arxiv.org/abs/2401.00002']);
  });

  test('an older answer never replaces a newer one', async () => {
    library.delays = { 'number 1': 300 };
    await userEvent.fill(searchBox, 'number 1');
    await userEvent.fill(searchBox, 'number 2');
    await expect.poll(() => titles().join()).toBe('Paper number 2 on attention');
    // Past the older answer's delay: only time can show that nothing more comes.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(titles()).toEqual(['Paper number 2 on attention']);
  });

  test('no match says so, and clearing brings the library back', async () => {
    await userEvent.keyboard('zebra');
    await expect.element(page.getByText('Nothing matches “zebra”')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(titles).toHaveLength(3);
  });

  test('follows a save made elsewhere, keeping the focus', async () => {
    await userEvent.keyboard('{ArrowDown}');
    library.change([paperOf(4), ...library.papers]);
    await expect.poll(titles).toHaveLength(4);
    expect(focused()).toContain('number 3');
  });

  test('removing moves on to the next row, and undo brings the paper back', async () => {
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await expect.poll(titles).toHaveLength(2);
    expect(focused()).toContain('number 2');
    await expect.element(page.getByText('Removed “Paper number 3')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(titles).toHaveLength(3);
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  test('status and Reading list are edits', async () => {
    await userEvent.selectOptions(page.getByLabelText('Reading status').first(), 'read');
    await userEvent.click(page.getByRole('button', { name: 'On the Reading list' }).first());
    const { id } = paperOf(3);
    expect(library.calls).toEqual([
      { name: 'edit', payload: { id, edit: { status: 'read' } } },
      { name: 'edit', payload: { id, edit: { addListIds: ['reading-list'] } } },
    ]);
  });
});

describe('lists', () => {
  test('tabs choose by arrow, and an empty list says so', async () => {
    show(
      createFakeLibrary([paperOf(2, { listIds: [] }), paperOf(1, { listIds: ['reading-list'] })]),
    );
    await expect.poll(titles).toHaveLength(2);
    await userEvent.click(page.getByRole('tab', { name: 'All' }));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(titles).toEqual(['Paper number 1 on attention']);
    await expect
      .element(page.getByRole('tab', { name: 'Reading list' }))
      .toHaveAttribute('aria-selected', 'true');
  });

  test('a failed new list keeps its name typed; a retry makes it', async () => {
    const library = createFakeLibrary([paperOf(1)]);
    show(library);
    await expect.poll(titles).toHaveLength(1);
    library.failure = 'name-taken';
    await userEvent.click(page.getByRole('button', { name: 'New list' }));
    await userEvent.keyboard('Thesis{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('exists already');
    const name = page.getByRole('textbox', { name: 'Name of the new list' });
    await expect.element(name).toHaveValue('Thesis');
    library.failure = undefined;
    await userEvent.click(name);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('tab', { name: 'Thesis' })).toBeVisible();
    await expect.element(page.getByText('No papers on this list')).toBeVisible();
  });
});

describe('states', () => {
  test('an empty library leads to listings', async () => {
    const library = createFakeLibrary([]);
    show(library);
    await userEvent.click(page.getByRole('link', { name: 'Hugging Face Papers' }));
    expect(library.opened).toEqual(['https://huggingface.co/papers']);
  });

  test('a failed read is told, and a retry recovers', async () => {
    const library = createFakeLibrary([paperOf(1)]);
    library.isReadBroken = true;
    show(library);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Free some disk space');
    library.isReadBroken = false;
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(titles).toHaveLength(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('a failed search keeps the text and the last answer', async () => {
    const library = createFakeLibrary([paperOf(1)]);
    show(library);
    await expect.poll(titles).toHaveLength(1);
    library.failure = 'unexpected';
    await userEvent.keyboard('attention');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(searchBox).toHaveValue('attention');
    expect(titles()).toHaveLength(1);
  });
});
