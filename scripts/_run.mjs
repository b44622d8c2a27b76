/** Running the project's tools. Only Node's own modules: it runs before any install. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ isQuiet?: boolean }} [options] quiet: keeps the output, to be shown on failure
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { isQuiet = false } = {}) {
  return new Promise((resolve) => {
    // Windows runs npm and npx only through its shell.
    const isShell = process.platform === 'win32' && command !== process.execPath;
    const child = spawn(command, args, {
      cwd: root,
      shell: isShell,
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Each tool's own script, so that no shell is needed. */
const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
};

/**
 * @param {keyof typeof tools} tool
 * @param {readonly string[]} args
 */
export const runTool = (tool, args) =>
  run(process.execPath, [tools[tool], ...args], { isQuiet: true });
