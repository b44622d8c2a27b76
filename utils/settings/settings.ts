/**
 * What readers may choose, and how a stored choice is read back. Pure: where settings are kept is
 * `stored-settings.ts`. Pages show `theme` and `density` as `data-theme` and `data-density` on
 * their root element, which the style sheets follow; `auto` is the absence of `data-theme`.
 */
export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['cozy', 'compact'] as const;

export interface Settings {
  /** `auto` follows the browser. */
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  /** Ids of the sites on whose pages Offprint shows nothing, unique. */
  readonly hiddenSites: readonly string[];
  /** Whether listing pages get save buttons at all. */
  readonly showBadges: boolean;
}

export const defaultSettings: Settings = {
  theme: 'auto',
  density: 'cozy',
  hiddenSites: [],
  showBadges: true,
};

/** More sites than there will be; a longer list is damage. */
const hiddenSiteLimit = 1_000;

/** Reads what was stored, field by field: one that is missing or damaged gets its default. */
export function parseSettings(stored: unknown): Settings {
  const fields: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { theme, density, hiddenSites, showBadges } = fields;
  return {
    theme: themes.find((each) => each === theme) ?? defaultSettings.theme,
    density: densities.find((each) => each === density) ?? defaultSettings.density,
    hiddenSites: parseSiteIds(hiddenSites) ?? defaultSettings.hiddenSites,
    showBadges: typeof showBadges === 'boolean' ? showBadges : defaultSettings.showBadges,
  };
}

function parseSiteIds(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > hiddenSiteLimit) return undefined;
  const ids: unknown[] = value;
  return ids.every((id) => typeof id === 'string') ? [...new Set(ids)] : undefined;
}
