import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturesFolder, hasCaptures, parse, readAt } from './_pages';

/** Where each capture was taken; the index names it in words only. */
const addresses: Readonly<Record<string, string>> = {
  'hf/papers-2024-08.html': 'https://huggingface.co/papers?date=2024-08-01',
  'hf/trending-2026-10-one-article.excerpt.html': 'https://huggingface.co/papers/trending',
  'arxiv/list-gr-qc-new-2024-08.html': 'https://arxiv.org/list/gr-qc/new',
  'arxiv/list-hep-ph-new-2024-08.html': 'https://arxiv.org/list/hep-ph/new',
  'arxiv/list-hep-th-new-2024-08.html': 'https://arxiv.org/list/hep-th/new',
  'arxiv/list-cs-2301-show3-reindented-2023.html': 'https://arxiv.org/list/cs/2301?show=3',
  'arxiv/list-no-updates-2023.html': 'https://arxiv.org/list/cs/9101',
  'arxiv/search-drosophila-2026-03.fragment.html': 'https://arxiv.org/search/?query=drosophila',
  'arxiv/abs-1902.02534-2024-03-14.html': 'https://arxiv.org/abs/1902.02534',
  'arxiv/abs-1902.02534-2026-03-18.html': 'https://arxiv.org/abs/1902.02534',
  'arxiv/abs-1902.02534-2026-06-29.html': 'https://arxiv.org/abs/1902.02534',
  'arxiv/abs-2604.14148-2026-04.html': 'https://arxiv.org/abs/2604.14148',
  'arxiv/abs-2106.09608-2021-06.html': 'https://arxiv.org/abs/2106.09608',
};

// Their data is cut away, or they never had abstracts: what the source cannot give.
const isWithoutAuthors = (path: string) => path.includes('trending');
const isWithoutAbstracts = (path: string) => isWithoutAuthors(path) || path.includes('cs-2301');

const rows = hasCaptures
  ? readFileSync(join(capturesFolder, 'INDEX.tsv'), 'utf8').trim().split('\n').slice(1)
  : [];
const captures = rows
  .map((row) => row.split('\t'))
  .filter(([site, , path]) => /^(?:huggingface|arxiv)$/.test(site ?? '') && path?.endsWith('.html'))
  .map((cells) => ({ siteId: cells[0] ?? '', path: cells[2] ?? '', count: Number(cells[7]) }));

const name = hasCaptures
  ? 'real captures in ../shared/pages'
  : 'SKIPPED: no ../shared/pages here, real captures are not read';

describe.skipIf(!hasCaptures)(name, () => {
  it.each(captures.map((capture) => [capture.path, capture] as const))('%s', (path, capture) => {
    const html = readFileSync(join(capturesFolder, path), 'utf8');
    const url = new URL(addresses[path] ?? 'about:blank');
    const page = parse(html, url);
    const before = page.documentElement.outerHTML;
    const { entries, droppedCount } = readAt(page, url);
    const papers = entries.map((entry) => entry.paper);
    expect(droppedCount).toBe(0);
    expect(papers).toHaveLength(capture.count);
    expect(new Set(papers.map((paper) => paper.ids[0])).size).toBe(capture.count);
    for (const paper of papers) {
      expect(html).toContain(paper.ids[0].replace(/^arxiv:/, ''));
      expect(paper.title).not.toMatch(/^Title:/);
      if (!isWithoutAuthors(path)) expect(paper.authors.length).toBeGreaterThan(0);
      if (!isWithoutAbstracts(path)) expect(paper.abstract?.length ?? 0).toBeGreaterThan(40);
      expect(paper.abstract ?? '').not.toMatch(/△ Less|^Abstract/);
    }
    for (const entry of entries) expect(entry.spots.length).toBe(1);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads as many abstracts as the source of a list has', () => {
    const path = 'arxiv/list-gr-qc-new-2024-08.html';
    const html = readFileSync(join(capturesFolder, path), 'utf8');
    const url = new URL(addresses[path] ?? 'about:blank');
    const { entries } = readAt(parse(html, url), url);
    const inSource = html.match(/<p class='mathjax'>/g)?.length;
    expect(entries.filter(({ paper }) => paper.abstract !== undefined)).toHaveLength(inSource ?? 0);
    expect(entries.every(({ paper }) => paper.listedOn === '2024-08-09')).toBe(true);
  });

  it('reads whole titles and as many comments as the source of a search has', () => {
    const path = 'arxiv/search-drosophila-2026-03.fragment.html';
    const html = readFileSync(join(capturesFolder, path), 'utf8');
    const url = new URL(addresses[path] ?? 'about:blank');
    const { entries } = readAt(parse(html, url), url);
    const titles = [...html.matchAll(/<p class="title is-5 mathjax">(.*?)<\/p>/gs)].map((match) =>
      (match[1] ?? '').replace(/<[^>]+>|\s/g, '').replace(/&amp;/g, '&'),
    );
    expect(entries.map(({ paper }) => paper.title.replace(/\s/g, ''))).toEqual(titles);
    const commented = entries.filter(({ paper }) => paper.comments !== undefined);
    expect(commented).toHaveLength(html.match(/>Comments:</g)?.length ?? 0);
  });

  it('reads the data of 2026, of which there is no whole page, through cards of our own', () => {
    const json = readFileSync(join(capturesFolder, 'hf/api-daily_papers-2026-06.json'), 'utf8');
    const dailyPapers: { paper: { id: string; authors: unknown[] }; title: string }[] =
      JSON.parse(json);
    const url = new URL('https://huggingface.co/papers/date/2026-06-12');
    const page = parse('<!doctype html><main></main>', url);
    const holder = page.createElement('div');
    holder.setAttribute('data-target', 'DailyPapers');
    holder.setAttribute('data-props', JSON.stringify({ dailyPapers }));
    page.body.append(holder);
    for (const { paper, title } of dailyPapers) {
      const link = page.createElement('a');
      link.href = `/papers/${paper.id}`;
      link.textContent = title;
      const heading = page.createElement('h3');
      heading.append(link);
      const card = page.createElement('article');
      card.append(heading);
      holder.append(card);
    }
    const papers = readAt(page, url).entries.map(({ paper }) => paper);
    expect(papers.map(({ ids }) => ids[0])).toEqual(dailyPapers.map((d) => `arxiv:${d.paper.id}`));
    expect(papers.map((paper) => paper.authors.length)).toEqual(
      dailyPapers.map((daily) => daily.paper.authors.length),
    );
    const fields = ['abstract', 'publishedOn', 'upvotes', 'submitter', 'commentCount'] as const;
    for (const paper of papers) for (const field of fields) expect(paper[field]).toBeDefined();
    expect(papers.filter((paper) => paper.codeUrl !== undefined)).toHaveLength(
      json.match(/"githubRepo": ?"https:\/\/github\.com\//g)?.length ?? 0,
    );
  });
});
