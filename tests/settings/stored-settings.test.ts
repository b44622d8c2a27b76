import { beforeEach, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../utils/settings/settings';
import { readSettings, watchSettings, writeSettings } from '../../utils/settings/stored-settings';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const listeners = new Set<Listener>();
let stored: Record<string, unknown>;

/** The browser's storage, as far as settings use it. */
const storage = {
  local: {
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (values: Record<string, unknown>) => {
      stored = { ...stored, ...values };
      for (const [key, newValue] of Object.entries(values)) tell(key, newValue, 'local');
    },
  },
  onChanged: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};

function tell(key: string, newValue: unknown, area: string): void {
  for (const listener of listeners) listener({ [key]: { newValue } }, area);
}

beforeEach(() => {
  stored = {};
  listeners.clear();
  Object.assign(Reflect.get(globalThis, 'chrome'), { storage });
});

const dark: Settings = { ...defaultSettings, theme: 'dark', hiddenSites: ['arxiv'] };

test('defaults before anything is stored, then what was written', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  await writeSettings(dark);
  expect(await readSettings()).toEqual(dark);
});

test('a watcher hears of settings alone, until it is told to stop', async () => {
  const heard: Settings[] = [];
  const controller = new AbortController();
  watchSettings((settings) => heard.push(settings), controller.signal);
  await writeSettings(dark);
  tell('settings', undefined, 'local');
  tell('libraryRevision', 'x', 'local');
  tell('settings', dark, 'sync');
  controller.abort();
  await writeSettings(dark);
  expect(heard).toEqual([dark, defaultSettings]);
});
