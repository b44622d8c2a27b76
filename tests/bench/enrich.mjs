/**
 * What reading and marking a page costs it, on real captures in real Chromium, beside the bare
 * `querySelectorAll` walk that any script would need:
 *
 *     node tests/bench/enrich.mjs [--rounds=7] [--out=.cache/bench/enrich.json]
 *
 * Reads ../shared/pages. Pages are opened from text with their scripts cut off. A machine with other
 * work to do shows it: compare only numbers of one run.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from '../../scripts/_run.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    out: { type: 'string', default: '.cache/bench/enrich.json' },
  },
});

process.chdir(root);
/** @type {{ module: typeof import('./_enrich/run-enrich') }} */
const { module } = await runnerImport(
  fileURLToPath(new URL('./_enrich/run-enrich.ts', import.meta.url)),
  { configFile: false, root },
);
await module.runEnrich({ rounds: Number(values.rounds), out: values.out });
