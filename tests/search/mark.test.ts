import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../utils/search/create-search';
import { markTerms, snippetOf } from '../../utils/search/mark';
import { tokensOf } from '../../utils/search/text/tokens';
import { createFeed, paperOf } from './_feed';

const marked = (text: string, terms: readonly string[]) =>
  markTerms(text, terms)
    .filter((segment) => segment.isMatch)
    .map((segment) => segment.text);

describe('markTerms', () => {
  it.each([
    ['Attention Is All You Need', ['att', 'need'], ['Attention', 'Need']],
    ['Sparks of GPT-4', ['gpt'], ['GPT']],
    ['Sparks of GPT-4', ['gpt4'], ['GPT-4']],
    ['Poincare and Poincaré', ['poincare'], ['Poincare', 'Poincaré']],
    ['Poincare\u0301 maps', ['poincare'], ['Poincare\u0301']],
    ['Understanding β-VAE', ['beta'], ['β']],
    ['深度学习综述', ['度学', '学习'], ['度学习']],
    ['機械ガイド本', ['カイト'], ['ガイド']],
    ['Глубокое обучение', ['обуч'], ['обучение']],
    ['التعلّم العميق', ['العميق'], ['العميق']],
    ['ﬁne tuning', ['fine'], ['ﬁne']],
    ['a+b (c) [d]', ['(c', '[', '.*'], []],
    ['unrelated', [''], []],
    ['', ['a'], []],
  ])('%s by %j', (text, terms, expected) => {
    expect(marked(text, terms)).toEqual(expected);
  });

  it('keeps every character', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(anyText, fc.array(anyText), (text, words) => {
        const terms = [...words, ...tokensOf(text)];
        const segments = markTerms(text, terms);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('marks something of what a search found', async () => {
    const titles = ['Sparks of GPT-4', 'β-VAE', '深度学习', 'Poincaré maps', 'Обучение', 'تعلّم'];
    const queries = ['gpt4', 'beta', '学习', 'poinc', 'обуч', 'تعلم'];
    for (const [index, title] of titles.entries()) {
      const feed = createFeed();
      feed.put(paperOf(1, { title }));
      const text = queries[index] ?? '';
      const { terms } = await createSearch(feed).search({ text, limit: 1 });
      expect(marked(title, terms), title).not.toEqual([]);
    }
  });
});

describe('snippetOf', () => {
  const long = `${'lorem ipsum '.repeat(40)}the graph attention network ${'dolor sit '.repeat(40)}`;

  it('shows short texts whole', () => {
    expect(snippetOf('A short one.', ['short'])).toBe('A short one.');
  });

  it('shows the words it was found by, cut between words', () => {
    const snippet = snippetOf(`graph ${long}`, ['graph', 'attention', 'network'], 80);
    expect(snippet).toContain('the graph attention network');
    expect(snippet).toMatch(/^…(?:lorem|ipsum) .* (?:dolor|sit)…$/);
    expect(snippet.length).toBeLessThanOrEqual(80);
  });

  it('shows the beginning when no word is in it', () => {
    expect(snippetOf(long, ['absent'], 30)).toBe('lorem ipsum lorem ipsum…');
  });

  it('is a stretch of the text, never longer than asked, never half a character', () => {
    const text = fc.array(fc.constantFrom('ab ', 'graph ', '🦙', '学习', 'é', '\n'), {
      maxLength: 99,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 90 }), (parts, length) => {
        const whole = parts.join('');
        const snippet = snippetOf(whole, ['graph', '学习'], length);
        expect(snippet.length).toBeLessThanOrEqual(length);
        expect(snippet.isWellFormed()).toBe(true);
        expect(whole).toContain(snippet.replace(/^…|…$/g, ''));
      }),
    );
  });
});
