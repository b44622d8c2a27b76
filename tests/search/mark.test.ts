import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchTerm } from '../../utils/paper/search-answer';
import { markTerms, snippetOf } from '../../utils/search/mark';
import { unwrapLatex, withoutLatex } from '../../utils/search/text/latex';
import { tokensOf } from '../../utils/search/text/tokens';

/** Terms as written, those that end with `*` prefixes. */
const termsOf = (written: readonly string[]): MatchTerm[] =>
  written.map((text) => ({ text: text.replace(/\*$/, ''), isPrefix: text.endsWith('*') }));

const marked = (text: string, terms: readonly string[]) =>
  markTerms(text, termsOf(terms))
    .filter((segment) => segment.isMatch)
    .map((segment) => segment.text);

describe('markTerms', () => {
  it.each([
    ['Attention Is All You Need', ['att*', 'need'], ['Attention', 'Need']],
    ['Attention is needed', ['att', 'need'], []],
    ['Sparks of GPT-4', ['gpt'], ['GPT']],
    ['Sparks of GPT-4', ['gpt*'], ['GPT']],
    ['Sparks of GPT-4', ['gpt4'], ['GPT-4']],
    ['Sparks of GPT-4o', ['gpt4*'], ['GPT-4o']],
    ['Sparks of GPT-4', ['gpt', '4'], ['GPT', '4']],
    ['Poincare and Poincaré', ['poincare'], ['Poincare', 'Poincaré']],
    ['Poincare\u0301 maps', ['poincare'], ['Poincare\u0301']],
    ['Understanding β-VAE', ['beta'], ['β']],
    ['深度学习综述', ['度学', '学习'], ['度学习']],
    ['深度学习综述', ['深*'], ['深']],
    ['機械ガイド本', ['カイト'], ['ガイド']],
    ['Глубокое обучение', ['обуч*'], ['обучение']],
    ['التعلّم العميق', ['العميق'], ['العميق']],
    ['ﬁne tuning', ['fine'], ['ﬁne']],
    ['a+b (c) [d]', ['(c', '[', '.*'], []],
    ['x'.repeat(80), ['x'.repeat(64)], ['x'.repeat(80)]],
    ['unrelated', [''], []],
    ['', ['a'], []],
  ])('%s by %j', (text, terms, expected) => {
    expect(marked(text, terms)).toEqual(expected);
  });

  it.each([
    [String.raw`A Poincar\'{e} map`, ['poincare'], [String.raw`Poincar\'{e}`]],
    [String.raw`The Schr\"odinger bridge`, ['schrodinger'], [String.raw`Schr\"odinger`]],
    [String.raw`G\"{o}del's proof`, ['godel'], [String.raw`G\"{o}del`]],
    [String.raw`Understanding $\beta$-VAE`, ['beta'], [String.raw`\beta`]],
    [String.raw`Understanding $\beta$-VAE`, ['betavae'], [String.raw`\beta$-VAE`]],
    [String.raw`Using \textbf{bold} words`, ['bold'], ['bold']],
    [String.raw`Na\"{\i}ve Bayes`, ['naive'], [String.raw`Na\"{\i}ve`]],
    [String.raw`$\mathcal{O}(n)$ time`, ['o', 'time'], ['O', 'time']],
    [String.raw`$\mathcal{O}(n)$ time`, ['mathcal'], []],
  ])('sees through LaTeX: %s by %j', (text, terms, expected) => {
    expect(marked(text, terms)).toEqual(expected);
  });

  it('keeps every character', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyText, { maxLength: 4 }),
        fc.boolean(),
        (text, words, isPrefix) => {
          const terms = [...words, ...tokensOf(text).map((token) => token.text)];
          const segments = markTerms(
            text,
            terms.map((term) => ({ text: term, isPrefix })),
          );
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          expect(segments.every((segment) => segment.text !== '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('marks every word the index reads', () => {
    const piece = fc.constantFrom(
      ...['GPT-4', 'β-VAE', '深度学习', 'ガイド', 'Poincaré', 'обучение', 'تعلّم', 'ﬁne', '½'],
      ...[String.raw`\'{e}`, String.raw`\"o`, String.raw`$\beta$`, String.raw`\textbf{x}`, '\\'],
      ...['{', '}', '$', '-', ' ', 'a', 'i', 'naïve', '🦙'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const token of tokensOf(text)) {
          const segments = markTerms(text, [{ text: token.text, isPrefix: false }]);
          expect(segments.some((segment) => segment.isMatch)).toBe(true);
        }
      }),
    );
  });
});

