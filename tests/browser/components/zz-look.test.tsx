import { test, beforeEach } from 'vitest';
import { page, userEvent, cdp } from 'vitest/browser';
import { createFakeLibrary, openPopup, paperOf } from './_popup';
const real = [
  paperOf(9, { title: 'Attention Is All You Need', authors: ['Ashish Vaswani','Noam Shazeer','Niki Parmar','Jakob Uszkoreit','Llion Jones','Aidan N. Gomez','Łukasz Kaiser','Illia Polosukhin'], venue: 'NeurIPS 2017', publishedOn: '2017-06-12', status: 'read', listIds: ['reading-list'], abstract: 'The dominant sequence transduction models are based on complex recurrent or convolutional neural networks in an encoder-decoder configuration. The best performing models also connect the encoder and decoder through an attention mechanism. We propose a new simple network architecture, the Transformer, based solely on attention mechanisms, dispensing with recurrence and convolutions entirely.' }),
  paperOf(8, { title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces', authors: ['Albert Gu','Tri Dao'], subjects:['cs.LG'], publishedOn: '2023-12-01', status: 'reading', abstract: 'Foundation models, now powering most of the exciting applications in deep learning, are almost universally based on the Transformer architecture and its core attention module.' }),
  paperOf(7, { title: '大規模言語モデルにおける注意機構の理論的解析と実証的評価', authors: ['山田 太郎','鈴木 花子'], subjects: ['cs.CL'] }),
  paperOf(6, { title: 'الانتباه هو كل ما تحتاجه: نماذج لغوية كبيرة', authors: ['محمد علي'], subjects: ['cs.CL'] }),
  paperOf(5, { title: String.raw`$\mathcal{O}(n\log n)$ Attention via $\ell_1$-Sketching and Structured Random Projections for Long Contexts`, authors: Array.from({length: 40}, (_, i) => `Author Number${i}`) }),
];
const many = [...real, ...Array.from({length: 30}, (_, i) => paperOf(100 + i))];
let close: (() => void) | undefined;
beforeEach(() => page.viewport(400, 600));
for (const scheme of ['light', 'dark']) {
  const shot = async (name: string) => { await new Promise(r => setTimeout(r, 300)); await page.screenshot({ path: `./zzshots/${name}-${scheme}.png` }); };
  test(scheme, async () => {
    await (cdp() as any).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    close = openPopup(createFakeLibrary([])); await shot('empty'); close();
    const l = createFakeLibrary(many);
    l.lists = [...l.lists, { id: 'thesis', name: 'Thesis', createdAt: 1, order: 1 }, { id: 'g', name: 'Group meeting', createdAt: 1, order: 2 }];
    close = openPopup(l); await shot('many');
    await userEvent.keyboard('{ArrowDown} '); await shot('expanded');
    await userEvent.keyboard('{Delete}'); await shot('toast');
    await userEvent.fill(page.getByRole('textbox', { name: 'Search your library' }), 'attention'); await shot('search');
    await userEvent.fill(page.getByRole('textbox', { name: 'Search your library' }), 'zebra'); await shot('nomatch');
    await userEvent.click(page.getByRole('button', { name: 'New list' })); await userEvent.keyboard('Thesis');
    l.failure = 'name-taken'; await userEvent.keyboard('{Enter}'); await shot('error'); close();
  });
}
