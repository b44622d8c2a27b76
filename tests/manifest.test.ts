/** What the built extension asks of its reader's browser. Needs both builds: `npx wxt build`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuiltInHost, optionalOrigins, optionalSiteAt } from '../utils/sites/infos';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly commands: Record<string, { suggested_key?: { default?: string }; description?: string }>;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

const readManifest = (build: string): Manifest =>
  JSON.parse(readFileSync(join('.output', build, 'manifest.json'), 'utf8'));

const everywhere = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome-mv3', [...everywhere, 'sidePanel'], 'side_panel', { default_path: 'sidepanel.html' }],
  ['firefox-mv3', everywhere, 'sidebar_action', { default_panel: 'sidepanel.html' }],
])('%s', (build, permissions, panelKey, panel) => {
  const manifest = readManifest(build);

  it('asks at first for nothing that lets it see other pages', () => {
    expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
    for (const key of ['host_permissions', 'optional_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(matches.filter((match) => !isBuiltInHost(new URL(match.replaceAll('*', ''))))).toEqual(
      [],
    );
  });

  it('may ask later for whole, exact hosts of sites it can read, and no others', () => {
    expect(manifest.optional_host_permissions).toEqual(optionalOrigins);
    expect(optionalOrigins.length).toBeGreaterThan(10);
    for (const origin of optionalOrigins) {
      expect(origin).toMatch(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
      expect(optionalSiteAt(new URL(origin.replace('*', ''))), origin).toBeDefined();
    }
  });

  it('lets its pages load and reach nothing but themselves', () => {
    expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('has a panel beside the page, a word in the address bar, and keys', () => {
    expect(manifest).toMatchObject({ [panelKey]: panel, omnibox: { keyword: 'op' } });
    const keys = Object.values(manifest.commands).map(
      ({ suggested_key }) => suggested_key?.default,
    );
    // Chrome refuses a manifest with more than four.
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });
});
