/** The rules of the house as tests: who imports whom, how files are called, what no file holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const roots = ['utils', 'components', 'entrypoints'];

interface SourceFile {
  readonly path: string;
  readonly code: string;
}

const files: SourceFile[] = roots.filter(existsSync).flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((path) => ({ path, code: readFileSync(path, 'utf8') })),
);

/** What each area may import beside itself. Absent areas may import nothing of ours. */
const allowedImports: Record<string, readonly string[]> = {
  i18n: [],
  errors: ['i18n'],
  paper: ['errors', 'i18n'],
  sites: ['paper', 'errors'],
  library: ['paper', 'errors', 'i18n'],
  search: ['paper', 'errors', 'i18n'],
  messaging: ['paper', 'errors', 'i18n'],
  formats: ['paper', 'errors', 'i18n'],
  settings: ['errors'],
  // The badges of a page, shared by the content scripts.
  badges: ['paper', 'errors', 'i18n', 'settings', 'messaging', 'sites'],
  components: ['paper', 'errors', 'i18n', 'settings'],
  // State that pages share; of components only what they ask for.
  views: ['paper', 'errors', 'i18n', 'settings', 'library', 'search', 'messaging', 'components'],
};
const utilAreas = Object.keys(allowedImports);

/** `utils/paper/x.ts` is `paper`, `entrypoints/popup/x.ts` is `entrypoints/popup`. */
function areaOf(path: string): string {
  const [root = '', name = ''] = path.split('/');
  if (root === 'components') return root;
  const subject = name.replace(/\.(?:tsx?|css)$/, '');
  return root === 'utils' ? subject : `${root}/${subject}`;
}

function isAllowed(from: string, to: string): boolean {
  if (from === to) return true;
  if (from.startsWith('entrypoints/')) return utilAreas.includes(to);
  return allowedImports[from]?.includes(to) ?? false;
}

/** Import specifiers of static and dynamic imports and re-exports, types too. */
function importsOf({ code }: SourceFile): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return Array.from(code.matchAll(pattern), (match) => match[2] ?? '');
}

function relativeImportsOf(file: SourceFile): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(file.path), specifier)).replaceAll('\\', '/'));
}

/** Code without comments, so that prose may name what code may not use. */
function bareCode({ code }: SourceFile): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const offenders = (isOffending: (file: SourceFile) => boolean) =>
  files.filter(isOffending).map((file) => file.path);

describe('imports', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(files.flatMap(relativeImportsOf).length).toBeGreaterThan(15);
  });

  it('follow the arrows', () => {
    const wrong = files.flatMap((file) =>
      relativeImportsOf(file)
        .filter((target) => !target.startsWith('public/'))
        .filter((target) => !isAllowed(areaOf(file.path), areaOf(target)))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stay inside the source, with relative paths', () => {
    // The types of the texts come from the texts.
    const isText = (target: string) => target.startsWith('public/_locales/en/');
    const isSource = (target: string) => roots.includes(target.split('/')[0] ?? '');
    const wrong = files.flatMap((file) => [
      ...relativeImportsOf(file).filter((target) => !isSource(target) && !isText(target)),
      ...importsOf(file).filter((specifier) => /^[@~]{1,2}\//.test(specifier)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('leave writing the library to the background', () => {
    const isWriter = (target: string) => /^utils\/library\/library(?:\.ts)?$/.test(target);
    const wrong = offenders(
      (file) =>
        !/^(?:entrypoints\/background|utils\/library)\//.test(file.path) &&
        relativeImportsOf(file).some(isWriter),
    );
    expect(wrong).toEqual([]);
  });

  it('keep MiniSearch out of marks and snippets', () => {
    const reached = new Set(['utils/search/mark.ts']);
    for (const path of reached) {
      const file = files.find((candidate) => candidate.path === path);
      if (!file) throw new Error(`${path} is missing`);
      expect(importsOf(file)).not.toContain('minisearch');
      for (const target of relativeImportsOf(file)) reached.add(`${target}.ts`);
    }
  });
});

describe('files', () => {
  it('are kebab-case.ts or PascalCase.tsx', () => {
    const entryFiles = ['index.tsx', 'main.tsx', 'icons.tsx'];
    const isEntryPart = (path: string) => /^entrypoints\/[^/]+\/[a-z-]+\.tsx$/.test(path);
    const wrong = offenders(({ path }) => {
      const name = basename(path);
      if (name.endsWith('.ts')) return !/^_?[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name);
      return (
        !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name) && !entryFiles.includes(name) && !isEntryPart(path)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have names that say something', () => {
    const empty =
      /(?:^|-)(?:helpers?|managers?|common|misc|data|info|utils?|types|constants)\.tsx?$/;
    expect(offenders(({ path }) => empty.test(basename(path)))).toEqual([]);
  });

  it('stand in folders named after a subject', () => {
    const loose = offenders(
      ({ path }) => path.startsWith('utils/') && path.split('/').length === 2,
    );
    expect(loose).toEqual(['utils/errors.ts']);
    const folders = new Set(files.map(({ path }) => areaOf(path)));
    const unknown = [...folders].filter((area) => !area.startsWith('entrypoints/'));
    expect(unknown.filter((area) => !utilAreas.includes(area))).toEqual([]);
  });

  it('fit into the head', () => {
    const maxLines = 220;
    expect(offenders(({ code }) => code.split('\n').length > maxLines + 1)).toEqual([]);
  });
});

describe('code', () => {
  it('reads the page only at the edge', () => {
    const globals = /(?<![\w.$])(?:document|location)(?:\.|\?\.|\[)/;
    const isParameter = /\b(?:document|location)\s*:\s*[A-Z]/;
    const wrong = offenders((file) => {
      const code = bareCode(file);
      return file.path.startsWith('utils/') && globals.test(code) && !isParameter.test(code);
    });
    expect(wrong).toEqual([]);
    const explicit = /\b(?:window|globalThis|self)\.(?:document|location)\b/;
    expect(offenders((f) => f.path.startsWith('utils/') && explicit.test(bareCode(f)))).toEqual([]);
  });

  it('makes no markup or code from text', () => {
    const forbidden =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|document\.write|\beval\s*\(|\bnew Function\b/;
    expect(offenders((file) => forbidden.test(bareCode(file)))).toEqual([]);
  });
});

describe('dependencies', () => {
  it('are pinned to exact versions', () => {
    const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions = ['dependencies', 'devDependencies', 'overrides'].flatMap((group) =>
      Object.entries(manifest[group] ?? {}),
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });
});
