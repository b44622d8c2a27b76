/** The parts of the extension API that pages use: `runtime.sendMessage` and `storage.local`. */

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** @param answer gets messages as the background would: copies, no functions in them */
export function playBrowser(answer: (message: unknown) => Promise<unknown>): void {
  const stored = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const local = {
    get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
    async set(values: Record<string, unknown>) {
      for (const [key, newValue] of Object.entries(values)) {
        stored.set(key, newValue);
        for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
      }
    },
  };
  const onChanged = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    runtime: {
      id: 'offprint',
      sendMessage: async (message: unknown) =>
        structuredClone(await answer(structuredClone(message))),
    },
    storage: { local, onChanged },
  });
}
