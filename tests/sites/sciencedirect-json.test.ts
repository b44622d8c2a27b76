import { expect, it } from 'vitest';
import { papersOf } from './_pages';

const address = 'https://www.sciencedirect.com/science/article/pii/S0999999926001234';
const page = (data: string) =>
  `<h1 id="screen-reader-main-title">Paper lanterns</h1>
   <script type="application/json" data-iso-key="_0">${data}</script>`;
const author = (given: string, surname: string) => ({
  '#name': 'author',
  $$: [
    { '#name': 'given-name', _: given },
    { '#name': 'surname', _: surname },
  ],
});
const paragraph = (text: string) => ({
  '#name': 'abstract',
  $: { class: 'author' },
  $$: [{ '#name': 'simple-para', _: text }],
});
const told = {
  authors: { content: [{ '#name': 'author-group', $$: [author('Ana', 'Müller')] }] },
  abstracts: { content: [paragraph('Lanterns are shared.')] },
};

it.each([
  ['an object', JSON.stringify(told)],
  ['a text that holds one', JSON.stringify(JSON.stringify(told))],
])('reads authors and abstract from %s', (_, data) => {
  const [paper] = papersOf(page(data), address);
  expect(paper).toMatchObject({ authors: ['Ana Müller'], abstract: 'Lanterns are shared.' });
});

it.each(['', '{', 'null', '"{"', '[]', '{"authors":7,"abstracts":{"content":{}},"articles":"x"}'])(
  'reads the rest of the page when the data is %s',
  (data) => {
    const [paper] = papersOf(page(data), address);
    expect(paper?.title).toBe('Paper lanterns');
    expect(paper?.authors).toEqual([]);
  },
);

it('does not follow data deeper than any page goes', () => {
  const deep = `${'{"$$":['.repeat(5_000)}1${']}'.repeat(5_000)}`;
  const [paper] = papersOf(page(`{"authors":${deep}}`), address);
  expect(paper?.title).toBe('Paper lanterns');
});
