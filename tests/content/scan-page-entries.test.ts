import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { scanPageEntries } from '../../utils/badges/scan-page-entries';
import { findPage } from '../../utils/sites/all-sites';

const scan = (html: string, address: string) =>
  scanPageEntries(new JSDOM(html, { url: address }).window.document, new URL(address), findPage);
const link = '<li><a href="https://arxiv.org/abs/2405.01234">Kelp forests as slow memories</a>';

test('a page of a known site is read as that site is, whether it is on or not', () => {
  const note = '<p class="empty-message">No results.</p>';
  expect(scan(note, 'https://openreview.net/search?term=kelp')).toEqual({
    ...{ papers: [], droppedCount: 0, state: 'none', siteName: 'OpenReview', isScanned: true },
  });
});

test('any other page is looked through for links to papers', () => {
  const found = scan(`<ul>${link}</ul>`, 'https://reading-group.example/');
  expect(found).toMatchObject({ state: 'read', isScanned: true, papers: [{ siteId: 'web' }] });
  expect(found.papers[0]?.ids).toEqual(['arxiv:2405.01234']);
  expect(found).not.toHaveProperty('isOwnFirst');
});

test('a page that is a paper has its own first, and says so', () => {
  const metas = [
    ['citation_title', 'Counting herring gulls'],
    ['citation_author', 'Reed, Ada'],
    ['citation_doi', '10.5555/harbour.7'],
  ].map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const found = scan(`${metas.join('')}<ul>${link}</ul>`, 'https://journal.example/7');
  expect(found.isOwnFirst).toBe(true);
  expect(found.papers.map(({ ids }) => ids[0])).toEqual([
    'doi:10.5555/harbour.7',
    'arxiv:2405.01234',
  ]);
});

test('a PDF is the paper its address names', () => {
  const found = scan('<embed type="application/pdf">', 'https://doi.org/10.5555/harbour.7');
  expect(found.papers).toMatchObject([{ ids: ['doi:10.5555/harbour.7'] }]);
});

test('a page with nothing says so', () => {
  expect(scan('<p>Hello.', 'https://elsewhere.example/')).toEqual({
    ...{ papers: [], droppedCount: 0, state: 'none', isScanned: true },
  });
});
