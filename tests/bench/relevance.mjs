/**
 * How well search ranks, beside others, on collections with relevance judgements:
 *
 *     node tests/bench/relevance.mjs [collection ...]
 *
 * Reads ../shared/collections, or the folder that COLLECTIONS names. Prints Markdown tables.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { root } from '../../scripts/_run.mjs';

process.chdir(root);
/** @type {{ module: typeof import('./relevance') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./relevance.ts', import.meta.url)), {
  configFile: false,
  root,
});
await module.printRelevance(process.argv.slice(2));
