/** Pairs that look like one paper and are two, each as one finds them in the wild. */
import { describe, expect, test } from 'vitest';
import { comparePapers, type MatchFacts } from '../../utils/paper/match-papers';

const authors = ['Ada Moss', 'Bo Li', 'Carla Núñez'];
const title = 'A Slow Model of Tides Under Polar Ice';
const preprint = (name: string, over: Partial<MatchFacts> = {}): MatchFacts => ({
  ...{ ids: ['arxiv:2401.00001'], title: name, authors, publishedOn: '2024-01-05' },
  ...over,
});
const article = (name: string, over: Partial<MatchFacts> = {}): MatchFacts =>
  preprint(name, { ids: ['doi:10.1000/a'], publishedOn: '2024', ...over });
const kindOf = (a: MatchFacts, b: MatchFacts) => comparePapers(a, b).kind;
const text =
  'We measure how tides carry heat under ice and show that a slow model of it suffices, with eight floes and two winters of data from the north.';

describe('a sequel or a sister by its title', () => {
  test.each<[string, string]>([
    [title, `${title}: Revisited`],
    [title, `${title}, Revisited`],
    [title, `${title}: V2 of the Data`],
    [title, `${title}: I. Theory`],
    [title, `${title}: XII. Waves`],
    [`${title} I`, `${title} II`],
    [`${title} XI`, `${title} XII`],
    [`${title}, Part A`, `${title}, Part B`],
    [`${title} (A)`, `${title} (B)`],
    [`${title} A`, title],
    [title, `Data from: ${title}`],
    [title, `Replication Data for: ${title}`],
    [title, `Code for: ${title}`],
    [title, `Supporting information for: ${title}`],
    [title, `Decision letter: ${title}`],
    [title, `Poster: ${title}`],
    [title, `Publisher Correction: ${title}`],
    [title, `RETRACTED: ${title}`],
    [title, `${title}: Two Years Later`],
    [title, `${title}: An Update`],
    [title, `${title}: A Critique`],
    [title, `${title}: Extended Abstract`],
    ['TideNet: A Slow Model of Polar Ice', 'TideNet+: A Slow Model of Polar Ice'],
    ['TideNet v3 Under Polar Ice Sheets', 'TideNet v3+ Under Polar Ice Sheets'],
    ['IceEval2023: A Task on Slow Polar Tides', 'A Task on Slow Polar Tides'],
  ])('%s | %s', (one, two) => {
    expect(kindOf(preprint(one), article(two))).not.toBe('same');
    expect(kindOf(article(one), preprint(two))).not.toBe('same');
  });

  test.each<[string, string]>([
    [
      'Vitamins of Polar Tides: The Case of Group C in Seals',
      'Vitamins of Polar Tides: The Case of Group D in Seals',
    ],
    [
      'Slow Polar Tides of Seals and Floes: Model A of All',
      'Slow Polar Tides of Seals and Floes: Model B of All',
    ],
  ])('with one text nearly: %s', (one, two) => {
    const abstract = text;
    expect(kindOf(preprint(one, { abstract }), article(two, { abstract }))).not.toBe('same');
  });
});

