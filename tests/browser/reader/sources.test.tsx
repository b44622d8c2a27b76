/** Where a paper was seen, and the question whether two papers are one, in the pane alone. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReaderPane, type ReaderPaneProps } from '../../../components/reader/ReaderPane';
import { createPaneProps, open, paper, type Shown, sourceAt } from './_reader';

let shown: Shown | undefined;
beforeEach(() => page.viewport(900, 800));
afterEach(() => shown?.close());

function show(fields: Partial<ReaderPaneProps> = {}) {
  const { props, calls } = createPaneProps(fields);
  shown = open(<ReaderPane {...props} />);
  return { props, calls, root: shown.root };
}

const listing = sourceAt('https://arxiv.org/list/cs.LG/new', 5, 5);
const daily = sourceAt('https://huggingface.co/papers', 6, 8, { siteId: 'huggingface' });
const venue = sourceAt('https://proceedings.example.org/2024/17', 7, 7, {
  ids: ['url:https://proceedings.example.org/2024/17'],
  title: 'Attention, sketched',
  siteId: 'gone',
});
const rows = () => [...document.querySelectorAll<HTMLElement>('.reader-source')];
const splits = () => page.getByRole('button', { name: /of (?:its|their) own$/ });

describe('sources', () => {
  test('say where, when and under which title, the latest first', () => {
    show({ sources: [listing, venue, daily] });
    expect(rows().map((row) => row.textContent)).toEqual([
      'Hugging Facehuggingface.co/papersJan 6, 2024, last Jan 8, 2024',
      'arXivarxiv.org/list/cs.LG/newJan 5, 2024',
      'proceedings.example.org/2024/17Jan 7, 2024Attention, sketched',
    ]);
    expect(rows()[2]?.querySelector('a')?.href).toBe('https://proceedings.example.org/2024/17');
  });

  test('one alone is folded away', async () => {
    show({ sources: [daily] });
    expect(rows()[0]?.checkVisibility()).toBe(false);
    await userEvent.click(page.getByRole('button', { name: 'Hugging Face', expanded: false }));
    expect(rows()[0]?.checkVisibility()).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Hugging Face', expanded: true }));
    expect(rows()[0]?.checkVisibility()).toBe(false);
  });

  test('that share an id go together, those that all do not at all', async () => {
    const { calls } = show({ sources: [listing, venue, daily] });
    await userEvent.click(page.getByRole('button', { name: 'Make these a paper of their own' }));
    await userEvent.click(page.getByRole('button', { name: 'Make this a paper of its own' }));
    expect(calls).toEqual([
      { name: 'split', values: [[daily.pageUrl, listing.pageUrl], venue.paper.ids[0]] },
      { name: 'split', values: [[venue.pageUrl], daily.paper.ids[0]] },
    ]);
    shown?.close();
    show({ sources: [listing, daily] });
    await expect.element(splits()).not.toBeInTheDocument();
  });

  test('are split once, however often the button is pressed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const asked: unknown[] = [];
    show({
      sources: [listing, venue],
      onSplit: (pageUrls) => {
        asked.push(pageUrls);
        return promise;
      },
    });
    const button = splits().first();
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button, { force: true });
    expect(asked).toHaveLength(1);
    resolve();
    await expect.element(button).toHaveAttribute('aria-disabled', 'false');
  });
});

const twin = {
  ...paper,
  id: 'doi:10.1000/other' as const,
  title: 'Attention, sketched',
  venue: 'Proceedings of Sketching',
  publishedOn: '2025-03-01',
};
const strip = page.getByRole('region', { name: 'Same paper?' });

describe('a paper that may be the same', () => {
  test('is named by title, authors, year and where it appeared', async () => {
    show({ twins: [twin, { ...twin, id: 'doi:10.1000/third', title: 'A third' }] });
    await expect
      .element(strip)
      .toHaveTextContent(
        'Same paper?Attention, sketchedAda Lovelace, Emmy Noether, Paul Erdős2025Proceedings of Sketching',
      );
    await expect.element(page.getByText('A third')).not.toBeInTheDocument();
  });

  test.each([
    ['Same paper', 'merge'],
    ['Two papers', 'keepApart'],
  ])('%s, by the keyboard, and the title has the focus afterwards', async (name, call) => {
    const { props, calls } = show({ twins: [twin] });
    const button = strip.getByRole('button', { name });
    page.getByRole('button', { name: 'Copy link' }).element().focus();
    while (!button.element().matches(':focus')) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(calls).toEqual([{ name: call, values: [twin] }]);
    shown?.show(<ReaderPane {...props} twins={[]} />);
    await expect.element(strip).not.toBeInTheDocument();
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  test('can be looked at', async () => {
    const { calls } = show({ twins: [twin] });
    await userEvent.click(strip.getByRole('link'));
    expect(calls).toEqual([{ name: 'show', values: [twin.id] }]);
  });

  test('the merged paper has the focus when it is another record', async () => {
    const { props } = show({ twins: [twin] });
    await userEvent.click(strip.getByRole('button', { name: 'Same paper' }));
    shown?.show(<ReaderPane {...props} paper={twin} twins={[]} />);
    expect(document.activeElement?.textContent).toBe('Attention, sketched');
  });
});

describe.each(['light', 'dark'])('%s', (theme) => {
  afterEach(() => {
    delete document.documentElement.dataset['theme'];
  });

  test.each([320, 480, 900, 1400])(
    'axe finds nothing, and nothing is pushed out at %i pixels',
    async (width) => {
      document.documentElement.lang = 'en';
      document.documentElement.dataset['theme'] = theme;
      await page.viewport(width, 900);
      const long = `${'Unbreakable'.repeat(20)} ${'and more words '.repeat(20)}`;
      const { root } = show({
        sources: [listing, { ...venue, paper: { ...venue.paper, title: long } }, daily],
        twins: [{ ...twin, title: long, venue: 'Proceedings of '.repeat(20) }],
      });
      root.style.background = 'var(--paper)';
      for (const box of root.querySelectorAll('.reader-twin, .reader-twin *, .reader-sources *')) {
        if (box.matches('svg *, a bdi, .reader-twin-facts bdi')) continue;
        expect(box.scrollWidth, box.outerHTML).toBeLessThanOrEqual(box.clientWidth || Infinity);
      }
      for (const control of root.querySelectorAll('.reader-twin button, .reader-sources button')) {
        expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
      }
      const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
    },
  );
});
