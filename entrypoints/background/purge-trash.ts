/** Forgets removed papers for good when their time is over: looked at once a day, when we wake. */
import { browser } from 'wxt/browser';

/** Days a removed paper can still be had back; the trash says so too (components/TrashView.tsx). */
const keptDays = 30;
const dayLength = 86_400_000;
const key = 'trashPurgedOn';

interface Parts {
  /** Forgets what was removed before `time` (epoch milliseconds). @returns how many */
  readonly purgeTrash: (time: number) => Promise<number>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** @returns how many papers were forgotten; none when it was done today already */
export async function purgeTrashDaily({ purgeTrash, now }: Parts): Promise<number> {
  const time = now();
  const today = new Date(time).toISOString().slice(0, 10);
  const stored = await browser.storage.local.get(key);
  if (stored[key] === today) return 0;
  const count = await purgeTrash(time - keptDays * dayLength);
  // Noted last: a worker that dies before it tries again.
  await browser.storage.local.set({ [key]: today });
  return count;
}
