import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../utils/paper/parse-paper';
import { allSites, findPage } from '../../utils/sites/all-sites';
import { examples, fixtures, parse, readAt } from './_pages';

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { site, html, url, entries } = fixture;
  const page = parse(html, url);
  const before = page.documentElement.outerHTML;
  const read = readAt(page, url);

  it('has an expectation, for the same URL', () => expect(entries).toBeDefined());

  it('is recognised by its site', () => expect(findPage(url)?.site.id).toBe(site.id));

  it('gives exactly the expected papers', () => {
    expect(read.droppedCount).toBe(0);
    expect(read.entries.map((entry) => entry.paper)).toMatchObject([...(entries ?? [])]);
  });

  it('gives papers the background accepts unchanged', () => {
    for (const { paper } of read.entries) expect(parsePaper(paper)).toEqual(paper);
  });

  it('gives each entry a spot inside or beside it', () => {
    const isProse = ['github', 'hacker-news'].includes(site.id);
    expect(read.entries.length === 0 || read.entries.some(({ spots }) => spots.length > 0)).toBe(
      true,
    );
    for (const { element, spots } of read.entries) {
      // A line of prose that names several papers has no room for each.
      if (!isProse) expect(spots.length).toBeGreaterThan(0);
      const isNear = (parent: Element) => element.contains(parent) || parent.contains(element);
      expect(spots.filter(({ parent }) => !isNear(parent))).toEqual([]);
    }
  });

  it('leaves the page as it was', () => expect(page.documentElement.outerHTML).toBe(before));
});

describe.each(allSites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const { listing, other } = examples.get(id) ?? { listing: [], other: [] };

  it('has the name of its file', () => expect(listing.length).toBeGreaterThan(0));

  it('has a fixture of every kind of page', () => {
    const kinds = fixtures.map(({ url }) => findPage(url)?.kind);
    expect(site.pages.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it.each([...listing])('alone recognises %s', (example) => {
    const url = new URL(example);
    expect(findPage(url)?.site).toBe(site);
    const patterns = [...site.matches].filter((match) => matchesPattern(match, url));
    expect(patterns.length).toBeGreaterThan(0);
    const others = allSites.filter((one) =>
      one.matches.some((match) => hostOf(match) === url.host),
    );
    expect(others.filter((one) => one.pages.some((kind) => kind.isAt(url)))).toEqual([site]);
  });

  it.each([...other])('leaves %s alone', (example) => {
    expect(findPage(new URL(example))?.site).not.toBe(site);
  });

  it('matches exact hosts over https', () => {
    for (const match of site.matches) expect(match).toMatch(/^https:\/\/[a-z0-9.-]+\//);
    const hosts = site.matches.map((match) => match.split('/')[2]);
    for (const match of site.paperMatches ?? []) {
      expect(match).toMatch(/^https:/);
      expect(hosts).toContain(match.split('/')[2]);
    }
  });
});

it('lets one badge serve both layouts', () => {
  const fixture = fixtures.find(({ name }) => name.includes('trending'));
  if (!fixture) throw new Error('no trending fixture');
  const { html, url } = fixture;
  const { entries } = readAt(parse(html, url), url);
  expect(entries.map((entry) => entry.spots.length)).toEqual([1, 1]);
});

// Failed first with `.MathJax`, which without doctype is `.mathjax` too (found 24 Nov 2026).
it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
  'reads %s the same in quirks mode',
  (_, { html, url }) => {
    const papers = (text: string) =>
      readAt(parse(text, url), url).entries.map((entry) => entry.paper);
    expect(papers(html.replace('<!doctype html>', ''))).toEqual(papers(html));
  },
);

const hostOf = (pattern: string) => pattern.split('/')[2];

/** As browsers match https patterns without a wildcard in the host. */
function matchesPattern(pattern: string, url: URL): boolean {
  const path = pattern.slice(pattern.indexOf('/', 'https://'.length));
  const parts = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isPath = new RegExp(`^${parts.join('.*')}$`).test(`${url.pathname}${url.search}`);
  return url.protocol === 'https:' && url.host === hostOf(pattern) && isPath;
}

it('tells the reader of every site', () => {
  const rows = readFileSync('docs/sites.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1] ?? '');
  expect(allSites.filter(({ name }) => !rows.some((row) => row.includes(name)))).toEqual([]);
});
