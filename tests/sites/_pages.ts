/** Fixtures and captures, as the tests of sites need them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import { readPage } from '../../utils/sites/_read-page';
import type { Site } from '../../utils/sites/_site';
import { sites } from '../../utils/sites/index';

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
export const fixtures: readonly Fixture[] = sites.flatMap((site) => {
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

export function siteById(id: string): Site {
  const found = sites.find((site) => site.id === id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
}

/** The papers of a page given as text. */
export function papersOf(siteId: string, html: string, address: string): readonly PaperMeta[] {
  const url = new URL(address);
  return readPage(siteById(siteId), parse(html, url), url).entries.map((entry) => entry.paper);
}
