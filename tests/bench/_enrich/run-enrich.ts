/** Opens each capture in a fresh tab as often as asked, and reports the medians. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { findChromium } from '../../../scripts/_browsers.mjs';
import { captures, readCapture } from '../../sites/_captures';
import { digits, table } from '../_speed/report';
import { summarise } from '../_speed/summary';
import type { Enriching, Reading } from './in-page';

/** Listings with enough on them to measure, and the largest of them made as large as any day's. */
const growing = { path: 'arxiv/list-hep-ph-new-2024-08.html', count: 2_000, step: 25, steps: 12 };

export async function runEnrich(options: { rounds: number; out: string }): Promise<void> {
  const script = await bundle();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const [cpu] = cpus();
    console.log(
      `${cpus().length} cores, ${cpu?.model.trim()}, Chromium ${browser.version()}, load ${digits(loadavg()[0] ?? 0)}\n`,
    );
    const pages = await measureCaptures(browser, script, options.rounds);
    console.log(`${captureTable(pages)}\n`);
    const grown = await measureGrown(browser, script);
    console.log(grownText(grown));
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, JSON.stringify({ pages, grown }, undefined, 1));
  } finally {
    await browser.close();
  }
}

/** @returns one script that holds everything and runs at once */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      write: false,
      lib: { entry: 'tests/bench/_enrich/in-page.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const output = first && 'output' in first ? first.output : [];
  const code = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []))[0];
  if (code === undefined) throw new Error('the bench was not bundled');
  return code;
}

async function openCapture(browser: Browser, script: string, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) => route.abort());
  const html = readCapture(path).replace(/<script\b(?![^>]*math\/tex)[\s\S]*?<\/script>/gi, '');
  await page.setContent(html, { waitUntil: 'commit' });
  await page.evaluate('chrome = { runtime: { id: "bench" } }');
  await page.evaluate(script);
  return page;
}

const inPage = <T>(page: Page, call: string) => page.evaluate<T>(`offprintBench.${call}`);

interface CaptureReport {
  readonly path: string;
  readonly entries: number;
  readonly walk: number;
  readonly read: number;
  readonly total: number;
  readonly longest: number;
}

async function measureCaptures(browser: Browser, script: string, rounds: number) {
  const reports: CaptureReport[] = [];
  for (const { path, url, count } of captures) {
    if (count === 0) continue;
    const readings: Reading[] = [];
    const enrichings: Enriching[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const page = await openCapture(browser, script, path);
      const reading = await inPage<Reading>(page, `measureReading(${JSON.stringify(url)})`);
      const enriching = await inPage<Enriching>(page, `measureEnriching(${JSON.stringify(url)})`);
      await page.close();
      // The first is a rehearsal.
      if (round === 0) continue;
      readings.push(reading);
      enrichings.push(enriching);
    }
    const middle = (values: readonly number[]) => summarise(values).p50;
    reports.push({
      path,
      entries: readings[0]?.entries ?? 0,
      walk: middle(readings.map(({ walk }) => walk)),
      read: middle(readings.map(({ read }) => read)),
      total: middle(enrichings.map(({ total }) => total)),
      longest: middle(enrichings.map(({ longest }) => longest)),
    });
  }
  return reports;
}

function captureTable(reports: readonly CaptureReport[]): string {
  return table(
    [
      ...['page', 'entries', 'walk, ms', 'read, ms', 'read to walk', 'read per entry, ms'],
      ...['until marked, ms', 'longest piece, ms'],
    ],
    reports.map(({ path, entries, walk, read, total, longest }) => [
      path.replace('.html', ''),
      String(entries),
      ...[walk, read, read / walk, read / entries, total, longest].map(digits),
    ]),
  );
}

interface Growing {
  readonly total: number;
  readonly longest: number;
}

async function measureGrown(browser: Browser, script: string) {
  const { path, count, step, steps } = growing;
  const url = JSON.stringify(captures.find((capture) => capture.path === path)?.url);
  const grow = `measureGrowing(${url}, ${count}, ${step}, ${steps})`;
  const bare = await openCapture(browser, script, path);
  await inPage(bare, `multiply(${url}, ${count})`);
  const alone = await inPage<Growing>(bare, grow);
  await bare.close();
  const page = await openCapture(browser, script, path);
  await inPage(page, `multiply(${url}, ${count})`);
  const reading = await inPage<Reading>(page, `measureReading(${url})`);
  const enriching = await inPage<Enriching>(page, `measureEnriching(${url})`);
  const more = await inPage<Growing>(page, grow);
  await page.close();
  return { reading, enriching, more, alone };
}

function grownText({
  reading,
  enriching,
  more,
  alone,
}: Awaited<ReturnType<typeof measureGrown>>): string {
  const { step, steps } = growing;
  return [
    `${reading.entries} entries on one page: walk ${digits(reading.walk)} ms, read ${digits(reading.read)} ms in one go;`,
    `marked after ${digits(enriching.total)} ms, the page kept waiting ${digits(enriching.longest)} ms at most.`,
    `Then ${steps} times ${step} more: marked after ${digits(more.total)} ms at worst,`,
    `the page kept waiting ${digits(more.longest)} ms at most, ${digits(alone.longest)} without any badges.`,
  ].join('\n');
}
