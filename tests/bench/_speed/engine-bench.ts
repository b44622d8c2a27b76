/** Engines side by side, each in a worker of its own, in one page of one browser. */
import type { SourceMap } from 'node:module';
import type { Session } from './cdp';
import { type Chromium, type Heap, readHeap, waitFor } from './chromium';
import { type Profile, profile } from './profile';
import type { BenchServer } from './serve';
import type { Summary } from './summary';
import { summarise } from './summary';
import type { EngineName } from './worker';

interface EngineResult {
  readonly engine: EngineName;
  readonly papers: number;
  /** Milliseconds from the first paper to ready. */
  readonly build: number;
  readonly bytes: number;
  /** What the engine adds to an empty worker. */
  readonly heap: Heap;
  /** Milliseconds per key typed. */
  readonly keys: Summary;
  /** Queries timed; fewer than asked for when time ran out. */
  readonly queries: number;
  /** Milliseconds per paper asked for its neighbours. */
  readonly related?: Summary;
  readonly profile?: Profile;
}

/** An engine that did not come through, and why. */
interface EngineFailure {
  readonly engine: EngineName;
  readonly papers: number;
  readonly reason: string;
}

export interface EngineRun {
  readonly papers: number;
  readonly engines: readonly EngineName[];
  /** For each query what is in the box after each key. */
  readonly typed: readonly (readonly string[])[];
  /** Milliseconds an engine may take to build, and to answer all in all. */
  readonly limits: { readonly build: number; readonly keys: number };
  /** Engines to look into. */
  readonly profiled: readonly EngineName[];
}

const paperStep = 1_000;
const rounds = 3;
const relatedCount = 50;
/** What the popup asks for. */
const hitLimit = 50;

interface Contestant {
  readonly engine: EngineName;
  readonly session: Session;
  readonly build: number;
  readonly bytes: number;
  readonly times: number[];
  queries: number;
  spent: number;
}

/** Times the floor's searches and, under the name `bare loop`, the walks over as many postings. */
export interface EngineReport {
  readonly results: EngineResult[];
  readonly failures: EngineFailure[];
  readonly bareLoop: Summary;
}

export async function benchEngines(
  { connection, openPage }: Chromium,
  server: BenchServer,
  run: EngineRun,
): Promise<EngineReport> {
  const page = await openPage(server.address);
  const workers = new Map<string, (session: Session) => void>();
  await connection.watchWorkers(page, (url, session) => {
    workers.get(decodeURIComponent(new URL(url).search.slice(1)))?.(session);
  });
  const startWorker = async (name: EngineName) => {
    const started = new Promise<Session>((resolve) => workers.set(name, resolve));
    await page.evaluate(`void startWorker(${JSON.stringify(name)})`);
    const session = await started;
    // The browser tells of a worker before its script has run.
    await waitFor('the script', () => session.evaluate<boolean>(`'bench' in globalThis`));
    return session;
  };

  const empty = await readHeap(await startWorker('none'));
  const failures: EngineFailure[] = [];
  const fail = (engine: EngineName, error: unknown) => {
    failures.push({ engine, papers: run.papers, reason: String(error) });
  };
  const contestants: Contestant[] = [];
  for (const engine of run.engines) {
    try {
      const session = await startWorker(engine);
      contestants.push(await build(session, engine, run));
    } catch (error) {
      fail(engine, error);
    }
  }
  const walks = await race(contestants, run, fail);
  const results: EngineResult[] = [];
  for (const contestant of contestants) {
    if (contestant.times.length > 0) results.push(await finish(contestant, run, empty, server.map));
  }
  return { results, failures, bareLoop: summarise(walks) };
}

async function build(
  session: Session,
  engine: EngineName,
  { papers, limits }: EngineRun,
): Promise<Contestant> {
  await session.evaluate(`bench.start(${JSON.stringify(engine)})`);
  let time = 0;
  for (let from = 0; from < papers; from += paperStep) {
    const to = Math.min(papers, from + paperStep);
    time += await session.evaluate<number>(`bench.add(${from}, ${to})`, limits.build);
    if (time > limits.build) throw new Error(`building took longer than ${limits.build} ms`);
  }
  time += await session.evaluate<number>('bench.finish()', limits.build);
  await session.evaluate('bench.settle()', limits.build);
  const bytes = await session.evaluate<number>('bench.countBytes()', limits.build);
  return { engine, session, build: time, bytes, times: [], queries: 0, spent: 0 };
}

/** All engines take one query after the other, so that the machine's moods meet them alike. */
async function race(
  contestants: readonly Contestant[],
  { typed, limits }: EngineRun,
  fail: (engine: EngineName, error: unknown) => void,
): Promise<number[]> {
  const walks: number[] = [];
  const out = new Set<Contestant>();
  const ask = async (contestant: Contestant, texts: readonly string[], isWarm: boolean) => {
    const { engine, session } = contestant;
    const left = limits.keys - contestant.spent;
    if (out.has(contestant) || left <= 0) return;
    const started = performance.now();
    try {
      const list = JSON.stringify(texts);
      const times = await session.evaluate<number[]>(
        `bench.timeSearches(${list}, ${hitLimit})`,
        left + 10_000,
      );
      if (isWarm) {
        contestant.times.push(...times);
        contestant.queries += 1;
        if (engine === 'floor') {
          walks.push(...(await session.evaluate<number[]>(`bench.timeWalks(${list})`)));
        }
      }
    } catch (error) {
      out.add(contestant);
      fail(engine, error);
    }
    contestant.spent += performance.now() - started;
  };
  for (let round = 0; round <= rounds; round++) {
    for (const texts of typed) {
      for (const contestant of contestants) await ask(contestant, texts, round > 0);
    }
  }
  return walks;
}

async function finish(
  { engine, session, build: time, bytes, times, queries }: Contestant,
  { papers, typed, profiled }: EngineRun,
  empty: Heap,
  map: SourceMap,
): Promise<EngineResult> {
  const heap = await readHeap(session);
  const related = summarise(await timeRelated(session, papers).catch(() => []));
  const taken = profiled.includes(engine)
    ? await profile(session, map, async () => {
        const all = JSON.stringify(typed.flat());
        for (let i = 0; i < rounds; i++) {
          await session.evaluate(`bench.timeSearches(${all}, ${hitLimit})`, 120_000);
        }
      })
    : undefined;
  return {
    ...{ engine, papers, build: time, bytes, queries, keys: summarise(times) },
    heap: { script: heap.script - empty.script, buffers: heap.buffers - empty.buffers },
    ...(related.count > 0 && { related }),
    ...(taken && { profile: taken }),
  };
}

/** Of papers from all over the library; the first ones only warm up. */
async function timeRelated(session: Session, papers: number): Promise<number[]> {
  const numbers = Array.from({ length: relatedCount * 2 }, (_, at) =>
    Math.floor((at * 0.618_034 * papers) % papers),
  );
  const request = `bench.timeRelated(${JSON.stringify(numbers)}, 10)`;
  return (await session.evaluate<number[]>(request)).slice(relatedCount);
}
