/**
 * LaTeX in titles and abstracts, read for its letters: `$\beta$-{VAE}` becomes ` beta-VAE`. Imports
 * nothing: listing pages and the popup may use it.
 */

/** What each kind of LaTeX becomes, one after the other. `$1` is the letter it is about. */
const rules: readonly { pattern: RegExp; becomes: '$1' | ' ' | '' }[] = [
  { pattern: /\\([ij])(?![a-z])/g, becomes: '$1' },
  { pattern: /\\[`'^"~=.]\s?\{?(\p{L})\}?/gu, becomes: '$1' },
  { pattern: /\\[cvHukrbd]\{(\p{L})\}/gu, becomes: '$1' },
  {
    // What says how words look, not which they are.
    pattern:
      /\\(?:text[a-z]*|math[a-z]*|emph|bf|it|rm|sc|tt|cal|boldsymbol|operatorname)(?![a-zA-Z])\s*/g,
    becomes: '',
  },
  { pattern: /\\/g, becomes: ' ' },
  { pattern: /\}\{/g, becomes: ' ' },
  { pattern: /[${}]/g, becomes: '' },
];

const hasLatex = (text: string) => /[\\${}]/.test(text);

export function withoutLatex(text: string): string {
  if (!hasLatex(text)) return text;
  return rules.reduce((rest, { pattern, becomes }) => rest.replace(pattern, becomes), text);
}

/** A text without its LaTeX, and the stretch of the source each of its UTF-16 units came from. */
interface Unwrapped {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** `withoutLatex` with the way back. @returns undefined when there is no LaTeX in `source`. */
export function unwrapLatex(source: string): Unwrapped | undefined {
  if (!hasLatex(source)) return undefined;
  const whole: Unwrapped = {
    text: source,
    starts: Uint32Array.from({ length: source.length }, (_, at) => at),
    ends: Uint32Array.from({ length: source.length }, (_, at) => at + 1),
  };
  return rules.reduce(unwrapOne, whole);
}

function unwrapOne(before: Unwrapped, { pattern, becomes }: (typeof rules)[number]): Unwrapped {
  const parts: string[] = [];
  // No rule makes a text longer.
  const starts = new Uint32Array(before.text.length);
  const ends = new Uint32Array(before.text.length);
  let length = 0;
  let read = 0;
  const copyTo = (to: number) => {
    parts.push(before.text.slice(read, to));
    starts.set(before.starts.subarray(read, to), length);
    ends.set(before.ends.subarray(read, to), length);
    length += to - read;
  };
  for (const match of before.text.matchAll(pattern)) {
    copyTo(match.index);
    read = match.index + match[0].length;
    const kept = becomes === '$1' ? (match[1] ?? '') : becomes;
    parts.push(kept);
    // A letter stands for all of its command, so that a mark never cuts one in two.
    starts.fill(before.starts[match.index] ?? 0, length, length + kept.length);
    ends.fill(before.ends[read - 1] ?? 0, length, length + kept.length);
    length += kept.length;
  }
  copyTo(before.text.length);
  return { text: parts.join(''), starts, ends };
}
