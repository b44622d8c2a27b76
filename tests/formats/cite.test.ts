import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../utils/formats/citation';
import { citationStyles, cite, citeAsText } from '../../utils/formats/cite';
import { splitNames } from '../../utils/formats/person-names';
import { citations, oneLine } from './_citations';

const base: Citation = {
  ...{ type: 'preprint', title: 'Deep rivers', ids: [], date: { year: 2024, month: 1, day: 5 } },
  authors: splitNames(['Ada-Bo van Bet', 'Cy D. Gimel', 'Ice Team']),
  arxiv: { id: '2401.01234' },
  ...{ subjects: [], keywords: [], lists: [] },
};
const article: Citation = {
  ...base,
  ...{ type: 'article', containerTitle: 'Snow', volume: '5', issue: '2', pages: '4-9' },
  doi: '10.1000/ice',
};
const meeting: Citation = {
  ...base,
  ...{ type: 'inproceedings', containerTitle: 'Workshop on Ice', pages: '4-9', doi: '10.1000/ice' },
};

describe('APA', () => {
  it('cites preprints, articles and papers of meetings', () => {
    const names = 'van Bet, A.-B., Gimel, C. D., & Ice Team. (2024). ';
    expect(citeAsText(base, 'apa')).toBe(
      `${names}Deep rivers (arXiv:2401.01234). arXiv. https://doi.org/10.48550/arXiv.2401.01234`,
    );
    expect(citeAsText(article, 'apa')).toBe(
      `${names}Deep rivers. Snow, 5(2), 4–9. https://doi.org/10.1000/ice`,
    );
    expect(citeAsText(meeting, 'apa')).toBe(
      `${names}Deep rivers. In Workshop on Ice (pp. 4–9). https://doi.org/10.1000/ice`,
    );
  });

  it('names 19 of many and the last', () => {
    const authors = splitNames(Array.from({ length: 30 }, (_, at) => `Ada Bet${'x'.repeat(at)}`));
    const text = citeAsText({ ...base, authors }, 'apa');
    expect(text).toContain(`Bet${'x'.repeat(18)}, A., … Bet${'x'.repeat(29)}, A. (2024)`);
  });
});

describe('IEEE', () => {
  it('cites preprints, articles and papers of meetings', () => {
    const names = 'A.-B. van Bet, C. D. Gimel, and Ice Team, ';
    expect(citeAsText(base, 'ieee')).toBe(
      `${names}“Deep rivers,” arXiv, Jan. 2024, arXiv:2401.01234.`,
    );
    expect(citeAsText(article, 'ieee')).toBe(
      `${names}“Deep rivers,” Snow, vol. 5, no. 2, pp. 4–9, Jan. 2024, doi: 10.1000/ice.`,
    );
    expect(citeAsText({ ...meeting, title: 'Deep?' }, 'ieee')).toBe(
      `${names}“Deep?” in Workshop on Ice, pp. 4–9, 2024, doi: 10.1000/ice.`,
    );
  });

  it('names the first of many', () => {
    const authors = splitNames(Array.from({ length: 7 }, (_, at) => `Ada Bet${'x'.repeat(at)}`));
    expect(citeAsText({ ...base, authors }, 'ieee')).toMatch(/^A\. Bet et al\., /);
  });
});

describe('ACM', () => {
  it('cites preprints, articles and papers of meetings', () => {
    const names = 'Ada-Bo van Bet, Cy D. Gimel, and Ice Team. 2024. ';
    expect(citeAsText(base, 'acm')).toBe(
      `${names}Deep rivers. arXiv:2401.01234. https://doi.org/10.48550/arXiv.2401.01234`,
    );
    expect(citeAsText(article, 'acm')).toBe(
      `${names}Deep rivers. Snow 5, 2 (2024), 4–9. https://doi.org/10.1000/ice`,
    );
    expect(citeAsText(meeting, 'acm')).toBe(
      `${names}Deep rivers. In Workshop on Ice, 4–9. https://doi.org/10.1000/ice`,
    );
  });
});

describe.each(citationStyles)('%s', (style) => {
  it('cites anything on one line, with its title and links to the web only', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        const text = citeAsText(citation, style);
        expect(text).toBe(oneLine(text));
        expect(text).toContain(oneLine(citation.title));
        for (const { url } of cite(citation, style)) expect(url ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });

  it('cites a paper of which little is known', () => {
    const bare: Citation = {
      type: 'misc',
      title: 'Ice',
      authors: [],
      ids: [],
      subjects: [],
      keywords: [],
      lists: [],
    };
    expect(citeAsText(bare, style)).toMatch(
      /^(?:\(n\.d\.\)\. Ice\.|“Ice,”?.*|\[n\. d\.\]\. Ice\.)$/,
    );
  });
});

it('marks what is italic and what is a link', () => {
  expect(cite(article, 'apa').filter(({ isItalic }) => isItalic)).toEqual([
    { text: 'Snow', isItalic: true },
    { text: '5', isItalic: true },
  ]);
  expect(cite(article, 'ieee').find(({ url }) => url)).toEqual({
    ...{ text: '10.1000/ice', url: 'https://doi.org/10.1000/ice' },
  });
});
