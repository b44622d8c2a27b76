/** The built extension in a fresh profile: through real messages, from one of its own pages. */
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { Connection, Session } from './cdp';
import { type Chromium, type Heap, readHeap, waitFor } from './chromium';
import { type ImportTimes, installOwnPage } from './own-page';
import { type Profile, profile, startProfile, stopProfile } from './profile';
import { type Summary, summarise } from './summary';

export interface ExtensionRun {
  readonly papers: readonly PaperMeta[];
  /** Not among `papers`. */
  readonly morePapers: readonly PaperMeta[];
  readonly typed: readonly (readonly string[])[];
  /** Papers per request. */
  readonly batch: number;
  /** Milliseconds. */
  readonly importLimit: number;
  /** The background's script, to look into where it spends its time; otherwise no look is taken. */
  readonly profiledCode?: string;
}

/** All times in milliseconds. A part that failed is left out, and named in `failures`. */
export interface ExtensionReport {
  papers: number;
  import?: ImportTimes;
  /** Of all the browser's processes during the import: what other work on the machine leaves alone. */
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
  /** All the extension stores, as the browser accounts for it. */
  storedBytes?: number;
  profiles: Record<string, Profile>;
  failures: string[];
}

/** A word no paper has, in the last one's title. */
const marker = 'zyzzyvaquux';
const loadStep = 500;
const coldRounds = 10;
const keyRounds = 2;
/** Milliseconds. */
const partLimit = 180_000;

export async function benchExtension(
  chromium: Chromium,
  run: ExtensionRun,
): Promise<ExtensionReport> {
  const report: ExtensionReport = { papers: run.papers.length, profiles: {}, failures: [] };
  const part = async (name: string, work: () => Promise<void>, limit = partLimit) => {
    try {
      await within(limit, work());
    } catch (error) {
      report.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const extension = await openExtension(chromium);
  const { page } = extension;
  const call = <T>(code: string, limit?: number) => page.evaluate<T>(`bench.${code}`, limit);
  const look = async (name: string, work: () => Promise<unknown>) => {
    const { profiledCode } = run;
    if (profiledCode === undefined) await work();
    else {
      await extension.withWorker(async (worker) => {
        report.profiles[name] = await profile(worker, profiledCode, work);
      });
    }
  };

  await part(
    'import',
    async () => {
      await load(page, run.papers);
      const before = await readCpuTime(chromium.connection);
      await look('import', async () => {
        const expression = `importAll(${run.batch}, ${JSON.stringify(marker)})`;
        report.import = await call<ImportTimes>(expression, run.importLimit);
      });
      report.importCpu = subtract(await readCpuTime(chromium.connection), before);
    },
    run.importLimit,
  );
  if (!report.import) return report;
  await part('settling', () => settle(page));
  await part('keys', async () => {
    await look('keys', async () => {
      report.keys = await timeKeys(call, run.typed);
    });
    const pings: number[] = [];
    for (let i = 0; i < 50; i++) pings.push(await call<number>('timePing()'));
    report.ping = summarise(pings);
  });
  await part('related', async () => {
    const step = Math.max(1, Math.floor(run.papers.length / 50));
    const payloads = run.papers
      .filter((_, at) => at % step === 0)
      .map(({ ids }) => ({ id: ids[0], limit: 10 }));
    await look('related', async () => {
      const times = await call<number[]>(`timeAsks('related', ${JSON.stringify(payloads)})`);
      report.related = summarise(times);
    });
  });
  await part('heap', async () => {
    report.heap = await extension.withWorker(readHeap);
  });
  await part('saves', () => timeSaves(call, run.morePapers, report));
  await part('settling', () => settle(page));
  await part('storage', async () => {
    report.storedBytes = await call<number>('readStorage()');
    report.indexBytes = await call<number>(`sumRecords('offprint-index')`, 120_000);
  });
  await part('cold', () => timeCold(extension, call, run.typed, report));
  const { profiledCode } = run;
  if (profiledCode === undefined) return report;
  await part('cold profile', () =>
    extension.withWorker(async (worker) => {
      // The browser takes the session and its profile along to the next life of the worker.
      await startProfile(worker);
      await extension.killWorker();
      await call(`timeSearches(${JSON.stringify(run.typed[0]?.slice(-1))})`);
      report.profiles['first search of a killed worker'] = await stopProfile(worker, profiledCode);
    }),
  );
  return report;
}

type Call = <T>(code: string, limit?: number) => Promise<T>;

interface Extension {
  readonly page: Session;
  /** What is attached slows the next start of the worker: only while `work` runs. */
  withWorker<T>(work: (worker: Session) => Promise<T>): Promise<T>;
  killWorker(): Promise<void>;
}

async function openExtension({ connection, openPage }: Chromium): Promise<Extension> {
  const findWorker = async () =>
    (await connection.targets()).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  const worker = await waitFor('the worker', findWorker);
  const page = await openPage(new URL('/popup.html', worker.url).href);
  await page.evaluate(`(${installOwnPage.toString()})()`);
  await page.send('ServiceWorker.enable');
  return {
    page,
    async withWorker(work) {
      const running = await findWorker();
      if (!running) throw new Error('The worker is not running.');
      const worker = await connection.attach(running.targetId);
      try {
        return await work(worker);
      } finally {
        await connection.detach(worker);
      }
    },
    async killWorker() {
      await page.send('ServiceWorker.stopAllWorkers');
      await waitFor('the end of the worker', async () => !(await findWorker()));
    },
  };
}

/** @throws Error when `work` takes longer than `limit` milliseconds; it is then left behind. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Milliseconds by type of process; `renderer` holds page and worker. */
async function readCpuTime(connection: Connection): Promise<Record<string, number>> {
  const { processInfo } = await connection.send('SystemInfo.getProcessInfo');
  const times: Record<string, number> = {};
  for (const { type, cpuTime } of processInfo as { type: string; cpuTime: number }[]) {
    times[type] = (times[type] ?? 0) + cpuTime * 1000;
  }
  return times;
}

function subtract(
  after: Record<string, number>,
  before: Record<string, number>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).map(([type, time]) => [type, time - (before[type] ?? 0)]),
  );
}

