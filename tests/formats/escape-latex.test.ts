import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeLatex,
  escapeLatexWords,
  isSafeMath,
  splitMath,
} from '../../utils/formats/escape-latex';
import { nastyText } from './_citations';

describe('a formula', () => {
  it.each(['x_1^2', '\\alpha', '\\frac{a}{b}', '\\mathcal{O}(n \\log n)', '\\{a\\}', 'a \\le b'])(
    '%s is one',
    (body) => {
      expect(isSafeMath(body)).toBe(true);
    },
  );

  it.each([
    ...['\\input{x}', '\\write18{ls}', '\\catcode`x=1', '\\def\\x{}', '\\text{a}', '\\href{a}{b}'],
    ...['{', '}{', '\\{', 'a%b', 'a#1', 'a~b', '^^5cinput', ' x', 'x ', '', '\\', '\\alpha@\\foo'],
    ...['\\begin{x}', '\\mbox{x}', '\\csname x\\endcsname', '\\\\', 'a\nb'.repeat(200)],
  ])('%s is none', (body) => {
    expect(isSafeMath(body)).toBe(false);
  });

  it('is no money', () => {
    expect(escapeLatex('from $5 to $6')).toBe('from \\$5 to \\$6');
    expect(escapeLatex('a $x$ b \\$y$')).toBe('a $x$ b \\textbackslash{}\\$y\\$');
  });
});

it('words and formulas join to the text again', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(
        splitMath(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('outside formulas nothing is left for LaTeX to act upon', () => {
  const escapes =
    /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[&%_#$]/g;
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(escapeLatexWords(text).replace(escapes, '')).not.toMatch(/[\\{}~^&%_#$]/);
      const written = splitMath(text).map((run) =>
        run.isMath ? run.text : escapeLatexWords(run.text),
      );
      expect(escapeLatex(text)).toBe(written.join(''));
    }),
  );
});

it('braces are even, as BibTeX counts them', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      let depth = 0;
      for (const sign of escapeLatex(text)) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});

it('many dollar signs take no time', () => {
  expect(
    splitMath('$'.repeat(20_000))
      .map((run) => run.text)
      .join(''),
  ).toHaveLength(20_000);
  expect(splitMath('\\'.repeat(20_000))).toHaveLength(1);
});
