import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createFakeLibrary, openPopup, paperOf } from './_popup';

let close: (() => void) | undefined;
beforeEach(() => page.viewport(400, 600));
afterEach(() => close?.());

/** Titles of every length and script; LaTeX shows as it is written. */
const hard = [
  'Attention Is All You Need',
  'A'.repeat(300),
  `${'On the Convergence of Stochastic Gradient Methods '.repeat(6)}`.trim(),
  'الانتباه هو كل ما تحتاجه: نماذج لغوية كبيرة للغة العربية (LLM)',
  '大規模言語モデルにおける注意機構の理論的解析と実証的評価に関する包括的な研究',
  String.raw`$\mathcal{O}(n\log n)$ Attention via $\ell_1$-Sketching`,
];

const papers = hard.map((title, index) =>
  paperOf(hard.length - index, {
    title,
    authors: Array.from(
      { length: index * 40 + 1 },
      (_, author) => `${title.slice(0, 12)} ${author}`,
    ),
    venue: index % 2 === 0 ? 'Proceedings of '.repeat(12) : 'NeurIPS',
  }),
);

test('nothing is clipped or pushed out of the popup', async () => {
  const library = createFakeLibrary(papers);
  library.lists = [
    ...library.lists,
    ...hard.map((name, order) => ({ id: name, name, createdAt: 1, order })),
  ];
  close = openPopup(library);
  await expect.poll(() => document.querySelectorAll('.paper-row').length).toBe(hard.length);
  for (const toggle of page.getByRole('button', { name: 'Abstract' }).elements()) {
    await userEvent.click(toggle);
  }
  const boxes = document.querySelectorAll(
    '.popup, .popup-head, .paper-list, .paper-row, .paper-row h2, .author-line, .paper-row-source, .paper-details, .chip',
  );
  expect(boxes.length).toBeGreaterThan(30);
  for (const box of boxes)
    expect(box.scrollWidth, box.className).toBeLessThanOrEqual(box.clientWidth);
  for (const title of document.querySelectorAll('.paper-row h2')) {
    expect(title.scrollHeight).toBeLessThanOrEqual(title.clientHeight + 1);
  }
});

test('right-to-left titles are set from the right', async () => {
  close = openPopup(createFakeLibrary(papers));
  await expect.element(page.getByText('الانتباه', { exact: false }).first()).toBeVisible();
  const title = document.querySelectorAll('.paper-row h2 bdi')[3];
  expect(title && getComputedStyle(title).direction).toBe('rtl');
});

test('every control is 24 pixels or more each way (WCAG 2.2, 2.5.8)', async () => {
  close = openPopup(createFakeLibrary(papers));
  await expect.poll(() => document.querySelectorAll('.paper-row').length).toBe(hard.length);
  for (const control of document.querySelectorAll('button, select')) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(24);
  }
});
