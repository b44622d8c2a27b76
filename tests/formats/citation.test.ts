import { describe, expect, it } from 'vitest';
import {
  doiOf,
  formatDateParts,
  parseDateParts,
  toCitation,
  withoutOwnFields,
} from '../../utils/formats/citation';
import { paperOf } from './_citations';

describe('a citation', () => {
  it('says what the paper says', () => {
    const paper = paperOf({
      ids: ['arxiv:2401.01234', 'doi:10.1000/ice'],
      authors: ['Ada van Bet', 'Bet Lab Team'],
      publishedOn: '2024-01-05',
      subjects: ['Rivers', 'cs.CL', 'cs.LG'],
      arxivVersion: 2,
      tags: ['to read'],
      listNames: ['Ice'],
      note: 'Fine.',
    });
    expect(toCitation(paper)).toEqual({
      type: 'preprint',
      title: 'Deep rivers',
      authors: [{ given: 'Ada', particle: 'van', family: 'Bet' }, { literal: 'Bet Lab Team' }],
      date: { year: 2024, month: 1, day: 5 },
      ids: paper.ids,
      doi: '10.1000/ice',
      arxiv: { id: '2401.01234', primaryClass: 'cs.CL', version: 2 },
      url: 'https://arxiv.org/abs/2401.01234',
      subjects: ['Rivers', 'cs.CL', 'cs.LG'],
      keywords: ['to read'],
      lists: ['Ice'],
      note: 'Fine.',
      status: 'unread',
      isStarred: false,
      addedAt: 1,
    });
  });

  it('has no empty fields', () => {
    const values = Object.values(toCitation(paperOf({})));
    expect(values).not.toContain(undefined);
    expect(values).not.toContain('');
  });

  it('can leave out what the reader added', () => {
    const paper = paperOf({ tags: ['mine'], listNames: ['Mine'], note: 'Mine.', isStarred: true });
    const text = JSON.stringify(withoutOwnFields(toCitation(paper)));
    expect(text).not.toMatch(/mine|status|isStarred|addedAt/i);
  });

  it('has the DOI that arXiv gives when there is no other', () => {
    expect(doiOf(toCitation(paperOf({})))).toBe('10.48550/arXiv.2401.01234');
    expect(doiOf(toCitation(paperOf({ ids: ['doi:10.1000/ice'] })))).toBe('10.1000/ice');
    expect(doiOf(toCitation(paperOf({ ids: ['url:https://ice.example/'] })))).toBeUndefined();
  });
});

describe('a date', () => {
  it.each(['2024', '2024-05', '2024-05-17'])('%s is read and written', (text) => {
    const date = parseDateParts(text);
    expect(date && formatDateParts(date)).toBe(text);
  });

  it.each(['', '24', '2024-5', 'May 2024', '2024-05-17T00:00'])('%s is none', (text) => {
    expect(parseDateParts(text)).toBeUndefined();
  });
});
