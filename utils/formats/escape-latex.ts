/**
 * Plain text as LaTeX text. Formulas stay formulas when nothing in them but mathematics can happen;
 * everything else that LaTeX would act upon becomes the sign itself. Braces are written by name,
 * since BibTeX counts even escaped ones.
 */

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  _: '\\_',
  '#': '\\#',
  $: '\\$',
};

/** Commands that only set mathematics: no files, no definitions, no text modes that nest. */
const mathCommands = new Set(
  [
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi',
    'pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta',
    'Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar imath jmath partial nabla infty emptyset',
    'varnothing aleph Re Im wp forall exists neg lnot top bot angle sharp flat natural prime',
    'sum prod coprod int iint oint bigcup bigcap bigoplus bigotimes bigwedge bigvee',
    'pm mp times div cdot ast star circ bullet cap cup uplus wedge vee setminus oplus ominus',
    'otimes odot dagger ddagger amalg le leq ge geq ll gg ne neq equiv sim simeq approx cong',
    'propto asymp prec succ preceq succeq subset supset subseteq supseteq subsetneq in ni notin',
    'not mid nmid parallel perp models vdash dashv lesssim gtrsim leqslant geqslant ltimes rtimes',
    'to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow mapsto',
    'longrightarrow longleftarrow longmapsto hookrightarrow uparrow downarrow iff implies',
    'rightharpoonup xrightarrow rightsquigarrow twoheadrightarrow',
    'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim limsup liminf',
    'max min sup inf arg det dim ker hom gcd deg Pr bmod pmod mod',
    'frac dfrac tfrac binom sqrt overline underline hat widehat tilde widetilde bar vec dot ddot',
    'check breve acute grave overrightarrow overbrace underbrace stackrel overset underset',
    'mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathscr mathtt boldsymbol bm bf cal rm it',
    'operatorname left right big Big bigl bigr Bigl Bigr bigg Bigg langle rangle lfloor rfloor',
    'lceil rceil lbrace rbrace lvert rvert lVert rVert vert Vert backslash ldots cdots vdots ddots',
    'dots quad qquad limits nolimits displaystyle textstyle scriptstyle square Box Diamond checkmark',
  ]
    .join(' ')
    .split(' '),
);

/** Commands of one sign: spaces, braces and the sign itself. */
const mathSigns = /^[,;:!|{}%&_#$ ]$/;
const mathLimit = 500;

export interface LatexRun {
  readonly isMath: boolean;
  /** Of a formula with its dollar signs. */
  readonly text: string;
}

/**
 * Cuts a text into words and formulas, which join to the text again. A dollar sign opens a formula
 * only where one can begin: `$5 and $6` is money.
 */
export function splitMath(text: string): LatexRun[] {
  const runs: LatexRun[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf('$'); at >= 0; ) {
    const end = isEscaped(text, at) ? undefined : mathEnd(text, at);
    if (end === undefined) {
      at = text.indexOf('$', at + 1);
      continue;
    }
    if (at > plainFrom) runs.push({ isMath: false, text: text.slice(plainFrom, at) });
    runs.push({ isMath: true, text: text.slice(at, end) });
    plainFrom = end;
    at = text.indexOf('$', end);
  }
  if (plainFrom < text.length) runs.push({ isMath: false, text: text.slice(plainFrom) });
  return runs;
}

/** Text for a LaTeX field: formulas as they are, all other signs harmless. */
export function escapeLatex(text: string): string {
  return splitMath(text)
    .map((run) => (run.isMath ? run.text : escapeLatexWords(run.text)))
    .join('');
}

/** Text without formulas for a LaTeX field. */
export function escapeLatexWords(text: string): string {
  return text.replace(/[\\{}~^&%_#$]/g, (sign) => signs[sign] ?? sign);
}

/** Whether `body`, without its dollar signs, can do nothing but set mathematics. */
export function isSafeMath(body: string): boolean {
  if (body.length > mathLimit || !/^\S(?:.*\S)?$/.test(body)) return false;
  let rest = '';
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] !== '\\') {
      rest += body[at];
      continue;
    }
    const name = /^[A-Za-z]+/.exec(body.slice(at + 1, at + 32))?.[0] ?? body[at + 1] ?? '';
    if (!mathCommands.has(name) && !mathSigns.test(name)) return false;
    if (name === '{' || name === '}') rest += name;
    at += name.length;
  }
  return !/[%#&~$]|\^\^/.test(rest) && areBracesEven(rest);
}

function mathEnd(text: string, open: number): number | undefined {
  for (let at = text.indexOf('$', open + 1); at >= 0; at = text.indexOf('$', at + 1)) {
    if (at - open > mathLimit) return undefined;
    if (isEscaped(text, at)) continue;
    const isAmount = /\d/.test(text[at + 1] ?? '');
    return !isAmount && isSafeMath(text.slice(open + 1, at)) ? at + 1 : undefined;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** As BibTeX counts: never below none, and none open at the end. */
function areBracesEven(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
