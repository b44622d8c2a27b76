/** The browser's permissions, registered scripts and tabs, for tests that play the reader. */
import { createEvent } from './_extension-api';

interface PlayedTab {
  readonly id: number;
  readonly url: string;
  /** A script of ours runs in it, which was told to stop, or was not. */
  script?: 'running' | 'stopped';
}

interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

interface PlayedMessage {
  readonly name: string;
  readonly hosts: readonly string[];
}

/** Call it after `installExtensionApi`, which it adds to. */
export function installPermissionsApi() {
  const registered = new Map<string, Registered>();
  const granted = new Set<string>();
  const added = createEvent();
  const removed = createEvent();
  const api = {
    ...{ registered, granted, tabs: [] as PlayedTab[], injected: [] as number[] },
    startup: createEvent(),
    grant(...origins: string[]) {
      for (const origin of origins) granted.add(origin);
      added.emit({ origins });
    },
    revoke(...origins: string[]) {
      for (const origin of origins) granted.delete(origin);
      removed.emit({ origins });
    },
  };
  const hostOf = (url: string) => url.split('/')[2] ?? '';
  const setAll = (scripts: Registered[]) => {
    for (const script of scripts) registered.set(script.id, script);
  };
  const chrome = Reflect.get(globalThis, 'chrome');
  Object.assign(chrome.runtime, { id: 'offprint', onStartup: api.startup });
  Object.assign(chrome, {
    permissions: {
      ...{ onAdded: added, onRemoved: removed },
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.has(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.values()],
      async registerContentScripts(scripts: Registered[]) {
        const twice = scripts.find(({ id }) => registered.has(id));
        if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
        setAll(scripts);
      },
      updateContentScripts: async (scripts: Registered[]) => setAll(scripts),
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        for (const id of ids) registered.delete(id);
      },
      async executeScript({ target }: { target: { tabId: number } }) {
        const tab = api.tabs.find(({ id }) => id === target.tabId);
        if (!tab || tab.url.includes('broken')) throw new Error('Frame with ID 0 is an error page');
        api.injected.push(tab.id);
        tab.script = 'running';
        return [{ result: undefined }];
      },
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) =>
        api.tabs.filter((tab) => !url || url.some((origin) => hostOf(origin) === hostOf(tab.url))),
      async sendMessage(tabId: number, { name, hosts }: PlayedMessage) {
        const tab = api.tabs.find(({ id }) => id === tabId);
        if (tab?.script !== 'running') throw new Error('Could not establish connection.');
        if (name === 'isRunning') return true;
        if (!hosts.includes(hostOf(tab.url))) return undefined;
        tab.script = 'stopped';
        return true;
      },
    },
  });
  return api;
}

export type PermissionsApi = ReturnType<typeof installPermissionsApi>;
