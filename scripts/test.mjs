/** `npm test`: everything that must hold. `--only=lint,unit` runs some of the steps. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './_run.mjs';
import { setUp } from './_setup.mjs';

const unitReport = '.cache/vitest.json';
const e2eReport = '.cache/playwright.json';

/** @type {{ name: string, group: string, run: () => ReturnType<typeof runTool> }[]} */
const steps = [
  { name: 'wxt prepare', group: 'prepare', run: () => runTool('wxt', ['prepare']) },
  { name: 'biome', group: 'lint', run: () => runTool('biome', ['ci', '--colors=off', '.']) },
  { name: 'tsc', group: 'lint', run: () => runTool('tsc', []) },
  ...(existsSync(join(root, 'knip.json'))
    ? [{ name: 'knip', group: 'lint', run: () => runTool('knip', []) }]
    : []),
  { name: 'build chrome', group: 'build', run: () => runTool('wxt', ['build']) },
  {
    name: 'build firefox',
    group: 'build',
    run: () => runTool('wxt', ['build', '-b', 'firefox', '--mv3']),
  },
  {
    name: 'vitest',
    group: 'unit',
    run: () =>
      runTool('vitest', [
        ...['run', '--config', 'tests/vitest.config.ts', '--root', '.'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
      ]),
  },
  {
    name: 'playwright',
    group: 'e2e',
    run: () => runTool('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts']),
  },
];

/** @param {string} path */
function readReport(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function countTests() {
  const unit = readReport(unitReport);
  const { stats } = readReport(e2eReport);
  const passed = (unit.numPassedTests ?? 0) + (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  const failed = (unit.numFailedTests ?? 0) + (stats?.unexpected ?? 0);
  return { passed, failed };
}

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const chosen = steps.filter(({ group }) => !only || only.includes(group));

await setUp({ needsFirefox: !only || only.includes('e2e') });
mkdirSync(join(root, '.cache'), { recursive: true });
for (const path of [unitReport, e2eReport]) rmSync(join(root, path), { force: true });

let hasFailed = false;
for (const { name, run } of chosen) {
  const start = performance.now();
  const { code, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) {
    console.log(output);
    hasFailed = true;
    break;
  }
}
const { passed, failed } = countTests();
// A step that is no test, or that broke before its report, counts as one.
console.log(`${passed} passed, ${hasFailed ? Math.max(failed, 1) : failed} failed`);
process.exitCode = hasFailed || failed > 0 ? 1 : 0;
