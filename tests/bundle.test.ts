/** What the built extension holds and weighs. Needs a build: `npx wxt build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const output = '.output/chrome-mv3';

/** Strings that survive minifying and stand in no code of ours. */
const libraryMarks = ['DexieError', 'MiniSearch', 'ValiError'];

/** Raw bytes. Raise a budget on purpose, in the change that needs it. */
const budgets = { content: 90_000, popup: 260_000, background: 260_000 };

beforeAll(() => {
  if (existsSync(join(output, 'manifest.json'))) return;
  throw new Error(`${output} holds no build. Run \`npx wxt build\`, then this test again.`);
});

interface Manifest {
  readonly background?: { readonly service_worker?: string };
}

function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + readFileSync(join(output, path)).byteLength, 0);
}

function contentScripts(): string[] {
  return readdirSync(join(output, 'content-scripts'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `content-scripts/${name}`);
}

/** The scripts a page loads before it draws, and every chunk these import; not what comes later. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(output, page), 'utf8');
  const found = new Set(
    Array.from(html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g), (match) => match[1] ?? ''),
  );
  for (const path of found) {
    const code = readFileSync(join(output, path), 'utf8');
    const chunks = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, chunk = ''] of chunks) found.add(`chunks/${chunk}`);
  }
  return [...found];
}

describe('the content script', () => {
  it('holds neither database, index nor validator', () => {
    const scripts = contentScripts();
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) {
      const code = readFileSync(join(output, path), 'utf8');
      expect(
        libraryMarks.filter((mark) => code.includes(mark)),
        path,
      ).toEqual([]);
    }
  });

  it('keeps to its budget', () => {
    for (const path of contentScripts()) {
      expect(sizeOf([path]), path).toBeLessThanOrEqual(budgets.content);
    }
  });
});

describe('our own parts', () => {
  it('keep the popup to its budget', () => {
    const scripts = scriptsOf('popup.html');
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizeOf(scripts)).toBeLessThanOrEqual(budgets.popup);
  });

  it('keep the background to its budget', () => {
    const manifest: Manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
    const worker = manifest.background?.service_worker;
    if (worker === undefined) throw new Error('the manifest names no service worker');
    expect(sizeOf([worker])).toBeLessThanOrEqual(budgets.background);
  });

  it('hold the marks the content script is searched for', () => {
    const code = readFileSync(join(output, 'background.js'), 'utf8');
    expect(libraryMarks.filter((mark) => code.includes(mark))).not.toEqual([]);
  });
});
