/** The built extension in a fresh profile: through real messages, from one of its own pages. */
import type { SourceMap } from 'node:module';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { Chromium, Heap } from './chromium';
import { extensionParts } from './extension-parts';
import { openExtension } from './open-extension';
import type { ImportTimes } from './own-page';
import { type Profile, profile } from './profile';
import type { Summary } from './summary';

export interface ExtensionRun {
  readonly papers: readonly PaperMeta[];
  /** Not among `papers`. */
  readonly morePapers: readonly PaperMeta[];
  /** For each query what is in the box after each key. */
  readonly typed: readonly (readonly string[])[];
  /** Path of the page that asks. */
  readonly page: string;
  /** Papers per request. */
  readonly batch: number;
  /** Milliseconds. */
  readonly importLimit: number;
  /** Whether to look into where the background spends its time. */
  readonly isProfiled: boolean;
  /** Of its script, when it was built with one. */
  readonly map: SourceMap | undefined;
}

/** All times in milliseconds. A part that failed is left out, and named in `failures`. */
export interface ExtensionReport {
  papers: number;
  import?: ImportTimes;
  /** What the import took of the processors: what else the machine does changes it little. */
  importCpu?: Record<string, number>;
  keys?: Summary;
  ping?: Summary;
  /** First search after the worker was killed, and the one after it. */
  coldSearch?: Summary;
  secondSearch?: Summary;
  /** The same for a request that is refused at once, and for one that reads the library only. */
  coldPing?: Summary;
  coldMenu?: Summary;
  related?: Summary;
  save?: Summary;
  searchAfterSave?: Summary;
  /** Of the worker with the index warm. */
  heap?: Heap;
  /** Of a worker that only refused one request. */
  bareHeap?: Heap;
  indexBytes?: number;
  /** All that the extension stores, as the browser accounts for it. */
  storedBytes?: number;
  profiles: Record<string, Profile>;
  failures: string[];
}

/** Milliseconds; the import has its own. */
const partLimit = 180_000;

export async function benchExtension(
  chromium: Chromium,
  run: ExtensionRun,
): Promise<ExtensionReport> {
  const report: ExtensionReport = { papers: run.papers.length, profiles: {}, failures: [] };
  const extension = await openExtension(chromium, run.page);
  const look = async (name: string, work: () => Promise<unknown>) => {
    if (!run.isProfiled) return void (await work());
    await extension.withWorker(async (worker) => {
      report.profiles[name] = await profile(worker, run.map, work);
    });
  };
  for (const [name, measure] of Object.entries(extensionParts)) {
    const limit = name === 'import' ? run.importLimit : partLimit;
    try {
      await within(limit, measure({ extension, run, report, look }));
    } catch (error) {
      report.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    // Without papers there is nothing to measure.
    if (!report.import) break;
  }
  return report;
}

/** @throws Error when `work` takes longer than `limit` milliseconds; it is then left behind. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
