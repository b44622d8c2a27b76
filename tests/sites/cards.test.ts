import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { cardsAround } from '../../utils/sites/reading/cards';

/** The ids of the elements that are cards; links to the paper `x` are `<a class="x">`. */
function cardsIn(html: string): string[] {
  const { document } = new JSDOM(`<main id="main">${html}</main>`).window;
  const links = [...document.querySelectorAll('a')].map((element) => ({
    element,
    id: element.className,
  }));
  return cardsAround(links).map((card) => card.id);
}

test('a card is the largest element about one paper', () => {
  const html = `<div id="list"><div id="one"><p><a class="x"></a></p><p><a class="x"></a></p></div>
    <div id="wrap"><div id="two"><a class="y"></a></div></div></div>`;
  expect(cardsIn(html)).toEqual(['one', 'wrap']);
});

test('a paper listed twice has two cards', () => {
  const html = `<div id="one"><a class="x"></a></div><div id="two"><a class="y"></a></div>
    <div id="three"><a class="x"></a></div>`;
  expect(cardsIn(html)).toEqual(['one', 'two', 'three']);
});

test('the only paper of a page is not all of the page', () => {
  expect(cardsIn('<nav></nav><div id="one"><a class="x"></a></div>')).toEqual(['one']);
});

test('links side by side are cards of their own', () => {
  expect(cardsIn('<p><a id="one" class="x"></a> <a id="two" class="y"></a></p>')).toEqual([
    'one',
    'two',
  ]);
});
