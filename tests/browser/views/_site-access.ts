/** A browser that lets Offprint see what a reader, played by the test, says. */
import type { SiteAccess } from '../../../utils/settings/site-access';

export interface FakeAccess {
  readonly access: SiteAccess;
  /** What each prompt asked for. */
  readonly prompts: (readonly string[])[];
  /** What the reader answers to a prompt. */
  says: 'yes' | 'no';
  readonly isGranted: (origin: string) => boolean;
  /** As in the browser's own settings. */
  set(origins: readonly string[], isOn: boolean): void;
}

export function createFakeAccess(granted: readonly string[] = []): FakeAccess {
  const held = new Set(granted);
  const watchers = new Set<() => void>();
  const fake: FakeAccess = {
    prompts: [],
    says: 'yes',
    isGranted: (origin) => held.has(origin),
    set(origins, isOn) {
      for (const origin of origins) {
        if (isOn) held.add(origin);
        else held.delete(origin);
      }
      for (const watcher of watchers) watcher();
    },
    access: {
      isGranted: async (origin) => held.has(origin),
      async request(origins) {
        fake.prompts.push(origins);
        await Promise.resolve();
        if (fake.says === 'yes') fake.set(origins, true);
        return fake.says === 'yes';
      },
      async remove(origins) {
        fake.set(origins, false);
      },
      watch(onChange, signal) {
        watchers.add(onChange);
        signal.addEventListener('abort', () => watchers.delete(onChange), { once: true });
      },
    },
  };
  return fake;
}
