import { describe, expect, it } from 'vitest';
import { publicationOf } from '../../utils/formats/citation-venue';
import type { PaperId } from '../../utils/paper/paper-id';
import { paperOf } from './_citations';

const typeOf = (venue: string | undefined, ...ids: PaperId[]) =>
  publicationOf(paperOf({ ...(venue !== undefined && { venue }), ids })).type;

describe('an entry type', () => {
  it.each([
    'arXiv',
    'CoRR 2024',
    'bioRxiv',
    'Cryptology ePrint Archive',
    'Submitted to ICLR 2024',
    'ICLR 2024 Conference Withdrawn Submission',
    'SSRN Electronic Journal',
  ])('%s is a preprint', (venue) => {
    expect(typeOf(venue, 'url:https://ice.example/')).toBe('preprint');
  });

  it.each([
    'NeurIPS 2024',
    'ICLR 2025 poster',
    'CVPR 2023 Workshops',
    'The ICML 2024 Workshop on Ice',
    'Proceedings of the 12th Conference on Ice',
    'Advances in Neural Information Processing Systems 30',
    'Findings of the Association for Computational Linguistics: EMNLP 2023',
    '2022 IEEE/CVF International Conference on Rivers',
    'Proceedings of Machine Learning Research',
    'Proc. of the Symposium on Snow',
    'ACL (1)',
  ])('%s is proceedings', (venue) => {
    expect(typeOf(venue, 'url:https://ice.example/')).toBe('inproceedings');
  });

  it.each([
    'Journal of Rivers',
    'Nature',
    'IEEE Transactions on Snow',
    'Transactions of the Association for Computational Linguistics',
    'Proceedings of the National Academy of Sciences',
    'Proceedings of the IEEE',
    'Proceedings of the VLDB Endowment',
    'Proceedings of the ACM on Programming Languages',
    'Proceedings of the London Mathematical Society',
    'PLOS ONE',
    'Physical Review Letters',
    'Alternatives',
    'The Micron',
  ])('%s is a journal', (venue) => {
    expect(typeOf(venue, 'url:https://ice.example/')).toBe('article');
  });

  it('comes from ids where no venue is named', () => {
    expect(typeOf(undefined, 'arxiv:2401.01234')).toBe('preprint');
    expect(typeOf(undefined, 'arxiv:2401.01234', 'doi:10.1000/ice')).toBe('preprint');
    expect(typeOf(undefined, 'acl:2021.naacl-main.208')).toBe('inproceedings');
    expect(typeOf(undefined, 'acl:2021.tacl-1.2')).toBe('article');
    expect(typeOf(undefined, 'acl:J93-2004')).toBe('article');
    expect(typeOf(undefined, 'cvf:content/CVPR2024/papers/Bet_Ice')).toBe('inproceedings');
    expect(typeOf(undefined, 'doi:10.1109/cvpr52688.2022.01042')).toBe('inproceedings');
    expect(typeOf('Snow', 'doi:10.1109/tpami.2020.2983686')).toBe('article');
    expect(typeOf(undefined, 'doi:10.1101/2024.01.05.574382')).toBe('preprint');
    expect(typeOf('Ice and Snow', 'doi:10.1007/978-3-030-58452-8_13')).toBe('incollection');
    expect(typeOf(undefined, 'doi:10.1000/ice')).toBe('misc');
  });

  it('comes from the journal reference of a preprint', () => {
    const journalRef = 'J. Rivers 12 (3), 45-67 (2021)';
    expect(publicationOf(paperOf({ journalRef, venue: 'arXiv' }))).toEqual({
      type: 'article',
      containerTitle: 'J. Rivers',
      volume: '12',
      issue: '3',
      pages: '45-67',
    });
    const meeting = publicationOf(paperOf({ journalRef: 'Proc. of the Conference on Ice 2021' }));
    expect(meeting.type).toBe('inproceedings');
  });
});
