/** Firefox with the built extension, driven by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { findFirefox } from '../../scripts/_browsers.mjs';
import { root } from '../../scripts/_run.mjs';

const geckoId = 'offprint@offprint.invalid';
const uuid = '6f7c2f5e-0a55-4c5d-9b0e-5f6a4f3c2d11';

export const popupUrl = `moz-extension://${uuid}/popup.html`;
export const settingsUrl = `moz-extension://${uuid}/library.html#settings`;

export interface FirefoxTab {
  open(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  click(x: number, y: number): Promise<void>;
}

export interface Firefox {
  newTab(): Promise<FirefoxTab>;
  stop(): Promise<void>;
}

const prefs = (proxyPort: number) => ({
  'intl.locale.requested': 'en-US',
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
  'extensions.background.idle.timeout': 1000,
  // The reader agrees to every site that is asked for within a click: no test can press the prompt.
  'extensions.webextOptionalPermissionPrompts': false,
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
});

export async function makeProfile(proxyPort: number) {
  const path = await mkdtemp(join(tmpdir(), 'offprint-firefox-'));
  const lines = Object.entries(prefs(proxyPort)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(path, 'user.js'), lines.join('\n'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function startFirefox(profilePath: string): Promise<Firefox> {
  const firefox = spawn(findFirefox() ?? 'firefox', [
    ...['--headless', '--no-remote', '--profile', profilePath],
    ...['--remote-debugging-port=0', '-remote-allow-system-access'],
  ]);
  const exited = new Promise((resolve) => firefox.once('exit', resolve));
  const stop = async () => {
    firefox.kill('SIGKILL');
    await exited;
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      firefox.stderr.on('data', (chunk) => {
        text += chunk;
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text)?.[1];
        if (found) resolve(found);
      });
      firefox.once('error', reject);
      firefox.once('exit', () => reject(new Error(`Firefox ended: ${text}`)));
    });
    const send = await connect(`${address}/session`);
    await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await send('webExtension.install', {
      extensionData: { type: 'path', path: join(root, '.output/firefox-mv3') },
    });
    return {
      newTab: async () => makeTab(send, await send('browsingContext.create', { type: 'tab' })),
      async stop() {
        // Asked first, so that it writes out what it holds.
        await Promise.race([send('browser.close', {}), exited]);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Send = (method: string, params: object) => Promise<unknown>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('message', (data) => {
    const reply: Reply = JSON.parse(String(data));
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let lastId = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id);
        if (type === 'error') reject(new Error(`${method}: ${message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

function makeTab(send: Send, created: unknown): FirefoxTab {
  const { context } = created as { context: string };
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'none' });
    },
    async evaluate<T>(expression: string) {
      const answer = await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
        target: { context },
        awaitPromise: true,
      });
      const { type, result } = answer as { type: string; result?: { value: string } };
      if (type !== 'success' || !result) throw new Error(`Threw: ${expression}`);
      return JSON.parse(result.value) as T;
    },
    async click(x, y) {
      await send('browsingContext.activate', { context });
      await send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
  };
}
