/**
 * How fast search is in real Chromium, beside a floor and rivals, in one run:
 *
 *     node tests/bench/speed.mjs [--papers=1000,10000,100000] [--sections=engines,extension]
 *       [--engines=name;name] [--largest-rival=10000] [--extension=.output/chrome-mv3]
 *       [--page=/popup.html] [--batch=500] [--profile=name;name] [--out=.cache/bench/speed.json]
 *
 * Reads arXiv papers from ../shared/collections/arxiv-75k. `engines` needs nothing built;
 * `extension` measures what `npx wxt build` made. `--profile` names engines to look into, or
 * `extension`. Tables go to the terminal, numbers to the JSON file. A machine with other work to do
 * shows it: compare only numbers of one run.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from '../../scripts/_run.mjs';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000,10000,100000' },
    sections: { type: 'string', default: 'engines,extension' },
    extension: { type: 'string', default: '.output/chrome-mv3' },
    'largest-rival': { type: 'string', default: '10000' },
    page: { type: 'string', default: '/popup.html' },
    batch: { type: 'string', default: '500' },
    engines: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
    out: { type: 'string', default: '.cache/bench/speed.json' },
  },
});
const list = (/** @type {string} */ text, separator = ',') => text.split(separator).filter(Boolean);

process.chdir(root);
// An exit ends the browser, a signal alone would not.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
/** @type {{ module: typeof import('./_speed/run-speed') }} */
const { module } = await runnerImport(
  fileURLToPath(new URL('./_speed/run-speed.ts', import.meta.url)),
  { configFile: false, root },
);
const isWhole = await module.runSpeed({
  sizes: list(values.papers).map(Number),
  sections: list(values.sections),
  engines: list(values.engines, ';'),
  extension: values.extension,
  largestRival: Number(values['largest-rival']),
  page: values.page,
  batch: Number(values.batch),
  profiled: list(values.profile, ';'),
  out: values.out,
});
process.exitCode = isWhole ? 0 : 1;
