import css from './badge.css?inline';

/** Gives shadow roots the badge's style: one sheet for all of them where the browser lets us. */
export function createSheetAdopter(page: Document): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    try {
      if (!sheet) {
        const Sheet = page.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
        sheet = new Sheet();
        sheet.replaceSync(css);
      }
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox: sheets do not cross from a content script to the page's document (bug 1751346).
      const style = page.createElement('style');
      style.textContent = css;
      root.append(style);
    }
  };
}
