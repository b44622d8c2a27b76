import preact from '@preact/preset-vite';
import { runnerImport } from 'vite';
import { defineConfig } from 'wxt';

/** Sites are found by glob, which only Vite knows. */
async function readOptionalOrigins(): Promise<string[]> {
  const path = new URL('utils/sites/infos.ts', import.meta.url).pathname;
  const { module } = await runnerImport<typeof import('./utils/sites/infos')>(path, {
    configFile: false,
    logLevel: 'error',
  });
  return module.optionalOrigins;
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
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })] }),
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
