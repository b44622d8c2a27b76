import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSources } from '../../utils/paper/merge-sources';
import type { PaperMeta } from '../../utils/paper/paper-meta';
import type { PaperSource } from '../../utils/paper/saved-paper';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const papers: fc.Arbitrary<PaperMeta> = fc
  .record({
    title: fc.string({ minLength: 1 }),
    authors: fc.array(fc.string({ minLength: 1 })),
    abstract: optional(fc.string({ minLength: 1 })),
    publishedOn: optional(fc.constantFrom('2024', '2024-01', '2024-01-05', '2023-12-31')),
    arxivVersion: optional(fc.integer({ min: 1, max: 9 })),
    subjects: optional(fc.array(fc.constantFrom('cs.CL', 'cs.LG'), { minLength: 1 })),
    upvotes: optional(fc.nat()),
    siteId: fc.constantFrom('arxiv', 'huggingface'),
  })
  .map((fields) => {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return {
      ids: ['arxiv:2401.00001'],
      pageUrl: 'https://arxiv.org/',
      ...Object.fromEntries(present),
    } as unknown as PaperMeta; // absent fields were taken out, so this is the type exactly
  });

const sources: fc.Arbitrary<PaperSource[]> = fc
  .array(fc.record({ paper: papers, at: fc.nat(5) }), { minLength: 1, maxLength: 6 })
  .map((seen) =>
    seen.map(({ paper, at }, index) => {
      const pageUrl = `https://arxiv.org/list/${index}`;
      return {
        paperId: 'arxiv:2401.00001',
        pageUrl,
        firstSeenAt: at,
        lastSeenAt: at,
        paper: { ...paper, pageUrl },
      };
    }),
  );

test('the order in which sources arrive makes no difference', () => {
  fc.assert(
    fc.property(sources, fc.nat(), (seen, turn) => {
      const at = turn % seen.length;
      const turned = [...seen.slice(at), ...seen.slice(0, at)].reverse();
      const siteIds = (list: readonly string[]) => [...list].sort();
      const [a, b] = [mergeSources(seen), mergeSources(turned)];
      expect({ ...b, siteIds: siteIds(b.siteIds) }).toEqual({ ...a, siteIds: siteIds(a.siteIds) });
    }),
  );
});

test('no source knows an abstract longer, or more authors, than the record', () => {
  fc.assert(
    fc.property(sources, (seen) => {
      const merged = mergeSources(seen);
      for (const { paper } of seen) {
        expect(merged.abstract?.length ?? 0).toBeGreaterThanOrEqual(paper.abstract?.length ?? 0);
        expect(merged.authors.length).toBeGreaterThanOrEqual(paper.authors.length);
        for (const subject of paper.subjects ?? []) expect(merged.subjects).toContain(subject);
      }
    }),
  );
});

test('absent stays absent', () => {
  const paper: PaperMeta = {
    ids: ['arxiv:2401.00001'],
    title: 'T',
    authors: [],
    pageUrl: 'https://arxiv.org/',
    siteId: 'arxiv',
  };
  const source = { paperId: paper.ids[0], pageUrl: paper.pageUrl, firstSeenAt: 1, lastSeenAt: 1 };
  expect(mergeSources([{ ...source, paper }])).toEqual({
    title: 'T',
    authors: [],
    ids: paper.ids,
    siteIds: ['arxiv'],
  });
});

test('the words of a bare link are a title only until a page gives one', () => {
  const link: PaperMeta = {
    ids: ['arxiv:2401.00001'],
    title: 'this paper',
    authors: [],
    pageUrl: 'https://arxiv.org/abs/2401.00001',
    siteId: 'link',
  };
  const page: PaperMeta = {
    ...link,
    title: 'On light',
    pageUrl: 'https://a.org/',
    siteId: 'arxiv',
  };
  const seen = (paper: PaperMeta, at: number): PaperSource => ({
    ...{ paperId: paper.ids[0], pageUrl: paper.pageUrl },
    ...{ firstSeenAt: at, lastSeenAt: at, paper },
  });
  expect(mergeSources([seen(link, 1)]).title).toBe('this paper');
  expect(mergeSources([seen(page, 1), seen(link, 2)]).title).toBe('On light');
  expect(mergeSources([seen(link, 1), seen(page, 2)]).title).toBe('On light');
});

test('a page that names no authors gives no title where one names the authors', () => {
  const named: PaperMeta = {
    ids: ['arxiv:2401.00001'],
    title: 'On light',
    authors: ['Ada Lovelace'],
    pageUrl: 'https://arxiv.org/abs/2401.00001',
    siteId: 'arxiv',
  };
  const bare = { ...named, authors: [] };
  const posted = { ...bare, title: 'Light!', pageUrl: 'https://a.org/', siteId: 'hacker-news' };
  const scanned = { ...bare, title: 'this paper', pageUrl: 'https://b.org/', siteId: 'web' };
  const seen = (paper: PaperMeta, at: number): PaperSource => ({
    ...{ paperId: paper.ids[0], pageUrl: paper.pageUrl },
    ...{ firstSeenAt: at, lastSeenAt: at, paper },
  });
  const all = [seen(named, 1), seen(posted, 2), seen(scanned, 3)];
  expect(mergeSources(all).title).toBe('On light');
  expect(mergeSources(all.slice(1)).title).toBe('Light!');
  expect(mergeSources(all.slice(2)).title).toBe('this paper');
  // What a page says for machines is as good as any other page of the paper.
  const told = { ...scanned, title: 'On light, again', authors: ['Ada Lovelace'] };
  expect(mergeSources([seen(named, 1), seen(told, 4)]).title).toBe('On light, again');
});
