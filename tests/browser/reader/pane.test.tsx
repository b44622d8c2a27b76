import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReaderPane, type ReaderPaneProps } from '../../../components/reader/ReaderPane';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { createPaneProps, markerFor, open, paper, type Shown, sourceAt } from './_reader';

// They are big, and a cold test server takes its time.
beforeAll(() => Promise.all([import('marked'), import('temml')]));

let shown: Shown | undefined;
afterEach(() => shown?.close());

function show(fields: Partial<ReaderPaneProps> = {}) {
  const { props, calls } = createPaneProps(fields);
  shown = open(<ReaderPane {...props} />);
  return { props, calls, root: shown.root };
}

/** The paper with fields changed, or taken away. */
function paperWith(
  fields: Partial<SavedPaper>,
  without: readonly (keyof SavedPaper)[] = [],
): SavedPaper {
  const entries = Object.entries({ ...paper, ...fields });
  const kept = entries.filter(([name]) => !without.some((each) => each === name));
  // Only fields that a record may lack are taken away.
  return Object.fromEntries(kept) as unknown as SavedPaper;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('asks for', () => {
  test.each<[string, () => Promise<void>, string, unknown[]]>([
    ['an author’s papers', () => button('Emmy Noether').click(), 'author', ['Emmy Noether']],
    ['a tag’s papers', () => button('to cite').click(), 'tag', ['to cite']],
    ['a tag less', () => button('Remove tag to cite').click(), 'removeTag', ['to cite']],
    ['a star less', () => button('Starred').click(), 'star', [false]],
    ['a list more', () => button('The red one').click(), 'list', ['red', true]],
    ['a list less', () => button('The blue one').click(), 'list', ['blue', false]],
    ['its removal', () => button('Remove from library').click(), 'remove', []],
    ['its title copied', () => button('Copy title').click(), 'copy', [paper.title]],
    [
      'its link copied',
      () => button('Copy link').click(),
      'copy',
      ['https://arxiv.org/abs/2401.01234'],
    ],
    [
      'a status',
      () => page.getByRole('combobox', { name: 'Reading status' }).selectOptions('read'),
      'status',
      ['read'],
    ],
  ])('%s', async (_, act, name, values) => {
    const { calls } = show();
    await act();
    expect(calls).toEqual([{ name, values }]);
  });

  test('tags: by Enter, by comma, never twice', async () => {
    const { calls } = show();
    const box = page.getByRole('combobox', { name: 'Add a tag' });
    await userEvent.click(box);
    await userEvent.keyboard('survey{Enter}Attention{Enter}a, b,{Enter}');
    expect(calls).toEqual([
      { name: 'addTag', values: ['survey'] },
      { name: 'addTag', values: ['a'] },
      { name: 'addTag', values: ['b'] },
    ]);
    expect([...document.querySelectorAll('datalist option')].map((each) => each.outerHTML)).toEqual(
      ['<option value="baseline"></option>', '<option value="survey"></option>'],
    );
  });

  test('another paper, but not when a new tab is asked for', async () => {
    const { calls } = show({ related: [paperWith({ id: 'arxiv:1706.03762', title: 'Near' })] });
    await page.getByRole('link', { name: 'Near' }).click();
    expect(calls).toEqual([{ name: 'show', values: ['arxiv:1706.03762'] }]);
  });

  test('a note to be kept', async () => {
    const { calls } = show();
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'mine');
    await userEvent.keyboard('{Escape}');
    expect(calls).toEqual([{ name: 'saveNote', values: ['mine'] }]);
  });

  test('a copy, and says what came of it', async () => {
    show({ onCopy: () => Promise.reject(new Error('no clipboard')) });
    await button('Copy link').click();
    await expect.element(page.getByText('Could not copy')).toBeVisible();
  });
});

describe('links', () => {
  test('lead to the paper by each of its ids, its PDF and its code', () => {
    const { root } = show();
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.reader-head a')];
    expect(links.map(({ textContent, href }) => [textContent, href])).toEqual([
      ['arXiv:2401.01234', 'https://arxiv.org/abs/2401.01234'],
      ['doi:10.1000/xyz123', 'https://doi.org/10.1000/xyz123'],
      ['Open', 'https://arxiv.org/abs/2401.01234'],
      ['PDF', 'https://arxiv.org/pdf/2401.01234'],
      ['Code', 'https://github.com/ada/attention'],
    ]);
    for (const { rel, target } of links)
      expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
  });

  test('of other schemes are none', () => {
    const { root } = show({
      paper: paperWith({
        id: 'url:javascript:alert(1)',
        ids: ['url:javascript:alert(1)'],
        pdfUrl: 'data:text/html,x',
        codeUrl: 'javascript:alert(1)',
      }),
      sources: [sourceAt('javascript:alert(1)', 1, 2)],
    });
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(root.querySelector('.reader-sources')?.textContent).toContain('javascript:alert(1)');
  });
});

