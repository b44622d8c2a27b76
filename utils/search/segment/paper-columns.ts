import { readingStatuses, type SavedPaper } from '../../paper/saved-paper';
import type { Head } from './format';
import type { Lengths } from './gather-papers';
import { flag } from './segment';

export function fillColumns(head: Head, number: number, paper: SavedPaper, lengths: Lengths): void {
  head.addedAt[number] = paper.addedAt;
  head.openedAt[number] = paper.openedAt ?? 0;
  head.publishedOn[number] = dateNumberOf(paper.publishedOn);
  head.flags[number] = flagsOf(paper);
  head.titleLength[number] = lengths.title;
  head.abstractLength[number] = lengths.abstract;
}

function dateNumberOf(date: string | undefined): number {
  const [, year, month = '00', day = '00'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  return year === undefined ? 0 : Number(`${year}${month}${day}`);
}

function flagsOf(paper: SavedPaper): number {
  const hasPdf = paper.pdfUrl !== undefined || paper.ids.some((id) => id.startsWith('arxiv:'));
  return (
    readingStatuses.indexOf(paper.status) |
    (paper.isStarred ? flag.isStarred : 0) |
    (paper.codeUrl !== undefined ? flag.hasCode : 0) |
    (paper.note !== undefined ? flag.hasNote : 0) |
    (hasPdf ? flag.hasPdf : 0)
  );
}
