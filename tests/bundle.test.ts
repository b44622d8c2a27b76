/** What the built extension holds and weighs. Needs a build: `npx wxt build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const output = '.output/chrome-mv3';

/** Strings that survive minifying and stand in no code of ours. */
const libraryMarks = ['DexieError', 'MiniSearch', 'ValiError'];

/** Raw bytes. Raise a budget on purpose, in the change that needs it. */
const budgets = {
  ...{ content: 90_000, optional: 200_000, scan: 160_000, sample: 30_000 },
  ...{ popup: 272_000, background: 280_000 },
};

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

/** What runs in pages, and how much it may weigh there. */
const pageScripts = {
  'content-scripts/papers.js': budgets.content,
  'content-scripts/optional-papers.js': budgets.optional,
  'scan-page.js': budgets.scan,
  'sample-page.js': budgets.sample,
};

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

describe('scripts in pages', () => {
  it('are these', () => {
    const inFolder = readdirSync(join(output, 'content-scripts'));
    const scripts = inFolder.filter((name) => name.endsWith('.js'));
    const known = Object.keys(pageScripts).filter((path) => path.startsWith('content-scripts/'));
    expect(scripts.map((name) => `content-scripts/${name}`).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(pageScripts))(
    '%s holds neither database, index nor validator, and keeps to %i bytes',
    (path, budget) => {
      const code = readFileSync(join(output, path), 'utf8');
      expect(libraryMarks.filter((mark) => code.includes(mark))).toEqual([]);
      expect(sizeOf([path])).toBeLessThanOrEqual(budget);
    },
  );
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
