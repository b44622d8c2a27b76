import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Backup, type BackupPaper, toBackupPaper } from '../../utils/formats/backup';
import { writeBackup } from '../../utils/formats/write-backup';
import type { PaperSource } from '../../utils/paper/saved-paper';
import { nastyText, paperOf } from './_citations';

const source = (title: string): PaperSource => ({
  paperId: 'arxiv:2401.01234',
  pageUrl: 'https://arxiv.org/abs/2401.01234',
  firstSeenAt: 1,
  lastSeenAt: 2,
  paper: {
    ...{ ids: ['arxiv:2401.01234'], title, authors: ['Ada Bet'] },
    ...{ pageUrl: 'https://arxiv.org/abs/2401.01234', siteId: 'arxiv' },
  },
});

const list = { id: 'reading-list', name: 'Reading list', createdAt: 0, order: 0 };
const empty = { exportedAt: 5, lists: [], papers: [], trash: [], apart: [] };

async function write(parts: Parameters<typeof writeBackup>[0]): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of writeBackup(parts)) chunks.push(chunk);
  return chunks;
}

it('is one JSON object with everything in it, a record on each line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nastyText, { maxLength: 5 }), async (words) => {
      const papers = words.map((word) =>
        toBackupPaper(paperOf({ note: word, tags: [word], readAt: 7 }), [source(word)]),
      );
      const trash = papers.map((paper) => ({ removedAt: 3, paper }));
      const apart = [['arxiv:2401.01234', 'doi:10.1000/ice'] as const];
      const text = (await write({ ...empty, lists: [list], papers, trash, apart })).join('');
      const backup: Backup = JSON.parse(text);
      expect(text.isWellFormed()).toBe(true);
      expect(text.split('\n')).toHaveLength(words.length * 2 + 13);
      expect(backup).toMatchObject({ format: 'offprint-backup', version: 1, exportedAt: 5 });
      expect(backup.lists).toEqual([list]);
      expect(backup.apart).toEqual(apart);
      expect(backup.papers.map(({ note }) => note)).toEqual(words.map((w) => w.toWellFormed()));
      expect(backup.trash.map(({ paper }) => paper)).toEqual(backup.papers);
    }),
  );
});

it('keeps what a record is made of', () => {
  const paper = paperOf({ openedAt: 4, isStarred: true, listIds: ['reading-list'] });
  expect(toBackupPaper(paper, [source('Deep rivers')])).toEqual({
    ...{ id: paper.id, addedAt: 1, updatedAt: 1, openedAt: 4, status: 'unread', isStarred: true },
    ...{ tags: [], listIds: ['reading-list'] },
    sources: [
      {
        pageUrl: 'https://arxiv.org/abs/2401.01234',
        ...{ firstSeenAt: 1, lastSeenAt: 2, paper: source('Deep rivers').paper },
      },
    ],
  });
});

it('gives out chunks while it reads, none of them large', async () => {
  const note = 'deep '.repeat(2_000);
  let read = 0;
  async function* papers(): AsyncGenerator<BackupPaper> {
    for (; read < 200; read += 1) yield toBackupPaper(paperOf({ note }), [source('Ice')]);
  }
  const seen: number[] = [];
  let longest = 0;
  let text = '';
  for await (const chunk of writeBackup({ ...empty, papers: papers() })) {
    seen.push(read);
    longest = Math.max(longest, chunk.length);
    text += chunk;
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen[0]).toBeLessThan(50);
  expect(longest).toBeLessThan(300_000);
  expect(JSON.parse(text).papers).toHaveLength(200);
});

it('of an empty library can be read', async () => {
  expect(JSON.parse((await write(empty)).join(''))).toMatchObject({ papers: [], trash: [] });
});