async function load(page: Session, papers: readonly PaperMeta[]): Promise<void> {
  for (let from = 0; from < papers.length; from += loadStep) {
    const step = papers.slice(from, from + loadStep).map((paper, at) => {
      const isLast = from + at === papers.length - 1;
      return isLast ? { ...paper, title: `${paper.title} ${marker}` } : paper;
    });
    await page.evaluate(`bench.load(${JSON.stringify(step)})`);
  }
}

/** Until nothing has been written for a while: what is put off to a quiet moment is done then. */
async function settle(page: Session): Promise<void> {
  const deadline = performance.now() + 120_000;
  let before = -1;
  for (let quiet = 0; quiet < 8; ) {
    if (performance.now() > deadline) throw new Error('writing goes on after 120 s');
    const stored = await page.evaluate<number>('bench.readStorage()');
    quiet = stored === before ? quiet + 1 : 0;
    before = stored;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function timeKeys(call: Call, typed: ExtensionRun['typed']): Promise<Summary> {
  const times: number[] = [];
  for (let round = 0; round <= keyRounds; round++) {
    for (const texts of typed) {
      const list = JSON.stringify(texts);
      const taken = await call<number[]>(`timeSearches(${list})`, 120_000);
      if (round > 0) times.push(...taken);
    }
  }
  return summarise(times);
}

async function timeSaves(call: Call, papers: readonly PaperMeta[], report: ExtensionReport) {
  const saves: number[] = [];
  const searches: number[] = [];
  for (const paper of papers) {
    const [save = 0] = await call<number[]>(`timeAsks('save', [${JSON.stringify({ paper })}])`);
    const text = JSON.stringify([paper.title.slice(0, 20)]);
    const [search = 0] = await call<number[]>(`timeSearches(${text})`);
    saves.push(save);
    searches.push(search);
  }
  report.save = summarise(saves);
  report.searchAfterSave = summarise(searches);
}

async function timeCold(
  { killWorker, withWorker }: Extension,
  call: Call,
  typed: ExtensionRun['typed'],
  report: ExtensionReport,
): Promise<void> {
  const [first, second, pings, menus]: number[][] = [[], [], [], []];
  for (let round = 0; round < coldRounds; round++) {
    const texts = typed[round % typed.length]?.slice(-2) ?? [];
    await killWorker();
    const [one = 0, two = 0] = await call<number[]>(`timeSearches(${JSON.stringify(texts)})`);
    first?.push(one);
    second?.push(two);
    await killWorker();
    pings?.push(await call<number>('timePing()'));
    if (round === 0) report.bareHeap = await withWorker(readHeap);
    await killWorker();
    menus?.push(...(await call<number[]>(`timeAsks('readMenu', [{}])`)));
  }
  report.coldSearch = summarise(first ?? []);
  report.secondSearch = summarise(second ?? []);
  report.coldPing = summarise(pings ?? []);
  report.coldMenu = summarise(menus ?? []);
}
