import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'wxt';

/** Files of plain values that are found by glob, which only Vite knows. */
const valueFiles = ['utils/sites/built-in-infos.ts', 'utils/sites/optional-infos.ts'];

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function evaluate<Module>(file: string): Promise<Module> {
  // Any file of JSON: our tsconfig extends one that `wxt prepare`, which reads this, has yet to write.
  const config = {
    configFile: false,
    tsconfig: pathOf('package.json'),
    logLevel: 'error',
  } as const;
  const { module } = await runnerImport<Module>(pathOf(file), config);
  return module;
}

async function readOptionalOrigins(): Promise<string[]> {
  const infos = await evaluate<typeof import('./utils/sites/infos')>('utils/sites/infos.ts');
  return infos.optionalOrigins;
}

/** Builds in the values of these files, without all the code of sites that they stand in. */
function inlineValues(): Plugin {
  return {
    name: 'inline-values',
    enforce: 'pre',
    apply: 'build',
    async load(id) {
      const file = valueFiles.find((each) => pathOf(each) === id);
      if (file === undefined) return undefined;
      const values = Object.entries(await evaluate<Record<string, unknown>>(file));
      return values
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/** The id Firefox knows us by; Chrome's follows from the store's key. */
const geckoId = 'offprint@offprint.invalid';

/** `_execute_action` is the browsers' own name for pressing the toolbar button. */
const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
  'save-page': {
    suggested_key: { default: 'Alt+Shift+S' },
    description: '__MSG_commandSavePage__',
  },
  'open-library': {
    suggested_key: { default: 'Alt+Shift+L' },
    description: '__MSG_commandOpenLibrary__',
  },
  // Four keys are all that Chrome lets an extension suggest.
  'open-side-panel': {
    suggested_key: { default: 'Alt+Shift+P' },
    description: '__MSG_commandOpenSidePanel__',
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Imports are written out, so that the arrows between folders can be checked.
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    plugins: [inlineValues(), preact({ devToolsEnabled: false, prefreshEnabled: false })],
  }),
  manifest: async ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
    // Asked for one by one, when the reader switches a site on.
    optional_host_permissions: await readOptionalOrigins(),
    omnibox: { keyword: 'op' },
    commands,
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: geckoId,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '127' }),
  }),
});
