/**
 * How well papers known by different ids are told to be one:
 *
 *     node tests/bench/matching.mjs [--list]
 *
 * Reads ../shared/collections, or the folder that COLLECTIONS names. Prints a Markdown table;
 * `--list` also prints the pairs that nobody has judged yet.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { root } from '../../scripts/_run.mjs';

process.chdir(root);
/** @type {{ module: typeof import('./matching') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./matching.ts', import.meta.url)), {
  configFile: false,
  root,
});
module.printMatching(process.argv.includes('--list'));
