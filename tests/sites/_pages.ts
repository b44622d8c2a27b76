/** Fixtures and captures, as the tests of sites need them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { allSites, findPage } from '../../utils/sites/all-sites';
import { type PageReading, readPage } from '../../utils/sites/read-page';
import type { Site, SiteExamples } from '../../utils/sites/site';

const fixturesFolder = join(import.meta.dirname, '../fixtures');
export const capturesFolder = join(import.meta.dirname, '../../../shared/pages');
export const hasCaptures = existsSync(join(capturesFolder, 'INDEX.tsv'));

export interface Fixture {
  readonly name: string;
  readonly site: Site;
  readonly html: string;
  readonly url: URL;
  /** Absent when the fixture has no expectation, which fails. */
  readonly entries: readonly Partial<PaperMeta>[] | undefined;
}

/** Every page in the folder of every site. */
export const fixtures: readonly Fixture[] = allSites.flatMap((site) => {
  const folder = join(fixturesFolder, site.id);
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return pages.map((file) => readFixture(site, folder, file));
});

function readFixture(site: Site, folder: string, file: string): Fixture {
  const html = readFileSync(join(folder, file), 'utf8');
  const url = new URL(/<!-- (https:\S+) -->/.exec(html)?.[1] ?? 'about:blank');
  const expectation = join(folder, file.replace(/html$/, 'json'));
  const known = existsSync(expectation) ? JSON.parse(readFileSync(expectation, 'utf8')) : undefined;
  const entries = known?.url === url.href ? known.entries : undefined;
  return { name: `${site.id}/${file}`, site, html, url, entries };
}

export function parse(html: string, url: URL): Document {
  return new JSDOM(html, { url: url.href }).window.document;
}

/** What each site says it recognises, by its id. */
export const examples: ReadonlyMap<string, SiteExamples> = new Map(
  Object.entries(
    import.meta.glob<SiteExamples>(
      ['../../utils/sites/{built-in,optional}/*.ts', '!../../utils/sites/*/_*.ts'],
      { eager: true, import: 'examples' },
    ),
  ).map(([path, known]) => [path.replace(/^.*\/|\.ts$/g, ''), known]),
);

/** Reads a page at an address that some site must know. */
export function readAt(page: Document, url: URL): PageReading {
  const sitePage = findPage(url);
  if (!sitePage) throw new Error(`no site reads ${url.href}`);
  return readPage(sitePage, page, url);
}

/** The papers of a page given as text. */
export function papersOf(html: string, address: string): readonly PaperMeta[] {
  const url = new URL(address);
  return readAt(parse(html, url), url).entries.map((entry) => entry.paper);
}
