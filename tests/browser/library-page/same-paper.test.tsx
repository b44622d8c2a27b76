/** One paper that several pages show: two records made one, one made two, and back again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PaperId } from '../../../utils/paper/paper-id';
import { idOf, type OpenedPage, openPage, paperOf, rows, titles, toast } from './_page';

const title = 'Sparse attention for tidal spectra of small moons';
const article = page.getByRole('article', { name: title });
const strip = page.getByRole('region', { name: 'Same paper?' });
const bar = page.getByRole('toolbar', { name: 'Selected papers' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const preprint = paperOf(1, { title });
const articleId: PaperId = 'url:https://proceedings.example.org/2024/17';
const proceedings = paperOf(1, {
  title,
  ids: [articleId],
  venue: 'Proceedings of Small Moons',
  pageUrl: 'https://proceedings.example.org/2024/17',
});

let opened: OpenedPage;
const paper = async (id: PaperId) => (await opened.reader.readPapersById([id]))[0];
const count = () => opened.reader.countPapers();
const rowOf = (id: PaperId) => rows().find((row) => row.dataset['key'] === id) ?? document.body;

beforeEach(async () => {
  await page.viewport(1280, 900);
  opened = await openPage({ papers: [preprint, proceedings, paperOf(2)] });
  await expect.poll(titles).toHaveLength(2);
});
afterEach(() => opened.close());

/** Two records of the same title of which nobody said what they are, as older libraries have them. */
async function part(): Promise<void> {
  await opened.library.splitPaper(idOf(1), [proceedings.pageUrl]);
  await opened.db.apart.clear();
  await expect.poll(titles).toHaveLength(3);
}

async function show(id: PaperId): Promise<void> {
  await userEvent.click(rowOf(id).querySelector('.table-title') ?? document.body);
  await expect.element(article).toBeVisible();
}

describe('a source', () => {
  test('becomes a paper of its own, and comes back', async () => {
    await show(idOf(1));
    const section = article.getByRole('region', { name: 'Sources' });
    const split = section
      .getByRole('listitem')
      .filter({ hasText: 'proceedings.example.org' })
      .getByRole('button', { name: 'Make this a paper of its own' });
    await userEvent.click(split.first());
    await expect.poll(toast).toBe('Made a paper of its own');
    await expect.poll(titles).toHaveLength(3);
    expect((await paper(articleId))?.ids).toEqual([articleId]);
    expect((await paper(idOf(1)))?.ids).toEqual([idOf(1)]);
    // They are two by the reader's word.
    await expect.element(section.getByRole('button', { name: 'arXiv' })).toBeVisible();
    await expect.element(strip).not.toBeInTheDocument();
    await userEvent.click(button('Undo'));
    await expect.poll(titles).toHaveLength(2);
    await expect.element(split.first()).toBeVisible();
  });

  test('that gave the paper its key leaves the reader what was written', async () => {
    await opened.library.edit(idOf(1), { note: 'Compare the third table' });
    await show(idOf(1));
    const group = article.getByRole('listitem').filter({ hasText: 'arxiv.org' });
    await userEvent.click(group.getByRole('button', { name: /of its own$/ }).first());
    await expect.poll(titles).toHaveLength(3);
    await expect.poll(() => location.hash).toContain(encodeURIComponent(articleId));
    await expect.element(article.getByText('Compare the third table')).toBeVisible();
    expect((await paper(idOf(1)))?.note).toBeUndefined();
  });

  test('that could not be split says so, and can be tried again', async () => {
    await show(idOf(1));
    opened.breakRequests('splitPaper');
    await userEvent.click(article.getByRole('button', { name: /of its own$/ }).first());
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not store this');
    opened.breakRequests();
    await userEvent.click(button('Try again'));
    await expect.poll(titles).toHaveLength(3);
  });
});

