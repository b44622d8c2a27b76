import { expect, it } from 'vitest';
import { minPrefixLength, queryWordsOf, tokensOf } from '../../utils/search/text/tokens';

it.each([
  ['GPT-4', ['gpt', '4', 'gpt4']],
  ['state-of-the-art', ['state', 'of', 'the', 'art', 'stateoftheart']],
  ['Ünïcode Ångström', ['unicode', 'angstrom']],
  ['β-VAE', ['beta', 'vae', 'betavae']],
  [String.raw`$\alpha$ and $\mathcal{N}$`, ['alpha', 'and', 'n']],
  [String.raw`\textbf{Erd\H{o}s} na\"ive`, ['erdos', 'naive']],
  ['深度学习', ['深度', '度学', '学习', '习']],
  ['学', ['学']],
  ['用BERT分类', ['用', 'bert', '分类', '类']],
  ['🦙 ((( ___', []],
  ['__proto__', ['proto']],
])('%s is %j', (text, tokens) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(tokens);
});

it('reads a hyphened query word both ways, the last term of each a beginning', () => {
  expect(queryWordsOf('on GPT-4o', minPrefixLength)).toEqual([
    [[{ text: 'on', isPrefix: false }]],
    [
      [
        { text: 'gpt', isPrefix: false },
        { text: '4o', isPrefix: true },
      ],
      [{ text: 'gpt4o', isPrefix: true }],
    ],
  ]);
});

it('finds a lone character of Chinese by the pairs it begins', () => {
  expect(queryWordsOf('学 a', minPrefixLength)).toEqual([
    [[{ text: '学', isPrefix: true }]],
    [[{ text: 'a', isPrefix: false }]],
  ]);
});
