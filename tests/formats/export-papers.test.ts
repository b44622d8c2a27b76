import { expect, test } from 'vitest';
import { citationKeys } from '../../utils/formats/citation-keys';
import { type ExportFormat, exportPapers, fileKinds } from '../../utils/formats/export-papers';
import type { PaperSource } from '../../utils/paper/saved-paper';
import { paperOf } from './_citations';

const source: PaperSource = {
  paperId: 'arxiv:2401.01234',
  pageUrl: 'https://arxiv.org/abs/2401.01234',
  firstSeenAt: 1,
  lastSeenAt: 1,
  paper: {
    ids: ['arxiv:2401.01234'],
    title: 'Ledgers of patient tides',
    authors: ['Ada Bet'],
    pageUrl: 'https://arxiv.org/abs/2401.01234',
    siteId: 'arxiv',
  },
};
const papers = [
  paperOf({
    title: 'Ledgers of patient tides',
    tags: ['salt'],
    note: 'For chapter 3',
    sources: [source],
  }),
];
const request = {
  papers,
  keys: citationKeys(papers),
  lists: [],
  exportedAt: 0,
};
const write = async (format: ExportFormat, isForOthers = false) =>
  (await exportPapers(format, { ...request, isForOthers })).join('');

test.each([...Object.keys(fileKinds), 'apa', 'ieee', 'acm'] as ExportFormat[])(
  '%s holds the paper',
  async (format) => {
    const text = await write(format);
    expect(text.replace(/[{}]/g, '')).toMatch(/Ledgers of patient tides/i);
  },
);

test.each(['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'markdown'] as const)(
  '%s tells the reader’s own words only to the reader',
  async (format) => {
    const own = await write(format);
    expect(own).toContain('salt');
    expect(own).toContain('chapter 3');
    const forOthers = await write(format, true);
    expect(forOthers).not.toMatch(/salt|chapter 3/);
  },
);
