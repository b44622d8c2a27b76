import { expect, test } from 'vitest';
import { parsePaperId } from '../../utils/paper/paper-links';

test.each([
  ['2401.01234', 'arxiv:2401.01234'],
  ['2401.01234v3', 'arxiv:2401.01234'],
  ['arXiv:0704.0001', 'arxiv:0704.0001'],
  ['hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['math.GT/0309136v2', 'arxiv:math/0309136'],
  ['https://arxiv.org/pdf/2401.01234v2.pdf', 'arxiv:2401.01234'],
  ['https://huggingface.co/papers/2401.01234', 'arxiv:2401.01234'],
  ['10.48550/arXiv.2401.01234', 'arxiv:2401.01234'],
  ['https://doi.org/10.1000/ABC.1', 'doi:10.1000/abc.1'],
  ['doi:10.1000/xyz.', 'doi:10.1000/xyz'],
])('%s is %s', (text, id) => {
  expect(parsePaperId(text)).toBe(id);
});

test.each(['', 'attention', '2413.01234', '10.1/x', 'https://example.org/abs/2401.01234'])(
  '%j is no paper',
  (text) => {
    expect(parsePaperId(text)).toBeUndefined();
  },
);