describe('shows', () => {
  test('that it still looks, and nothing where nothing is', () => {
    const { root } = show({ sources: undefined, related: undefined });
    expect(root.querySelectorAll('.reader-wait')).toHaveLength(2);
    shown?.close();
    const { root: next } = show({ sources: [], related: [] });
    expect(next.querySelector('.reader-wait')).toBeNull();
    expect(next.textContent).not.toContain('Related');
  });

  test('a paper of which only the title is known', () => {
    const bare = ['abstract', 'venue', 'publishedOn', 'codeUrl', 'comments', 'subjects'] as const;
    const { root } = show({ paper: paperWith({ authors: [], tags: [] }, [...bare]) });
    expect(root.textContent).toContain('show no abstract');
    expect(root.textContent).toContain('No authors are known');
    expect(root.textContent).not.toContain('undefined');
  });

  test('300 authors when asked, and any that matched at once', async () => {
    const authors = Array.from({ length: 300 }, (_, index) => `Author ${index}`);
    const { root } = show({ paper: paperWith({ authors }), mark: markerFor('Author 250') });
    const names = () => root.querySelectorAll('.reader-author').length;
    expect(names()).toBe(13);
    expect(root.querySelector('.reader-author mark')?.textContent).toBe('Author 250');
    await button('Show all 300 authors').click();
    expect(names()).toBe(300);
    await button('Show fewer').click();
    expect(names()).toBe(13);
  });

  test('the next paper from its top, with its own note', async () => {
    const { props, calls } = show();
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'of the first');
    const next = paperWith({ id: 'arxiv:1706.03762', title: 'Next', note: 'of the next' });
    shown?.show(<ReaderPane {...props} paper={next} onSaveNote={() => Promise.reject()} />);
    expect(calls).toEqual([{ name: 'saveNote', values: ['of the first'] }]);
    await expect.element(page.getByText('of the next')).toBeVisible();
  });
});

describe('layout', () => {
  const hard = paperWith({
    title: `${'A'.repeat(300)} ${String.raw`$\sum_{i=1}^{n} x_i + y_i + z_i + a_i + b_i + c_i + d_i = 0$`}`,
    authors: Array.from({ length: 40 }, (_, index) => `${'Name '.repeat(8)}${index}`),
    venue: 'Proceedings of '.repeat(12),
    tags: ['t'.repeat(100), 'short'],
    note: `${'w'.repeat(400)}\n\n| ${'c | '.repeat(30)}\n|${'--|'.repeat(30)}\n\n\`\`\`\n${'x'.repeat(300)}\n\`\`\``,
    journalRef: 'J'.repeat(200),
  });

  test.each([320, 480, 760, 900, 1400])('nothing is pushed out at %i pixels', async (width) => {
    await page.viewport(width, 900);
    const { root } = show({
      paper: hard,
      sources: [sourceAt(`https://arxiv.org/${'p'.repeat(300)}`, 1, 2)],
      related: [hard],
    });
    await expect.poll(() => root.querySelector('.markdown table')).not.toBeNull();
    await expect.poll(() => root.querySelector('.reader-title math')).not.toBeNull();
    for (const box of root.querySelectorAll(
      '.reader, .reader-columns > *, section, li, h1, button',
    )) {
      expect(box.scrollWidth, `${box.className} ${box.nodeName}`).toBeLessThanOrEqual(
        box.clientWidth || Infinity,
      );
    }
    for (const control of root.querySelectorAll('button, select, a.reader-action, .reader-ids a')) {
      const { width: wide, height } = control.getBoundingClientRect();
      // Names in running text are exempt (WCAG 2.2, 2.5.8), as are their lines.
      if (control.matches('.reader-author')) continue;
      expect(Math.min(wide, height), control.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });

  test('a right-to-left title is set from the right', () => {
    const { root } = show({ paper: paperWith({ title: 'الانتباه هو كل ما تحتاجه (LLM)' }) });
    const title = root.querySelector('.reader-title bdi');
    expect(title && getComputedStyle(title).direction).toBe('rtl');
  });
});