describe('unwrapLatex', () => {
  const piece = fc.constantFrom(
    ...['\\', '{', '}', '$', "'", '"', 'e', 'i', 'c', ' ', 'textbf', 'math', 'bf', '^', '🦙', '𝐱'],
  );

  it('reads as withoutLatex does, and each unit comes from a stretch of the source', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const unwrapped = unwrapLatex(source);
        expect(unwrapped?.text ?? source).toBe(withoutLatex(source));
        if (!unwrapped) return;
        let last = 0;
        for (let at = 0; at < unwrapped.text.length; at += 1) {
          const [start = -1, end = -1] = [unwrapped.starts[at], unwrapped.ends[at]];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          last = start;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('snippetOf', () => {
  const long = `${'lorem ipsum '.repeat(40)}the graph attention network ${'dolor sit '.repeat(40)}`;
  const show = (text: string, terms: readonly string[], length?: number) =>
    snippetOf(text, termsOf(terms), length);

  it('shows short texts whole, and nothing when no term is in it', () => {
    expect(show('A short one.', ['short'])).toBe('A short one.');
    expect(show('A short one.', ['absent'])).toBeUndefined();
    expect(show(long, ['absent'], 30)).toBeUndefined();
  });

  it('shows the words it was found by, cut between words', () => {
    const snippet = show(`graph ${long}`, ['graph', 'attention', 'network'], 80);
    expect(snippet).toContain('the graph attention network');
    expect(snippet).toMatch(/^…(?:lorem|ipsum) .* (?:dolor|sit)…$/);
    expect(snippet?.length).toBeLessThanOrEqual(80);
  });

  it('prefers different words to forms of one word', () => {
    const text = `${'A model of models, modelled. '.repeat(4)}${'Nothing here at all. '.repeat(8)}Graph models win.`;
    expect(show(text, ['model', 'models', 'modelled', 'graph'], 80)).toContain('Graph models');
  });

  it('prefers the rare word to the frequent one', () => {
    const text = `${'The data is large. '.repeat(20)}Quasars have data too. ${'It is so. '.repeat(20)}`;
    expect(show(text, ['data', 'quasars'], 60)).toContain('Quasars');
    expect(
      show(
        `${'The data. '.repeat(20)}${'Filler it is. '.repeat(9)}Quasars.`,
        ['data', 'quasars'],
        60,
      ),
    ).toContain('Quasars');
  });

  it('starts with a sentence, or else with a clause', () => {
    const filler = 'Some words come first and say little. ';
    expect(
      show(`${filler.repeat(9)}We study graphs here. ${filler.repeat(9)}`, ['graphs'], 80),
    ).toMatch(/^…We study graphs here\./);
    const clauses = `${'many words without end '.repeat(9)}, but graphs in general ${'go on and on '.repeat(9)}`;
    expect(show(clauses, ['graphs'], 80)).toMatch(/^…but graphs in general/);
    expect(show(`About 0.5 of graphs, e.g. trees, ${filler.repeat(9)}`, ['trees'], 80)).toMatch(
      /^About 0\.5/,
    );
  });

  it('is a stretch of the text, never longer than asked, never half a character', () => {
    const text = fc.array(
      fc.constantFrom('ab ', 'graph ', '🦙', '学习', 'é', '\n', '. ', 'A', ', '),
      {
        maxLength: 99,
      },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 90 }), (parts, length) => {
        const whole = parts.join('');
        const snippet = show(whole, ['graph', '学习'], length) ?? '';
        expect(snippet.length).toBeLessThanOrEqual(length);
        expect(snippet.isWellFormed()).toBe(true);
        expect(whole).toContain(snippet.replace(/^…|…$/g, ''));
        const hasTerm =
          /graph |学习/.test(whole) && markTerms(whole, termsOf(['graph', '学习'])).length > 1;
        if (hasTerm) expect(snippet).toMatch(/graph|学习/);
      }),
    );
  });
});
