import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { listPageEntries } from '../../utils/badges/list-page-entries';
import { findPage } from '../../utils/sites/all-sites';

const list = (html: string, address: string) =>
  listPageEntries(new JSDOM(html, { url: address }).window.document, new URL(address), findPage);

test('a PDF is the paper its address names', () => {
  const pageUrl = 'https://arxiv.org/pdf/2401.01234v2';
  expect(list('<embed type="application/pdf">', `${pageUrl}#page=3`)).toEqual({
    papers: [
      { ids: ['arxiv:2401.01234'], title: '2401.01234', authors: [], pageUrl, siteId: 'link' },
    ],
    droppedCount: 0,
    state: 'read',
  });
});

test('a full text gives its title too', () => {
  const { papers } = list(
    '<title>\n Tides\n of attention </title>',
    'https://arxiv.org/html/2401.01234',
  );
  expect(papers).toMatchObject([{ ids: ['arxiv:2401.01234'], title: 'Tides of attention' }]);
});

test('any other page that is no listing has no paper', () => {
  for (const address of ['https://arxiv.org/help', 'https://huggingface.co/models']) {
    expect(list('<title>2401.01234</title>', address).papers).toEqual([]);
  }
});

test('a paper whose page cannot be read is known by its address, and the page told as changed', () => {
  const entries = list('<title>Tides</title>', 'https://arxiv.org/abs/2401.01234');
  expect(entries).toMatchObject({ state: 'changed', siteName: 'arXiv' });
  expect(entries.papers).toMatchObject([{ ids: ['arxiv:2401.01234'], siteId: 'link' }]);
});
