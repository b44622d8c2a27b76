/** The sections of the bench in order; what one measures is printed before the next one starts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Chromium, startChromium } from './chromium';
import { benchEngines } from './engine-bench';
import { benchExtension } from './extension-bench';
import { type Machine, readMachine } from './machine';
import { readPapers, textBytes } from './papers';
import { makeQueries, prefixesOf } from './queries';
import { engineTable, extensionTable, machineLine } from './report';
import { serveBench } from './serve';
import type { EngineName } from './worker';

export interface SpeedOptions {
  readonly sizes: readonly number[];
  readonly sections: readonly string[];
  readonly profiled: readonly string[];
  readonly engines: readonly string[];
  /** Folder of the built extension. */
  readonly extension: string;
  /** Papers per request of the import. */
  readonly batch: number;
  /** Where the numbers go as JSON. */
  readonly out: string;
}

const allEngines: readonly EngineName[] = [
  'Offprint',
  'floor',
  'MiniSearch, default',
  'MiniSearch, usual',
];
/** Milliseconds. */
const limits = { build: 180_000, keys: 90_000, import: 600_000 };
const saveCount = 20;

export async function runSpeed(options: SpeedOptions): Promise<void> {
  const largest = Math.max(...options.sizes);
  const papers = readPapers(largest + saveCount);
  const queries = makeQueries(papers);
  const results: Record<string, unknown> = { date: new Date().toISOString(), queries };
  const keep = (name: string, value: unknown) => {
    results[name] = value;
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, JSON.stringify(results, undefined, 1));
  };
  let machine: Machine | undefined;
  const inBrowser = async (work: (chromium: Chromium) => Promise<void>, extension?: string) => {
    const chromium = await startChromium(extension);
    try {
      if (!machine) {
        machine = await readMachine(chromium.connection);
        keep('machine', machine);
        console.log(`${machineLine(machine)}\n`);
      }
      await work(chromium);
    } finally {
      await chromium.stop();
    }
  };

  if (options.sections.includes('engines')) {
    const isReadable = options.profiled.length > 0;
    const server = await serveBench(papers, isReadable);
    try {
      for (const size of options.sizes) {
        await inBrowser(async (chromium) => {
          const engines = allEngines.filter(
            (name) => options.engines.length === 0 || options.engines.includes(name),
          );
          const report = await benchEngines(chromium, server, {
            papers: size,
            engines,
            typed: queries.map(prefixesOf),
            limits,
            profiled: engines.filter((name) => options.profiled.includes(name)),
          });
          keep(`engines ${size}`, report);
          console.log(`${engineTable(size, textBytes(papers.slice(0, size)), report)}\n`);
        });
      }
    } finally {
      await server.stop();
    }
  }
  if (options.sections.includes('extension')) {
    const isProfiled = options.profiled.includes('extension');
    const profiledCode = readFileSync(join(options.extension, 'background.js'), 'utf8');
    for (const size of options.sizes) {
      await inBrowser(async (chromium) => {
        const report = await benchExtension(chromium, {
          papers: papers.slice(0, size),
          morePapers: papers.slice(size, size + saveCount),
          typed: queries.map(prefixesOf),
          batch: options.batch,
          importLimit: limits.import,
          ...(isProfiled && { profiledCode }),
        });
        keep(`extension ${size}`, report);
        console.log(`${extensionTable(report)}\n`);
      }, resolve(options.extension));
    }
  }
}
