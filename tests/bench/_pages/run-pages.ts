/** Libraries of each size in turn; what one measures is printed before the next one starts. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { type Chromium, startChromium, waitFor } from '../_speed/chromium';
import { readMachine } from '../_speed/machine';
import { openExtension } from '../_speed/open-extension';
import { readPapers } from '../_speed/papers';
import { machineLine } from '../_speed/report';
import { summarise } from '../_speed/summary';
import { emptyPage, measurePage, pageKinds, timeOpening } from './measure-page';
import { type SizeReport, sizeTable } from './report';

export interface PagesOptions {
  readonly sizes: readonly number[];
  /** How often each page is opened. */
  readonly rounds: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Where the numbers go as JSON. */
  readonly out: string;
}

/** As many as one request takes. */
const perRequest = 2_000;
const requestLimit = 120_000;

/** As high as the shortest library measured here, to be scrolled as well. */
const emptyHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<body style="height: 100000px"><p class="paper-row">Nothing</p></body></html>`;

export async function runPages({ sizes, rounds, extension, out }: PagesOptions): Promise<void> {
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`${resolve(extension)} holds no extension: run “npx wxt build”.`);
  }
  const papers = readPapers(Math.max(...sizes));
  const folder = mkdtempSync(join(tmpdir(), 'offprint-pages-'));
  try {
    cpSync(extension, folder, { recursive: true });
    writeFileSync(join(folder, emptyPage.path), emptyHtml);
    const reports: SizeReport[] = [];
    for (const size of sizes) {
      const chromium = await startChromium(folder);
      try {
        console.log(machineLine(await readMachine(chromium.connection)));
        reports.push(await runSize(chromium, papers.slice(0, size), rounds));
      } finally {
        await chromium.stop();
      }
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, JSON.stringify({ date: new Date().toISOString(), reports }, undefined, 1));
      console.log(`\n${sizeTable(reports)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runSize(
  chromium: Chromium,
  papers: readonly PaperMeta[],
  rounds: number,
): Promise<SizeReport> {
  const root = await waitFor('the worker', async () => {
    const targets = await chromium.connection.targets();
    const worker = targets.find(({ url }) => url.startsWith('chrome-extension://'));
    return worker && new URL('/', worker.url).href;
  });
  const { call, settle } = await openExtension(chromium, `/${emptyPage.path}`);
  for (let from = 0; from < papers.length; from += perRequest) {
    const payload = { papers: papers.slice(from, from + perRequest) };
    await call(`timeAsks('saveMany', [${JSON.stringify(payload)}])`, requestLimit);
  }
  // The index is stored in a quiet moment.
  await settle();

  const kinds = [emptyPage, ...pageKinds];
  const openings = new Map(kinds.map(({ name }) => [name, [] as number[]]));
  // In turn, so that whatever else the machine does meets all of them. The first is a rehearsal.
  for (let round = 0; round <= rounds; round++) {
    for (const kind of kinds) {
      // What the page before it began to count is still being counted, and the database takes turns.
      await call('timeAsks("readMenu", [{}])');
      const time = await timeOpening(chromium, root, kind);
      if (round > 0) openings.get(kind.name)?.push(time);
    }
  }
  const pages: SizeReport['pages'] = [];
  for (const kind of kinds) {
    const opening = summarise(openings.get(kind.name) ?? []);
    pages.push({ name: kind.name, opening, ...(await measurePage(chromium, root, kind)) });
  }
  return { papers: papers.length, pages };
}
