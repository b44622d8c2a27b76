import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type OpenedPage, openPage, paperOf, rows } from './_page';

let opened: OpenedPage;
afterEach(() => opened.close());
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const shot = async (name: string) => {
  await wait(600);
  await page.screenshot({ path: `/work/main/node_modules/.w2/${name}.png` });
};
const real = [
  'Attention Is All You Need',
  String.raw`$\mathcal{O}(n\log n)$ Attention via $\ell_1$-Sketching`,
  'الانتباه هو كل ما تحتاجه: نماذج لغوية كبيرة للغة العربية (LLM)',
  '大規模言語モデルにおける注意機構の理論的解析と実証的評価に関する包括的な研究',
  'On the Convergence of Stochastic Gradient Methods '.repeat(5).trim(),
  'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
  'Deep Residual Learning for Image Recognition',
  'Adam: A Method for Stochastic Optimization',
  'Generative Adversarial Nets',
  'Denoising Diffusion Probabilistic Models',
  'Scaling Laws for Neural Language Models',
  'Chain-of-Thought Prompting Elicits Reasoning in Large Language Models',
];
const papers = real.map((title, index) =>
  paperOf(index, { title, ...(index % 3 === 0 && { venue: 'NeurIPS 2024' }) }),
);
const edits = {
  1: { addTags: ['theory', 'to cite'], addListIds: ['reading-list'], isStarred: true },
  5: { status: 'read' as const, addTags: ['nlp'] },
  8: {
    status: 'reading' as const,
    addTags: ['gan', 'vision', 'classic', 'to cite', 'thesis'],
    addListIds: ['reading-list'],
  },
  11: { note: 'Prompting **works** because …' },
};

const start = async (width: number, height: number, theme?: string) => {
  await page.viewport(width, height);
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  opened = await openPage({ papers, edits, lists: ['Thesis', 'Diffusion models'] });
  await expect.poll(() => rows().length).toBeGreaterThan(4);
  await wait(400);
  if (theme) document.documentElement.dataset['theme'] = theme;
};

test('wide', async () => {
  await start(1440, 900);
  await shot('wide');
  rows()[4]?.click();
  await shot('wide-reader');
  rows()[1]?.querySelector('input')?.click();
  rows()[3]?.querySelector('input')?.click();
  await shot('wide-selection');
  await userEvent.click(
    page.getByRole('toolbar', { name: 'Selected papers' }).getByRole('button', { name: 'Tags' }),
  );
  await shot('wide-pick');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('button', { name: 'Clear the selection' }));
  await userEvent.click(page.getByRole('button', { name: 'Filters' }));
  await shot('wide-filters');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('button', { name: 'Show as cards' }));
  await shot('cards');
});
test('dark', async () => {
  await start(1440, 900, 'dark');
  rows()[2]?.click();
  rows()[1]?.querySelector('input')?.click();
  await shot('dark');
  await userEvent.click(page.getByRole('link', { name: 'Statistics' }));
  await shot('dark-statistics');
});
test('tiny', async () => {
  await start(320, 700);
  for (const e of document.querySelectorAll('.library *')) { const r = e.getBoundingClientRect(); if (r.right > 320.5 && e.checkVisibility()) console.log('OVER', e.className, r.left, r.right); }
  await shot('320');
});
test('narrow', async () => {
  await start(800, 700);
  await shot('800');
  rows()[2]?.click();
  await shot('800-reader');
});
test('small', async () => {
  await start(400, 700);
  await shot('400');
  rows()[1]?.querySelector('input')?.click();
  await shot('400-selection');
  await userEvent.click(page.getByRole('button', { name: 'Show lists and tags' }));
  await shot('400-drawer');
});
test('empty', async () => {
  await page.viewport(1100, 700);
  opened = await openPage({ papers: [] });
  await shot('empty');
  await userEvent.keyboard('?');
  await shot('keys');
});
