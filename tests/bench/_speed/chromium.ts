import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/_browsers.mjs';
import { type Connection, connectTo, type Session } from './cdp';

export interface Chromium {
  readonly connection: Connection;
  /** Resolves once the page has loaded. */
  openPage(url: string): Promise<Session>;
  stop(): Promise<void>;
}

/** No timer is slowed and nothing runs beside what is measured. */
const quietArgs = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--remote-debugging-port=0',
];

/**
 * Starts Chromium with an empty profile.
 * @param extensionPath folder of an unpacked extension to load
 */
export async function startChromium(extensionPath?: string): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const browser = spawn(
    findChromium() ?? 'chromium',
    [
      ...quietArgs,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extensionPath === undefined
        ? []
        : [`--disable-extensions-except=${extensionPath}`, `--load-extension=${extensionPath}`]),
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own, so that its children end with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise((resolve) => browser.once('exit', resolve));
  const killGroup = () => {
    if (browser.pid !== undefined && browser.exitCode === null && browser.signalCode === null) {
      process.kill(-browser.pid, 'SIGKILL');
    }
  };
  process.once('exit', killGroup);
  const kill = async () => {
    killGroup();
    if (browser.pid !== undefined) await exited;
    process.off('exit', killGroup);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const connection = await connectTo(await readAddress(browser));
    return {
      connection,
      async openPage(url) {
        const reply = await connection.send('Target.createTarget', { url });
        const page = await connection.attach(String(reply['targetId']));
        const isLoaded = `location.href !== 'about:blank' && document.readyState === 'complete'`;
        await waitFor(url, () => page.evaluate<boolean>(isLoaded));
        return page;
      },
      async stop() {
        connection.close();
        await kill();
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

function readAddress(browser: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr?.on('data', (chunk) => {
      if (text.length > 100_000) return;
      text += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Chromium ended: ${text}`)));
  });
}

/**
 * Asks until the answer is neither false nor undefined.
 * @throws Error after `limit` milliseconds that names what was waited for
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | false | undefined>,
  limit = 30_000,
): Promise<T> {
  const deadline = performance.now() + limit;
  while (performance.now() < deadline) {
    // Neither a page nor a worker can be asked anything in its first moments.
    const answer = await ask().catch(() => undefined);
    if (answer !== false && answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited ${limit} ms for ${what} in vain`);
}

/** Megabytes in use by one target after a garbage collection. */
export interface Heap {
  readonly script: number;
  /** Of typed arrays and other buffers. */
  readonly buffers: number;
}

export async function readHeap(session: Session): Promise<Heap> {
  await session.send('HeapProfiler.enable');
  // The second one takes what the first one's finalisers let go.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage', {}, 120_000);
  await session.send('HeapProfiler.disable');
  const usage = await session.send('Runtime.getHeapUsage');
  const megabytes = (name: string) => Number(usage[name] ?? 0) / 1e6;
  return { script: megabytes('usedSize'), buffers: megabytes('backingStorageSize') };
}
