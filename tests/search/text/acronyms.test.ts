import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronymMarks, acronymsOf } from '../../../utils/search/text/acronyms';
import { paperOf } from '../_feed';

const pairs = (text: string) =>
  acronymsOf(text).map((pair) => `${pair.acronym} = ${pair.longForm}`);

test.each([
  ['We use graph neural networks (GNNs) here.', 'gnn = graph neural networks'],
  ['a Graph Neural Network (GNN)', 'gnn = graph neural network'],
  ['GNN (Graph Neural Network) is', 'gnn = graph neural network'],
  ['the RAG (Retrieval-Augmented Generation)', 'rag = retrieval augmented generation'],
  ['pre-trained language models (PLMs)', 'plm = pre trained language models'],
  ['Beta-VAE; electroencephalography (EEG)', 'eeg = electroencephalography'],
  ['natural language processing（NLP）', 'nlp = natural language processing'],
  ['large language models (LLMs, also called foundation models)', 'llm = large language models'],
  ['generative pre-trained transformer 4 (GPT-4)', 'gpt4 = generative pre trained transformer 4'],
  ['convolutional neural networks ( CNNs )', 'cnn = convolutional neural networks'],
  ['an Évaluation Automatique (ÉA)', 'ea = evaluation automatique'],
  [
    'BERT (Bidirectional Encoder Representations from Transformers)',
    'bert = bidirectional encoder representations from transformers',
  ],
])('%s', (text, expected) => {
  expect(pairs(text)).toEqual([expected]);
});

test.each([
  'we compare (see Table 2) and others (e.g. BERT)',
  'as shown before (A) and (1)',
  'a result (Smith et al., 2020) of note',
  'The end. Graph (NN) networks',
  'CNN (a network)',
  'GNN (GNN)',
  'nothing (',
  '((((((',
  '(LF)',
  'no match at all (XYZ)',
  '',
])('nothing in %j', (text) => {
  expect(pairs(text)).toEqual([]);
});

test('a pair is found once in a text, and other long forms beside it', () => {
  const text = 'Model train (MT), model train (MT) and machine translation (MT).';
  expect(pairs(text)).toEqual(['mt = model train', 'mt = machine translation']);
});

test('keys of both directions from title and abstract', () => {
  const paper = paperOf(1, { title: 'Question answering (QA)', abstract: 'QA (question answers)' });
  expect(acronymMarks(paper)).toEqual([
    '!acr:qa:question answering',
    '!long:question answering:qa',
    '!acr:qa:question answers',
    '!long:question answers:qa',
  ]);
});

test.each([
  '(',
  '(A',
  '()',
  'A(A)',
  ' (AB)',
  'a (',
  'AB (A',
  '(AB',
  'x'.repeat(158).concat('(AB)'),
])('a megabyte of %j is read in bounded steps', (piece) => {
  expect(acronymsOf(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(30);
});

test('any text gives folded pairs or none', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    ' ',
    'Ab',
    'GNNs',
    '. ',
    'graph',
    '（',
    '図',
    '\ud800',
    '-',
    ';',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const { acronym, longForm } of acronymsOf(pieces.join(''))) {
        expect(acronym).toMatch(/^[\p{L}\p{N}]{2,}$/u);
        expect(longForm).toMatch(/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
      }
    }),
  );
});
