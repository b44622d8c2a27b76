/** BibTeX as two parsers of others read it: what we write is what they find. */
import { parse } from '@retorquere/bibtex-parser';
import { entries as readEntries } from 'bibtex-parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, toCitation } from '../../utils/formats/citation';
import { splitMath } from '../../utils/formats/escape-latex';
import { splitNames, spokenName } from '../../utils/formats/person-names';
import { type BibtexDialect, writeBibtex } from '../../utils/formats/write-bibtex';
import { citationLists, oneLine, paperOf } from './_citations';

const dialects: readonly BibtexDialect[] = ['bibtex', 'biblatex'];
const write = (list: readonly Citation[], dialect: BibtexDialect) =>
  [...writeBibtex(list, dialect)].join('');

const base: Citation = {
  ...{ key: 'bet2024deep', type: 'misc', title: 'Deep rivers', authors: [], ids: [] },
  ...{ subjects: [], keywords: [], lists: [] },
};

/** The first parser, without what it does to titles on its own. */
function readFirst(text: string) {
  const library = parse(text, { sentenceCase: false, caseProtection: false });
  expect(library.errors).toEqual([]);
  return library.entries;
}

/** The second knows only the grammar, and throws at what is outside it. */
function readSecond(text: string) {
  return readEntries(text);
}

const hasMath = (text: string) => splitMath(text).some((run) => run.isMath);
/** The first parser shows some words by other signs; formulas it sets in Unicode. */
const isPlain = (text: string) => !hasMath(oneLine(text)) && !/--|''|``|<|>/.test(text);