describe('two records', () => {
  beforeEach(part);

  test('are asked about as soon as one is shown: nothing is pushed down later', async () => {
    const seen: boolean[] = [];
    const observer = new MutationObserver(() => {
      if (document.querySelector('article')) {
        seen.push(document.querySelector('.reader-twin') !== null);
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    await show(idOf(1));
    await expect.element(strip.getByText('Proceedings of Small Moons')).toBeVisible();
    observer.disconnect();
    expect(seen[0]).toBe(true);
  });

  test.each([idOf(1), articleId])('are one when the reader says so at %s', async (id) => {
    await opened.library.edit(articleId, { addTags: ['moons'] });
    await show(id);
    const merge = strip.getByRole('button', { name: 'Same paper' });
    merge.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(toast).toBe('Two papers made one');
    await expect.poll(titles).toHaveLength(2);
    await expect.element(strip).not.toBeInTheDocument();
    await expect.element(article.getByRole('button', { name: 'moons', exact: true })).toBeVisible();
    const [kept] = await opened.library.findMarks([{ ids: [idOf(1)] }]);
    await expect
      .poll(() => location.hash)
      .toContain(encodeURIComponent(kept?.mark.id ?? 'nowhere'));
    await expect.poll(() => document.activeElement).toBe(document.querySelector('article h1'));
    await userEvent.click(button('Undo'));
    await expect.poll(titles).toHaveLength(3);
    await expect.element(strip).toBeVisible();
  });

  test('are two when the reader says so, and asked about again when that is taken back', async () => {
    await show(articleId);
    await userEvent.click(strip.getByRole('button', { name: 'Two papers' }));
    await expect.poll(toast).toBe('Kept as two papers');
    await expect.element(strip).not.toBeInTheDocument();
    await show(idOf(1));
    await expect.element(strip).not.toBeInTheDocument();
    await userEvent.click(button('Undo'));
    await expect.element(strip).toBeVisible();
    expect(await count()).toBe(3);
  });

  test('show each other', async () => {
    await show(idOf(1));
    await userEvent.click(strip.getByRole('link'));
    await expect.poll(() => location.hash).toContain(encodeURIComponent(articleId));
    await expect.element(strip.getByText('arXiv cs.CL')).toBeVisible();
  });

  test('that could not be made one stay two, said where the reader has the page to itself', async () => {
    await page.viewport(700, 900);
    await show(idOf(1));
    opened.breakRequests('mergePapers');
    await userEvent.click(strip.getByRole('button', { name: 'Same paper' }));
    await expect.element(page.getByRole('alert').last()).toBeVisible();
    expect(await count()).toBe(3);
    opened.breakRequests();
    await userEvent.click(button('Try again'));
    await expect.poll(count).toBe(2);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('are made one by another page: the reader follows', async () => {
    const marks = [await paper(idOf(1)), await paper(articleId)];
    const [kept, gone] = marks
      .flatMap((each) => each ?? [])
      .sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
    await show(gone?.id ?? idOf(1));
    await opened.library.mergePapers([idOf(1), articleId]);
    await expect.poll(() => location.hash).toContain(encodeURIComponent(kept?.id ?? 'nowhere'));
    await expect.element(article).toBeVisible();
  });
});

describe('of selected papers', () => {
  test('one that has become part of another is selected no more', async () => {
    await part();
    for (const id of [idOf(1), articleId]) {
      await userEvent.click(rowOf(id).querySelector('input') ?? document.body);
    }
    await expect.element(bar.getByText('2 selected')).toBeVisible();
    await opened.library.mergePapers([idOf(1), articleId]);
    await expect.element(bar.getByText('1 selected')).toBeVisible();
  });

  test.each([1280, 1000, 420])(
    'two can be made one, in a bar of one height at %i pixels',
    async (width) => {
      await page.viewport(width, 900);
      await part();
      const heights = new Set<number>();
      const measure = () => heights.add(bar.element().getBoundingClientRect().height);
      const boxes = [idOf(1), articleId, idOf(2)].map(
        (id) => rowOf(id).querySelector('input') ?? document.body,
      );
      const merge = bar.getByRole('button', { name: 'Same paper' });
      await userEvent.click(boxes[2] ?? document.body);
      await expect.element(bar).toBeVisible();
      await expect.element(merge).not.toBeInTheDocument();
      measure();
      await userEvent.click(boxes[0] ?? document.body);
      await expect.element(merge).toBeVisible();
      measure();
      await userEvent.click(boxes[1] ?? document.body);
      await expect.element(merge).not.toBeInTheDocument();
      measure();
      expect([...heights]).toHaveLength(1);
      await userEvent.click(boxes[2] ?? document.body);
      await userEvent.click(merge);
      await expect.poll(toast).toBe('Two papers made one');
      await expect.poll(titles).toHaveLength(2);
      await expect.element(bar).not.toBeInTheDocument();
      await expect.poll(() => document.activeElement?.closest('.table-row')).not.toBeNull();
      await userEvent.click(button('Undo'));
      await expect.poll(titles).toHaveLength(3);
    },
  );
});
