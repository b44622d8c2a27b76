/** What each engine's worker runs. The bench calls `globalThis.bench` through the browser's debugger. */
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import { createFloor } from '../_floor';
import type { Engine } from './engine';
import { createMiniSearch } from './mini-search';
import { createOffprint } from './offprint';

const engines = {
  none: () => undefined,
  Offprint: createOffprint,
  floor: createFloor,
  'MiniSearch, default': () => createMiniSearch('default'),
  'MiniSearch, usual': () => createMiniSearch('usual'),
} as const satisfies Record<string, () => Engine | undefined>;

export type EngineName = keyof typeof engines;

const bareRepeats = 20;
let engine: Engine | undefined;
let sink = 0;

function current(): Engine {
  if (!engine) throw new Error('This worker has no engine yet.');
  return engine;
}

async function fetchPapers(from: number, to: number): Promise<SavedPaper[]> {
  const reply = await fetch(`/papers?from=${from}&to=${to}`);
  return reply.json();
}

const bench = {
  start(name: EngineName) {
    engine = engines[name]();
  },
  /** Takes papers `from` to `to` in. @returns milliseconds, fetching apart */
  async add(from: number, to: number): Promise<number> {
    const papers = await fetchPapers(from, to);
    const started = performance.now();
    await current().add(papers);
    return performance.now() - started;
  },
  async finish(): Promise<number> {
    const started = performance.now();
    await current().finish();
    return performance.now() - started;
  },
  async settle(): Promise<void> {
    await current().settle?.();
  },
  countBytes: () => current().countBytes(),
  /** Milliseconds each text took, in order. */
  async timeSearches(texts: readonly string[], limit: number): Promise<number[]> {
    const times: number[] = [];
    for (const text of texts) {
      const started = performance.now();
      const found = current().search(text, limit);
      // Waiting for what is there already would cost as much as a small search.
      sink += typeof found === 'number' ? found : await found;
      times.push(performance.now() - started);
    }
    return times;
  },
  /** The same for the bare loop over as many postings. */
  timeWalks(texts: readonly string[]): number[] {
    return texts.map((text) => {
      const walk = current().walk?.(text) ?? (() => 0);
      const started = performance.now();
      // One walk is shorter than the clock's tick.
      for (let i = 0; i < bareRepeats; i++) sink += walk();
      return (performance.now() - started) / bareRepeats;
    });
  },
  /** Milliseconds each of the papers `numbers` took; none for an engine that cannot. */
  async timeRelated(numbers: readonly number[], limit: number): Promise<number[]> {
    const times: number[] = [];
    for (const number of numbers) {
      const [paper] = await fetchPapers(number, number + 1);
      const { related } = current();
      if (!paper || !related) return [];
      const started = performance.now();
      sink += await related(paper, limit);
      times.push(performance.now() - started);
    }
    return times;
  },
  readSink: () => sink,
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
