/**
 * What the background and the scripts it runs on optional sites say of the site itself: whether a
 * script runs there already, and that it has to stop since the reader took the site back.
 */
import { browser } from 'wxt/browser';
import { logError, toAppError } from '../errors';
import { ask } from './client';

const runningRequest = 'isRunning';
const stopRequest = 'stopOnHosts';

interface SiteChecks {
  readonly readHost: () => string;
  /** Takes everything of ours out of the page. Called once. */
  readonly stop: () => void;
  readonly signal: AbortSignal;
}

/** A script's end, until `signal` aborts. */
export function answerSiteChecks({ readHost, stop, signal }: SiteChecks) {
  const listener = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = readMessage(message);
    if (request?.name === runningRequest) return Promise.resolve(true);
    if (request?.name !== stopRequest || !request.hosts.includes(readHost())) return undefined;
    stop();
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
  return {
    /** Asks the background, and stops when the site has been taken back meanwhile. */
    async askWhetherOn(): Promise<void> {
      try {
        await ask('findMarks', { entries: [] });
      } catch (error) {
        const { code } = toAppError(error);
        if (code === 'site-off' && !signal.aborted) stop();
        else if (code !== 'extension-reloaded') logError('asking whether the site is on', error);
      }
    },
  };
}

/** Whether a script of an optional site answers in the tab. */
export async function isRunningIn(tabId: number): Promise<boolean> {
  return (await tell(tabId, { name: runningRequest, hosts: [] })) === true;
}

/** @returns whether a script ran there on one of `hosts`, and has stopped */
export async function stopIn(tabId: number, hosts: readonly string[]): Promise<boolean> {
  return (await tell(tabId, { name: stopRequest, hosts })) === true;
}

interface SiteMessage {
  readonly name: string;
  readonly hosts: readonly unknown[];
}

async function tell(tabId: number, message: SiteMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message);
  } catch {
    // The browser's word for a tab in which nobody listens.
    return undefined;
  }
}

function readMessage(message: unknown): SiteMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('name' in message) || typeof message.name !== 'string') return undefined;
  const hosts = 'hosts' in message && Array.isArray(message.hosts) ? message.hosts : [];
  return { name: message.name, hosts };
}