describe('one title, two papers', () => {
  const alone = { authors: ['Ada Moss'] };
  test.each<[string, MatchFacts, MatchFacts]>([
    [
      'a yearly report',
      preprint('Annual Report of the Polar Ice Station', { ids: ['url:https://ice.example/a'] }),
      article('Annual Report of the Polar Ice Station', { publishedOn: '2025' }),
    ],
    [
      'the status of a thing, a year on',
      preprint('Status of the Polar Tide Experiment'),
      article('Status of the Polar Tide Experiment', { publishedOn: '2026' }),
    ],
    [
      'proceedings',
      preprint('Proceedings of the Workshop on Polar Tides', { ids: ['url:https://a.example/1'] }),
      article('Proceedings of the Workshop on Polar Tides', { publishedOn: '2025' }),
    ],
    [
      'chapters of two books',
      preprint('Slow Polar Tides', { ...alone, ids: ['url:https://book.example/4'] }),
      article('Slow Polar Tides', alone),
    ],
    [
      'a dataset and its paper',
      preprint(title),
      article(title, { ids: ['doi:10.5281/zenodo.123'] }),
    ],
    [
      'a dataset and its article',
      article(title, { ids: ['doi:10.5281/zenodo.123'] }),
      article(title),
    ],
    ['figures kept apart', preprint(title), article(title, { ids: ['doi:10.6084/m9.figshare.1'] })],
    [
      'two versions of a dataset',
      article(title, { ids: ['doi:10.5281/zenodo.123'] }),
      article(title, { ids: ['doi:10.5281/zenodo.124'] }),
    ],
    [
      'a thesis and a paper',
      preprint(title, alone),
      article(title, {
        ...alone,
        ids: ['url:https://repo.example/1'],
        venue: 'PhD thesis, Polar University',
      }),
    ],
    ...[
      ...['Concluding Remarks', 'Book Reviews', 'Invited Talk Abstracts', 'Technical Report'],
      ...[
        'Related Work',
        'Future Directions',
        'List of Contributors',
        'Front Matter',
        'Title Page',
      ],
      ...['Organizing Committee', 'Letters to the Editor', 'In Memoriam', 'Lecture Notes'],
      ...[
        'Annual Report',
        'Opening Remarks',
        'Conclusion and Outlook',
        'Chapter 1',
        'Keynote Talks',
      ],
      ...[
        'Preface to the Proceedings',
        'Release Notes',
        'About the Authors',
        'Research Highlights',
      ],
    ].map((name): [string, MatchFacts, MatchFacts] => [name, preprint(name), article(name)]),
    [
      'a list of authors cut to two',
      preprint(title, { authors: ['A Moss', 'B Li'] }),
      article(title, {
        authors: ['Ada Moss', 'Bo Li', 'Dan Frey', 'Eve Gold', 'Fay Hill', 'Gus Iver'],
      }),
    ],
    [
      'entries of a list of links',
      preprint(title, { authors: [], ids: ['url:https://code.example/tides'] }),
      article(title),
    ],
    [
      'two such entries',
      preprint(title, { authors: [], ids: ['url:https://code.example/tides'] }),
      preprint(title, { authors: [], ids: ['url:https://news.example/tides'] }),
    ],
    [
      'nobody',
      preprint(title, { authors: ['Anonymous'] }),
      article(title, { authors: ['Anonymous'] }),
    ],
    [
      'nobody, in full',
      preprint(title, { authors: ['Anonymous Authors'] }),
      article(title, { authors: ['Anonymous Authors'] }),
    ],
    [
      'and others',
      preprint(title, { authors: ['et al.'] }),
      article(title, { authors: ['et al.'] }),
    ],
  ])('%s', (_, a, b) => {
    expect(kindOf(a, b)).not.toBe('same');
    expect(kindOf(b, a)).toBe(kindOf(a, b));
  });
});

describe('still one paper', () => {
  test.each<[string, MatchFacts, MatchFacts]>([
    ['a name with a number', preprint(`Tide3D: ${title}`), article(title)],
    ['a name of one letter', preprint(`T-Net: ${title}`), article(title)],
    [
      'a report with a name',
      preprint('Tidal 2 Technical Report'),
      article('Tidal 2 Technical Report'),
    ],
    ['ions', preprint('Slow Ca$^{2+}$ Tides Under Ice'), article('Slow Ca2+ tides under ice')],
    [
      'a preprint on a server of its own',
      article(title, { ids: ['doi:10.1101/1'] }),
      article(title),
    ],
    [
      'one author and a long title',
      preprint(title, { authors: ['Ada Moss'] }),
      article(title, { authors: ['A. Moss'] }),
    ],
    [
      'one author, a short title, one text',
      preprint('Slow Polar Tides', { authors: ['Ada Moss'], abstract: text }),
      article('Slow Polar Tides', { authors: ['Ada Moss'], abstract: text }),
    ],
    [
      'a list cut to three',
      preprint(title, { authors: ['A Moss', 'B Li', 'C Nunez'] }),
      article(title, { authors: [...authors, 'Dan Frey'] }),
    ],
    [
      'a report of the same year',
      preprint('Status of the Polar Tide Experiment'),
      article('Status of the Polar Tide Experiment'),
    ],
  ])('%s', (_, a, b) => {
    expect(kindOf(a, b)).toBe('same');
  });
});
