/** Where this machine keeps its browsers. Only Node's own modules: it runs before any install. */
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} names */
function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => (process.platform === 'win32' ? [`${name}.exe`] : [name]))
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
}

/** The Chromium that `playwright install chromium` brings, when it has been. */
function findPlaywrightChromium() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const macChromiums = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const macFirefoxes = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
const windowsFirefoxes = ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/**
 * Branded Chrome does not count: since 137 it ignores `--load-extension`.
 * @returns {string | undefined} the path of a Chromium that takes `--load-extension`
 */
export function findChromium() {
  return (
    process.env['CHROME_PATH'] ??
    findOnPath(['chromium', 'chromium-browser']) ??
    macChromiums.find(isExecutable) ??
    findPlaywrightChromium()
  );
}

/** @returns {string | undefined} */
export function findFirefox() {
  return (
    process.env['FIREFOX_PATH'] ??
    findOnPath(['firefox-esr', 'firefox']) ??
    [...macFirefoxes, ...windowsFirefoxes].find(isExecutable)
  );
}
