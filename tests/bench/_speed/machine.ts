import { cpus, loadavg, totalmem } from 'node:os';
import type { Connection } from './cdp';

/** What the numbers were measured on. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  /** Gigabytes. */
  readonly memory: number;
  readonly browser: string;
  /** Over the last minute. */
  readonly load: number;
}

export async function readMachine(connection: Connection): Promise<Machine> {
  const { product } = await connection.send('Browser.getVersion');
  const all = cpus();
  return {
    cores: all.length,
    model: all[0]?.model.trim() ?? 'unknown',
    memory: totalmem() / 1e9,
    browser: String(product),
    load: loadavg()[0] ?? Number.NaN,
  };
}
