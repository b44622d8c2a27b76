import type { Session } from './cdp';
import { type Chromium, waitFor } from './chromium';
import { installOwnPage } from './own-page';

/** The extension in a browser, seen from one of its own pages. */
export interface Extension {
  /** Runs `code` on the page's bench (own-page.ts). */
  call<T>(code: string, limit?: number): Promise<T>;
  /** What is attached slows the next start of the worker: only while `work` runs. */
  withWorker<T>(work: (worker: Session) => Promise<T>): Promise<T>;
  killWorker(): Promise<void>;
  /** Until nothing has been written for a while: what is put off to a quiet moment is done then. */
  settle(): Promise<void>;
  /** Processor time used so far, milliseconds by type of process; `renderer` is page and worker. */
  readCpuTime(): Promise<Record<string, number>>;
}

const settleLimit = 120_000;
const settleStep = 500;
const quietSteps = 8;

export async function openExtension(
  { connection, openPage }: Chromium,
  path: string,
): Promise<Extension> {
  const findWorker = async () =>
    (await connection.targets()).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  const { url } = await waitFor('the worker', findWorker);
  const page = await openPage(new URL(path, url).href);
  await page.evaluate(`(${installOwnPage.toString()})()`);
  await page.send('ServiceWorker.enable');
  const call: Extension['call'] = (code, limit) => page.evaluate(`bench.${code}`, limit);
  // A worker whose script threw never answers.
  await call('timePing()', 10_000);
  return {
    call,
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
    async settle() {
      const deadline = performance.now() + settleLimit;
      let before = -1;
      for (let quiet = 0; quiet < quietSteps; ) {
        if (performance.now() > deadline) throw new Error(`writing after ${settleLimit} ms`);
        const stored = await call<number>('readStorage()');
        quiet = stored === before ? quiet + 1 : 0;
        before = stored;
        await new Promise((resolve) => setTimeout(resolve, settleStep));
      }
    },
    async readCpuTime() {
      const { processInfo } = await connection.send('SystemInfo.getProcessInfo');
      const times: Record<string, number> = {};
      for (const { type, cpuTime } of processInfo as { type: string; cpuTime: number }[]) {
        times[type] = (times[type] ?? 0) + cpuTime * 1000;
      }
      return times;
    },
  };
}