describe.each(dialects)('%s', (dialect) => {
  it('is read by two parsers, entry by entry', () => {
    fc.assert(
      fc.property(citationLists, (list) => {
        const text = write(list, dialect);
        const first = readFirst(text);
        const second = readSecond(text);
        const keys = list.map(({ key }) => key);
        expect(first.map(({ key }) => key)).toEqual(keys);
        expect(second.map(({ key }) => key)).toEqual(keys);
        for (const [at, citation] of list.entries()) {
          const fields = first[at]?.fields ?? {};
          expect(fields['doi']).toBe(citation.doi);
          expect(fields['author'] ?? []).toHaveLength(citation.authors.length);
          expect(fields['eprint']).toBe(citation.arxiv?.id);
          expect(second[at]?.['DOI']).toBe(citation.doi);
          expect(second[at]?.['PRIMARYCLASS'] ?? second[at]?.['EPRINTCLASS']).toBe(
            citation.arxiv?.primaryClass,
          );
          if (isPlain(citation.title)) expect(fields['title']).toBe(oneLine(citation.title));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('ends each entry at its own brace, as BibTeX counts them, escaped or not', () => {
    fc.assert(
      fc.property(citationLists, (list) => {
        for (const entry of writeBibtex(list, dialect)) {
          let depth = 0;
          const closed: number[] = [];
          for (const [at, sign] of Array.from(entry).entries()) {
            if (sign === '{') depth += 1;
            if (sign === '}') depth -= 1;
            if (sign === '}' && depth === 0) closed.push(at);
          }
          expect(closed).toEqual([Array.from(entry).length - '}\n\n'.length]);
        }
      }),
    );
  });

  it('keeps a title that looks like an entry in one entry', () => {
    const title = '}, author={x}} @article{';
    const text = write([{ ...base, title }, base], dialect);
    expect(readFirst(text).map(({ fields }) => fields['title'])).toEqual([title, 'Deep rivers']);
    expect(readSecond(text)).toHaveLength(2);
  });

  it('keeps every script, and lets no command through', () => {
    const title = '山田 Привет 🎉 \\input{x} $\\write18{ls}$ 50% & {a} ~^_#';
    const text = write([{ ...base, title }], dialect);
    expect(readFirst(text)[0]?.fields['title']).toBe(title);
    expect(text).not.toMatch(/\\(?:input|write)\b/);
  });

  it('writes DOIs and links as they are', () => {
    const doi = '10.1000/a_b%c#d&(e)<f>;g~h';
    const url = 'https://ice.example/a_b%20c?d=%7Be%7D&f=~g#h';
    const [entry] = readFirst(write([{ ...base, doi, url }], dialect));
    expect(entry?.fields).toMatchObject({ doi, url });
    // What would end the value is encoded.
    const odd = write([{ ...base, doi: '10.1000/a}b\\c' }], dialect);
    expect(odd).toContain('{10.1000/a%7Db%5Cc}');
  });

  it('writes names that are read as the same people', () => {
    const names = splitNames([
      ...['Ada van der Bet', 'Bet Lab Team', 'José Ortega y Bet', 'Cy Bet, Jr.', 'Bet and Sons'],
      ...['山田 太郎', '山田太郎', 'Garcia Bet, Ada', 'van Bet', 'Plato', 'Jean-Luc Müller'],
    ]);
    const [entry] = readFirst(write([{ ...base, authors: names }], dialect));
    const read = entry?.fields.author?.map(({ name, lastName, firstName, prefix, suffix }) =>
      name === undefined
        ? { family: lastName, given: firstName, particle: prefix, suffix }
        : { literal: name },
    );
    const absent = { given: undefined, particle: undefined, suffix: undefined };
    const expected = names.map((name) => {
      if ('literal' in name) return name;
      // BibTeX would take a particle alone for a given name, so such a name is kept whole.
      return name.given === undefined ? { literal: spokenName(name) } : { ...absent, ...name };
    });
    expect(read).toEqual(expected);
  });
});

it('keeps a name with the word by which BibTeX parts names', () => {
  const authors = [{ family: 'Bet', given: 'Ada and Cy' }, { literal: 'others' }];
  const [entry] = readFirst(write([{ ...base, authors }], 'bibtex'));
  expect(entry?.fields.author).toEqual([
    { lastName: 'Bet', firstName: 'Ada and Cy' },
    { name: 'others' },
  ]);
});

it('says where a preprint is', () => {
  const paper = paperOf({ subjects: ['cs.CL'], arxivVersion: 2, publishedOn: '2024-01-05' });
  const citation = { ...toCitation(paper), key: 'bet2024deep' };
  expect(write([citation], 'bibtex')).toBe(
    [
      ...['@misc{bet2024deep,', '  title = {Deep rivers},', '  author = {Bet, Ada},'],
      ...['  year = {2024},', '  month = jan,', '  day = {5},', '  eprint = {2401.01234},'],
      ...['  archiveprefix = {arXiv},', '  primaryclass = {cs.CL},', '  version = {2},'],
      ...['  url = {https://arxiv.org/abs/2401.01234},', '}', '', ''],
    ].join('\n'),
  );
  const modern = write([citation], 'biblatex');
  expect(modern).toContain('@online{');
  expect(modern).toContain('date = {2024-01-05}');
  expect(modern).toContain('eprinttype = {arxiv}');
});

it('names the place as each type of entry does', () => {
  const at = (fields: Partial<Citation>, dialect: BibtexDialect) =>
    write([{ ...base, ...fields }], dialect);
  const article = { type: 'article', containerTitle: 'Snow & Ice', pages: '4-9' } as const;
  expect(at(article, 'bibtex')).toContain('journal = {Snow \\& Ice},\n  pages = {4--9}');
  expect(at(article, 'biblatex')).toContain('journaltitle = {Snow \\& Ice}');
  const meeting = { type: 'inproceedings', containerTitle: 'Workshop on Ice' } as const;
  expect(at(meeting, 'bibtex')).toMatch(/^@inproceedings[\s\S]*booktitle = \{Workshop on Ice\}/);
  const archive = { type: 'preprint', containerTitle: 'bioRxiv' } as const;
  expect(at(archive, 'bibtex')).toContain('howpublished = {bioRxiv}');
  expect(at({ type: 'thesis', containerTitle: 'Ice School' }, 'bibtex')).toMatch(/^@phdthesis/);
});

describe('capitals', () => {
  it.each([
    ['BERT of the Rivers', '{BERT} of the Rivers'],
    ['A Study of K-means and U-Net', 'A Study of {K}-means and {U}-Net'],
    ['Learning to read the waters of Lake Bet', 'Learning to read the waters of {Lake} {Bet}'],
    ['Self-Attention Is Not Enough', 'Self-Attention Is Not Enough'],
    ['THE RIVERS ARE DEEP', 'THE RIVERS ARE DEEP'],
    ['On $\\Delta$ of rivers', 'On {$\\Delta$} of rivers'],
  ])('%s', (title, written) => {
    expect(write([{ ...base, title }], 'bibtex')).toContain(`title = {${written}}`);
  });
});

it('keeps the lines of a note, and parts tags', () => {
  const text = write([{ ...base, note: 'One.\n\n@two{\r\n3%', keywords: ['a, b', 'c'] }], 'bibtex');
  expect(text).toContain('annote = {One.\n\n@two\\textbraceleft{}\n3\\%}');
  expect(text).toContain('keywords = {{a, b}, c}');
  expect(readFirst(text)).toHaveLength(1);
  expect(readSecond(text)).toHaveLength(1);
});

it('writes nothing for nothing', () => {
  expect(write([], 'bibtex')).toBe('');
});
