/** Where this machine keeps its browsers. Only Node's own modules: it runs before any install. */
import { accessSync, constants } from 'node:fs';
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
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @returns {string | undefined} the path of a Chromium that takes `--load-extension` */
export function findChromium() {
  return process.env['CHROME_PATH'] ?? findOnPath(['chromium', 'chromium-browser']);
}

/** @returns {string | undefined} */
export function findFirefox() {
  return process.env['FIREFOX_PATH'] ?? findOnPath(['firefox-esr', 'firefox']);
}
