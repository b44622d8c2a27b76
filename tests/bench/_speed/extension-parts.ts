/** What is measured in the extension, in this order. Each part writes into the report. */
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { readHeap } from './chromium';
import type { ExtensionReport, ExtensionRun } from './extension-bench';
import type { Extension } from './open-extension';
import type { ImportTimes } from './own-page';
import { startProfile, stopProfile } from './profile';
import { summarise } from './summary';

interface Scene {
  readonly extension: Extension;
  readonly run: ExtensionRun;
  readonly report: ExtensionReport;
  /** Does `work`, and profiles the worker meanwhile if that is asked for. */
  look(name: string, work: () => Promise<unknown>): Promise<void>;
}

/** A word no paper has, in the last one's title. */
const marker = 'zyzzyvaquux';
const loadStep = 500;
const coldRounds = 10;
const keyRounds = 2;
const pingCount = 50;
const relatedCount = 50;

export const extensionParts: Record<string, (scene: Scene) => Promise<void>> = {
  import: measureImport,
  'what follows the import': ({ extension }) => extension.settle(),
  keys: measureKeys,
  'related papers': measureRelated,
  async heap({ extension, report }) {
    report.heap = await extension.withWorker(readHeap);
  },
  saves: measureSaves,
  'what follows the saves': ({ extension }) => extension.settle(),
  async storage({ extension: { call }, report }) {
    report.storedBytes = await call<number>('readStorage()');
    report.indexBytes = await call<number>(`sumRecords('offprint-index')`, 120_000);
  },
  'first searches': measureFirst,
  'profile of a first search': profileFirst,
};

async function measureImport({ extension, run, report, look }: Scene): Promise<void> {
  await loadPapers(extension, run.papers);
  const before = await extension.readCpuTime();
  await look('import', async () => {
    report.import = await extension.call<ImportTimes>(
      `importAll(${run.batch}, ${JSON.stringify(marker)})`,
      run.importLimit,
    );
  });
  const after = Object.entries(await extension.readCpuTime());
  report.importCpu = Object.fromEntries(
    after.map(([type, time]) => [type, time - (before[type] ?? 0)]),
  );
}

async function loadPapers({ call }: Extension, papers: readonly PaperMeta[]): Promise<void> {
  for (let from = 0; from < papers.length; from += loadStep) {
    const step = papers.slice(from, from + loadStep).map((paper, at) => {
      const isLast = from + at === papers.length - 1;
      return isLast ? { ...paper, title: `${paper.title} ${marker}` } : paper;
    });
    await call(`load(${JSON.stringify(step)})`);
  }
}

async function measureKeys({ extension: { call }, run, report, look }: Scene): Promise<void> {
  await look('keys', async () => {
    const times: number[] = [];
    for (let round = 0; round <= keyRounds; round++) {
      for (const texts of run.typed) {
        const taken = await call<number[]>(`timeSearches(${JSON.stringify(texts)})`);
        if (round > 0) times.push(...taken);
      }
    }
    report.keys = summarise(times);
  });
  const pings: number[] = [];
  for (let at = 0; at < pingCount; at++) pings.push(await call<number>('timePing()'));
  report.ping = summarise(pings);
}

async function measureRelated({ extension: { call }, run, report, look }: Scene): Promise<void> {
  const step = Math.max(1, Math.floor(run.papers.length / relatedCount));
  const payloads = run.papers
    .filter((_, at) => at % step === 0)
    .map(({ ids }) => ({ id: ids[0], limit: 10 }));
  await look('related papers', async () => {
    const times = await call<number[]>(`timeAsks('related', ${JSON.stringify(payloads)})`);
    report.related = summarise(times);
  });
}

async function measureSaves({ extension: { call }, run, report, look }: Scene): Promise<void> {
  const saves: number[] = [];
  const searches: number[] = [];
  await look('saves and searches after them', async () => {
    for (const paper of run.morePapers) {
      saves.push(...(await call<number[]>(`timeAsks('save', [${JSON.stringify({ paper })}])`)));
      const text = JSON.stringify(paper.title.slice(0, 20));
      searches.push(...(await call<number[]>(`timeSearches([${text}])`)));
    }
  });
  report.save = summarise(saves);
  report.searchAfterSave = summarise(searches);
}

async function measureFirst({ extension, run, report }: Scene): Promise<void> {
  const { call, killWorker, withWorker } = extension;
  const times = { search: [] as number[], second: [] as number[] };
  const others = { ping: [] as number[], menu: [] as number[] };
  for (let round = 0; round < coldRounds; round++) {
    const texts = run.typed[round % run.typed.length]?.slice(-2) ?? [];
    await killWorker();
    const [first = Number.NaN, second = Number.NaN] = await call<number[]>(
      `timeSearches(${JSON.stringify(texts)})`,
    );
    times.search.push(first);
    times.second.push(second);
    await killWorker();
    others.ping.push(await call<number>('timePing()'));
    if (round === 0) report.bareHeap = await withWorker(readHeap);
    await killWorker();
    others.menu.push(...(await call<number[]>(`timeAsks('readMenu', [{}])`)));
  }
  report.coldSearch = summarise(times.search);
  report.secondSearch = summarise(times.second);
  report.coldPing = summarise(others.ping);
  report.coldMenu = summarise(others.menu);
}

async function profileFirst({ extension, run, report }: Scene): Promise<void> {
  if (!run.isProfiled) return;
  await extension.withWorker(async (worker) => {
    // The browser takes the session and its profile along to the next life of the worker.
    await startProfile(worker);
    await extension.killWorker();
    await extension.call(`timeSearches(${JSON.stringify(run.typed[0]?.slice(-1))})`);
    report.profiles['first search of a killed worker'] = await stopProfile(worker, run.map);
  });
}
