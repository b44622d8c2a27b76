/**
 * How fast the popup and the library page are, beside an extension page that does nothing, in one
 * run of real Chromium:
 *
 *     node tests/bench/pages.mjs [--papers=1000,10000,100000] [--rounds=15]
 *       [--extension=.output/chrome-mv3] [--out=.cache/bench/pages.json]
 *
 * Measures what `npx wxt build` made. Reads arXiv papers from ../shared/collections/arxiv-75k. A
 * machine with other work to do shows it: compare only numbers of one run.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from '../../scripts/_run.mjs';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '15' },
    extension: { type: 'string', default: '.output/chrome-mv3' },
    out: { type: 'string', default: '.cache/bench/pages.json' },
  },
});

process.chdir(root);
// An exit ends the browser, a signal alone would not.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
/** @type {{ module: typeof import('./_pages/run-pages') }} */
const { module } = await runnerImport(
  fileURLToPath(new URL('./_pages/run-pages.ts', import.meta.url)),
  { configFile: false, root },
);
await module.runPages({
  sizes: values.papers.split(',').map(Number),
  rounds: Number(values.rounds),
  extension: values.extension,
  out: values.out,
});
