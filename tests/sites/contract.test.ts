import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../utils/paper/parse-paper';
import { readPage } from '../../utils/sites/_read-page';
import { siteFor, sites } from '../../utils/sites/index';
import { fixtures, parse } from './_pages';

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { site, html, url, entries } = fixture;
  const page = parse(html, url);
  const before = page.documentElement.outerHTML;
  const read = readPage(site, page, url);

  it('has an expectation, for the same URL', () => expect(entries).toBeDefined());

  it('is recognised by its site', () => expect(siteFor(url)?.id).toBe(site.id));

  it('gives exactly the expected papers', () => {
    expect(read.droppedCount).toBe(0);
    expect(read.entries.map((entry) => entry.paper)).toMatchObject([...(entries ?? [])]);
  });

  it('gives papers the background accepts unchanged', () => {
    for (const { paper } of read.entries) expect(parsePaper(paper)).toEqual(paper);
  });

  it('gives each entry a spot inside or beside it', () => {
    for (const { element, spots } of read.entries) {
      expect(spots.length).toBeGreaterThan(0);
      for (const { parent } of spots) expect(element.contains(parent)).toBe(true);
    }
  });

  it('leaves the page as it was', () => expect(page.documentElement.outerHTML).toBe(before));
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (_, site) => {
  it('has fixtures', () => {
    expect(fixtures.some((fixture) => fixture.site === site)).toBe(true);
  });

  it.each([...site.examples.listing])('recognises %s', (example) => {
    expect(siteFor(new URL(example))).toBe(site);
    for (const other of sites) expect(other.isListing(new URL(example))).toBe(other === site);
  });

  it.each([...site.examples.other])('leaves %s alone', (example) => {
    expect(siteFor(new URL(example))).toBeUndefined();
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
  const { site, html, url } = fixture;
  const { entries } = readPage(site, parse(html, url), url);
  expect(entries.map((entry) => entry.spots.length)).toEqual([1, 1]);
});

// Failed first with `.MathJax`, which without doctype is `.mathjax` too (found 24 Nov 2026).
it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
  'reads %s the same in quirks mode',
  (_, { site, html, url }) => {
    const papers = (text: string) =>
      readPage(site, parse(text, url), url).entries.map((entry) => entry.paper);
    expect(papers(html.replace('<!doctype html>', ''))).toEqual(papers(html));
  },
);
