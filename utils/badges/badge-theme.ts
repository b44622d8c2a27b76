/**
 * Whether the page is dark around a spot. Pages switch by class, attribute or media query; what
 * they paint is the one thing they have in common.
 */
export type Theme = 'light' | 'dark';

/** Asks each ancestor once: make a new one per scan, since pages switch while they are open. */
export function createThemeReader(): (element: Element) => Theme {
  const known = new Map<Element, Theme>();
  const read = (element: Element): Theme => {
    const before = known.get(element);
    if (before) return before;
    const painted = themeOfColour(getComputedStyle(element).backgroundColor);
    const theme =
      painted ?? (element.parentElement ? read(element.parentElement) : themeOfRoot(element));
    known.set(element, theme);
    return theme;
  };
  return read;
}

function themeOfRoot(root: Element): Theme {
  if (root.classList.contains('dark')) return 'dark';
  // With nothing painted the browser's own canvas shows, which follows `color-scheme`.
  const scheme = getComputedStyle(root).colorScheme;
  if (!scheme.includes('dark')) return 'light';
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
}

/** @returns undefined for colours one can see through, and for spaces other than (s)RGB. */
function themeOfColour(colour: string): Theme | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb')) return lightnessTheme(colour);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) {
    return undefined;
  }
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 118 ? 'dark' : 'light';
}

/** `oklch(0.2 …)` and `oklab(…)`: Tailwind 4 palettes compute to these. */
function lightnessTheme(colour: string): Theme | undefined {
  const match = /^ok(?:lch|lab)\(([\d.]+)(%?)[^/]*(?:\/\s*([\d.]+))?\)$/.exec(colour);
  if (!match || Number(match[3] ?? 1) < 0.5) return undefined;
  return Number(match[1]) / (match[2] ? 100 : 1) < 0.5 ? 'dark' : 'light';
}
