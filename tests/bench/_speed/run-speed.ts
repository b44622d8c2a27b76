/** The sections of the bench in order; what one measures is printed before the next one starts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { type Chromium, startChromium } from './chromium';
import { benchEngines } from './engine-bench';
import { benchExtension } from './extension-bench';
import { readMachine } from './machine';
import { readPapers, textBytes } from './papers';
import { makeQueries, prefixesOf } from './queries';
import { engineTable, extensionTable, machineLine } from './report';
import { serveBench } from './serve';
import type { EngineName } from './worker';

export interface SpeedOptions {
  readonly sizes: readonly number[];
  readonly sections: readonly string[];
  readonly profiled: readonly string[];
  /** All when empty. */
  readonly engines: readonly string[];
  /** The most papers that rivals are given. */
  readonly largestRival: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Path of the page of the extension that asks. */
  readonly page: string;
  /** Papers per request of the import. */
  readonly batch: number;
  /** Where the numbers go as JSON. */
  readonly out: string;
}

const rivals: readonly EngineName[] = ['MiniSearch, default', 'MiniSearch, usual'];
const allEngines: readonly EngineName[] = ['Offprint', 'floor', ...rivals];
/** Milliseconds. */
const limits = { build: 180_000, keys: 60_000, import: 600_000 };
const saveCount = 20;

interface Inputs extends SpeedOptions {
  readonly papers: readonly PaperMeta[];
  readonly typed: readonly (readonly string[])[];
  /** Writes a measurement out. */
  keep(name: string, value: unknown): void;
}

/** @returns whether every section came through */
export async function runSpeed(options: SpeedOptions): Promise<boolean> {
  const papers = readPapers(Math.max(...options.sizes) + saveCount);
  const queries = makeQueries(papers);
  const results: Record<string, unknown> = { date: new Date().toISOString(), queries };
  const inputs: Inputs = {
    ...options,
    papers,
    typed: queries.map(prefixesOf),
    keep(name, value) {
      results[name] = value;
      mkdirSync(dirname(options.out), { recursive: true });
      writeFileSync(options.out, JSON.stringify(results, undefined, 1));
    },
  };
  const sections: Record<string, (inputs: Inputs) => Promise<void>> = {
    machine: runMachine,
    engines: runEngines,
    extension: runExtension,
  };
  let isWhole = true;
  for (const name of ['machine', ...options.sections]) {
    try {
      const section = sections[name];
      if (!section) throw new Error(`There is no section of this name.`);
      await section(inputs);
    } catch (error) {
      isWhole = false;
      console.error(`The section “${name}” failed:`, error);
    }
  }
  return isWhole;
}

async function inBrowser(work: (chromium: Chromium) => Promise<void>, extension?: string) {
  const chromium = await startChromium(extension);
  try {
    await work(chromium);
  } finally {
    await chromium.stop();
  }
}

async function runMachine({ keep }: Inputs): Promise<void> {
  await inBrowser(async ({ connection }) => {
    const machine = await readMachine(connection);
    keep('machine', machine);
    console.log(`${machineLine(machine)}\n`);
  });
}

async function runEngines({ papers, typed, sizes, keep, ...options }: Inputs): Promise<void> {
  const engines = allEngines.filter(
    (name) => options.engines.length === 0 || options.engines.includes(name),
  );
  const profiled = engines.filter((name) => options.profiled.includes(name));
  const server = await serveBench(papers, profiled.length > 0);
  try {
    for (const size of sizes) {
      await inBrowser(async (chromium) => {
        const isLarge = size > options.largestRival;
        const taken = engines.filter((name) => !(isLarge && rivals.includes(name)));
        const run = { papers: size, engines: taken, typed, limits, profiled };
        const report = await benchEngines(chromium, server, run);
        keep(`engines ${size}`, report);
        console.log(`${engineTable(size, textBytes(papers.slice(0, size)), report)}\n`);
        const absent = engines.filter((name) => !taken.includes(name));
        if (absent.length > 0) {
          console.log(`Left out at this size: ${absent.join('; ')} (see --largest-rival).\n`);
        }
      });
    }
  } finally {
    await server.stop();
  }
}

async function runExtension({ papers, typed, sizes, keep, ...options }: Inputs): Promise<void> {
  const folder = resolve(options.extension);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} holds no extension: run “npx wxt build”.`);
  }
  const mapPath = join(folder, 'background.js.map');
  const map = existsSync(mapPath)
    ? new SourceMap(JSON.parse(readFileSync(mapPath, 'utf8')))
    : undefined;
  for (const size of sizes) {
    await inBrowser(async (chromium) => {
      const report = await benchExtension(chromium, {
        papers: papers.slice(0, size),
        morePapers: papers.slice(size, size + saveCount),
        ...{ typed, page: options.page, batch: options.batch, importLimit: limits.import },
        ...{ isProfiled: options.profiled.includes('extension'), map },
      });
      keep(`extension ${size}`, report);
      console.log(`${extensionTable(report)}\n`);
    }, folder);
  }
}
