import type { Part } from './term';

/** @returns undefined when no part has to wait, so that nobody waits for nothing */
export function loadAll(
  parts: readonly Part[],
  load: (part: Part, index: number) => Promise<void> | undefined,
): Promise<unknown> | undefined {
  const loading = parts.flatMap((part, index) => load(part, index) ?? []);
  return loading.length > 0 ? Promise.all(loading) : undefined;
}
