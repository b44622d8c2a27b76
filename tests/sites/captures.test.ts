import { describe, expect, it } from 'vitest';
import { captures, readCapture } from './_captures';
import { hasCaptures, parse, readAt } from './_pages';

const name = hasCaptures
  ? 'real captures in ../shared/pages'
  : 'SKIPPED: no ../shared/pages here, real captures are not read';

describe.skipIf(!hasCaptures)(name, () => {
  it.each(captures.map((capture) => [capture.path, capture] as const))('%s', (path, capture) => {
    const { count, lacks = [] } = capture;
    const html = readCapture(path);
    const url = new URL(capture.url);
    const page = parse(html, url);
    const before = page.documentElement.outerHTML;
    const { entries, droppedCount, state } = readAt(page, url);
    const papers = entries.map((entry) => entry.paper);
    expect(droppedCount).toBe(0);
    expect(papers).toHaveLength(count);
    expect(state).toBe(count > 0 ? 'read' : path.includes('captcha') ? 'blocked' : 'none');
    expect(new Set(papers.map((paper) => paper.ids[0])).size).toBe(count);
    for (const paper of papers) {
      expect(paper.title).not.toMatch(/^Title:|^\[(?:PDF|HTML)\]/);
      if (!lacks.includes('authors')) expect(paper.authors.length).toBeGreaterThan(0);
      if (!lacks.includes('abstract')) expect(paper.abstract?.length ?? 0).toBeGreaterThan(40);
      expect(paper.abstract ?? '').not.toMatch(/△ Less|^Abstract/);
    }
    for (const entry of entries) expect(entry.spots.length).toBe(1);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads as many abstracts as the source of a list has', () => {
    const path = 'arxiv/list-gr-qc-new-2024-08.html';
    const html = readCapture(path);
    const url = new URL(captures.find((one) => one.path === path)?.url ?? 'about:blank');
    const { entries } = readAt(parse(html, url), url);
    const inSource = html.match(/<p class='mathjax'>/g)?.length;
    expect(entries.filter(({ paper }) => paper.abstract !== undefined)).toHaveLength(inSource ?? 0);
    expect(entries.every(({ paper }) => paper.listedOn === '2024-08-09')).toBe(true);
  });

  it('reads whole titles and as many comments as the source of a search has', () => {
    const path = 'arxiv/search-drosophila-2026-03.fragment.html';
    const html = readCapture(path);
    const url = new URL(captures.find((one) => one.path === path)?.url ?? 'about:blank');
    const { entries } = readAt(parse(html, url), url);
    const titles = [...html.matchAll(/<p class="title is-5 mathjax">(.*?)<\/p>/gs)].map((match) =>
      (match[1] ?? '').replace(/<[^>]+>|\s/g, '').replace(/&amp;/g, '&'),
    );
    expect(entries.map(({ paper }) => paper.title.replace(/\s/g, ''))).toEqual(titles);
    const commented = entries.filter(({ paper }) => paper.comments !== undefined);
    expect(commented).toHaveLength(html.match(/>Comments:</g)?.length ?? 0);
  });

  it('reads the data of 2026, of which there is no whole page, through cards of our own', () => {
    const json = readCapture('hf/api-daily_papers-2026-06.json');
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
