import type { Settings } from './settings';

/**
 * Gives a page the look its reader chose: `data-theme`, absent while the browser decides, and
 * `data-density`, for the style sheets.
 * @param root the page's root element
 */
export function applyLook(root: Pick<HTMLElement, 'dataset'>, settings: Settings): void {
  root.dataset['density'] = settings.density;
  if (settings.theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
}
