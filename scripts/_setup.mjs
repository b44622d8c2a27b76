/** Makes a fresh checkout ready: dependencies and browsers. Only Node's own modules. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox } from './_browsers.mjs';
import { root, run } from './_run.mjs';

const stampPath = join(root, 'node_modules/.offprint-lock');

async function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  console.log('Installing dependencies (npm ci)');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed.');
  writeFileSync(stampPath, stamp);
}

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} name a Debian package */
async function installPackage(name) {
  console.log(`Installing ${name} (apt-get)`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

async function installChromium() {
  if (canUseApt()) await installPackage('chromium');
  if (!findChromium()) await run('npx', ['playwright', 'install', 'chromium']);
  if (!findChromium()) {
    throw new Error('No Chromium found. Install Chromium, or set CHROME_PATH to one.');
  }
}

async function installFirefox() {
  if (canUseApt()) await installPackage('firefox-esr');
  if (!findFirefox()) {
    throw new Error('No Firefox found. Install Firefox 142 or newer, or set FIREFOX_PATH to it.');
  }
}

/** @param {{ needsFirefox: boolean }} options */
export async function setUp({ needsFirefox }) {
  try {
    await installDependencies();
    if (!findChromium()) await installChromium();
    if (needsFirefox && !findFirefox()) await installFirefox();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
