/** Formulas as MathML elements, made node by node and never from markup. */
import type temmlModule from 'temml';

/** @returns undefined for what cannot or must not be drawn: the reader sees its source instead */
export type DrawFormula = (tex: string, isDisplay: boolean) => Element | undefined;

/**
 * Commands that define others, or move and stretch things over what stands beside the formula.
 * Links, pictures, styles and classes the typesetter refuses by itself while `trust` is off.
 */
const refused =
  /\\(?:[egx]?def|let|futurelet|global|long|newcommand|renewcommand|providecommand|m?kern|[hm]skip|[hv]space|raisebox|rule|(?:math)?[rlc]lap|smash|Huge|huge|tag|label|ref|eqref|mathchoice)(?![a-zA-Z])|\\hspace\*|\\\\\s*\[/;

/** Elements of one formula; a page of honest algebra has fewer. */
const maxElements = 1_500;

export function drawFormulaWith(temml: typeof temmlModule): DrawFormula {
  return (tex, isDisplay) => {
    if (refused.test(tex) || !isBalanced(tex)) return undefined;
    const place = document.createElement('span');
    try {
      temml.render(tex, place, {
        displayMode: isDisplay,
        throwOnError: true,
        trust: false,
        // A new object each time: a formula's definitions end with it.
        macros: {},
        maxExpand: 100,
        maxSize: [4, 40],
        wrap: 'tex',
      });
    } catch {
      // Unknown commands and half formulas: pages write what they like, and the source is readable.
      return undefined;
    }
    const isWhole = place.getElementsByTagName('*').length <= maxElements;
    return isWhole ? (place.firstElementChild ?? undefined) : undefined;
  };
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\.|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
