/** Texts as they compare: without markup, case, punctuation or form, in any script. */

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega';
const greekLetters = new Map<string, string>([
  // U+03C2 is the final sigma, which has no command.
  ...greek.split(' ').map((name, at): [string, string] => {
    return [name, String.fromCodePoint(0x3b1 + at + (at > 16 ? 1 : 0))];
  }),
  ...(['epsilon', 'theta', 'phi', 'pi', 'rho', 'sigma'] as const).flatMap((name) => {
    const letter = { epsilon: 'ε', theta: 'θ', phi: 'φ', pi: 'π', rho: 'ρ', sigma: 'σ' }[name];
    return [[`var${name}`, letter] satisfies [string, string]];
  }),
]);
/** Letters that do not decompose, as they are written without their language's keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' },
};
/** Commands that say how words look, not which they are. */
const looks =
  /^(?:text\w*|math\w*|emph|bf|bm|it|rm|sc|tt|cal|sf|boldsymbol|operatorname|mbox|hbox|left|right|big|Big|displaystyle|ensuremath|uppercase|xspace|protect|url|href|footnotesize|small|large|Large)$/;
/** Commands for signs, which count for as little as the signs themselves. */
const signs =
  /^(?:neq?|leq?|geq?|approx|sim|times|cdot|infty|to|rightarrow|leftarrow|ldots|dots|pm|in|circ|star|ast|dagger|prime|quad|sqrt|log|sum|prod|frac)$/;
/** Accents written as commands: `\'e`, `\c{c}`, `\v s`. */
const accents = /\\(?:[`'^"~=.]|[cvHukrbd](?=[{\s]))\s*\{?\\?(\p{L})\}?/gu;

/** `text` without HTML and LaTeX. The letters of maths stay. */
function withoutMarkup(text: string): string {
  if (!/[&<\\${}]/.test(text)) return text;
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, readEntity)
    .replace(
      /<\/?(?:i|b|em|strong|su[bp]|span|scp?|tt|inf|mml:\w+|math|m[a-z]{1,6}|jats:\w+)(?:\s[^<>]{0,200})?\/?>/gi,
      '',
    )
    .replace(accents, '$1')
    .replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => {
      if (looks.test(name)) return '';
      if (signs.test(name)) return ' ';
      const letter = greekLetters.get(name.toLowerCase());
      return letter ?? (/^(?:[lLoOij]|a[ae]|AA|AE|oe|OE|ss)$/.test(name) ? name : ` ${name} `);
    })
    .replace(/[\\${}]/g, '');
}

function readEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  const known = name?.toLowerCase() ?? '';
  if (name !== undefined)
    return Object.hasOwn(entities, known) ? (entities[known] ?? whole) : whole;
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** One case and one form: `Ⅳ` is `iv`, `ﬁ` is `fi`, `𝒪` is `o`, `Σας` is `σασ`. */
export function foldForm(text: string): string {
  return withoutMarkup(text)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss')
    .replace(/i\u0307/g, 'i')
    .normalize('NFC');
}

/** `Net+` and `Net++` came after `Net`, `v3+` after `v3`; the sign of an ion is another matter. */
const successor = /(?<=\p{L}\p{L}\p{L}\p{N}{0,3}|\bv\p{N})\++(?![\p{L}\p{N}])|(?<=\p{L})\+\+/giu;

export function successorMarks(title: string): readonly string[] {
  return title.match(successor) ?? [];
}

/** Letters, marks and digits alone, in any script. Two titles are one when these are. */
export function titleText(title: string): string {
  return foldForm(title)
    .replace(successor, (marks) => 'plus'.repeat(marks.length))
    .replace(/\bc#/g, 'csharp')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** `text` with Latin letters bare: `é` is `e`, `ø` is `o`. Marks of other scripts are letters of theirs. */
export function bareLatin(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[ßæœøđðþłıħ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Scripts that put no space between words, whose words are taken as pairs of letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words, bare: `Self-Attention` is two, `don't` is one. */
export function wordsOf(text: string): string[] {
  const words = bareLatin(foldForm(text))
    .replace(/(\p{L})['’](\p{L})/gu, '$1$2')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).flatMap((word) => (unspaced.test(word) ? pairsOf(word) : word));
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
