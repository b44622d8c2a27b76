/**
 * What the bench runs in one of the extension's own pages. `installOwnPage` travels there as text:
 * it may use nothing from outside itself.
 */
import type { PaperMeta } from '../../../utils/paper/paper-meta';

export interface ImportTimes {
  /** Milliseconds from the first request until a search found the last paper. */
  readonly searchable: number;
  /** Until the last request was answered. */
  readonly saved: number;
  /** Per request. */
  readonly requests: number[];
  /** The longest time the page's thread gave no turn to a timer of 5 ms. */
  readonly longestBlock: number;
  /** `findMarks` asked meanwhile, one after the other. */
  readonly marks: number[];
}

export function installOwnPage() {
  const { runtime } = Reflect.get(globalThis, 'chrome') as {
    runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  };
  const papers: PaperMeta[] = [];
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

  async function ask<T>(name: string, payload: unknown): Promise<T> {
    const reply = (await runtime.sendMessage({ name, payload })) as { value?: T; code?: string };
    if (reply?.value === undefined) throw new Error(`${name}: ${reply?.code ?? 'no answer'}`);
    return reply.value;
  }
  async function time(work: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }
  const search = (text: string) => ask<{ total: number }>('search', { text, limit: 50 });

  const bench = {
    load(more: PaperMeta[]) {
      papers.push(...more);
    },
    /** Saves all that was loaded. @param marker a word that only the last paper has */
    async importAll(batch: number, marker: string): Promise<ImportTimes> {
      let isDone = false;
      let longestBlock = 0;
      let lastTurn = performance.now();
      const watch = setInterval(() => {
        const now = performance.now();
        longestBlock = Math.max(longestBlock, now - lastTurn);
        lastTurn = now;
      }, 5);
      const marks: number[] = [];
      const askMarks = async () => {
        for (let at = 0; !isDone; at = (at + 50) % papers.length) {
          const entries = papers
            .slice(at, at + 50)
            .map(({ ids, title, authors }) => ({ ids, title, authors: authors.slice(0, 12) }));
          marks.push(await time(() => ask('findMarks', { entries })));
          await pause(50);
        }
      };
      const asking = askMarks();
      const started = performance.now();
      const requests: number[] = [];
      for (let from = 0; from < papers.length; from += batch) {
        const part = papers.slice(from, from + batch);
        requests.push(await time(() => ask('saveMany', { papers: part })));
      }
      const saved = performance.now() - started;
      while ((await search(marker)).total === 0) await pause(100);
      const searchable = performance.now() - started;
      isDone = true;
      clearInterval(watch);
      await asking;
      papers.length = 0;
      return { searchable, saved, requests, longestBlock, marks };
    },
    async timeSearches(texts: readonly string[]): Promise<number[]> {
      const times: number[] = [];
      for (const text of texts) times.push(await time(() => search(text)));
      return times;
    },
    async timeAsks(name: string, payloads: readonly unknown[]): Promise<number[]> {
      const times: number[] = [];
      for (const payload of payloads) times.push(await time(() => ask(name, payload)));
      return times;
    },
    /** A request that the worker refuses as soon as it reads it. */
    timePing: () => time(() => runtime.sendMessage({ name: 'ping', payload: {} })),
    search,
    async readStorage() {
      const { usage = 0 } = await navigator.storage.estimate();
      return usage;
    },
    /** Bytes of all binary values in the database. */
    async sumRecords(name: string): Promise<number> {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      let sum = 0;
      const count = (value: unknown): void => {
        if (ArrayBuffer.isView(value)) sum += value.byteLength;
        else if (typeof value === 'object' && value) Object.values(value).forEach(count);
      };
      for (const store of db.objectStoreNames) {
        const request = db.transaction(store).objectStore(store).openCursor();
        await new Promise<void>((resolve, reject) => {
          request.onsuccess = () => {
            if (!request.result) return resolve();
            count(request.result.value);
            request.result.continue();
          };
          request.onerror = () => reject(request.error);
        });
      }
      db.close();
      return sum;
    },
  };
  Object.assign(globalThis, { bench });
}
