/** The measurements as Markdown. */
import type { Heap } from '../_speed/chromium';
import { digits, spread, table } from '../_speed/report';
import type { Summary } from '../_speed/summary';
import type { PageReport } from './measure-page';

export interface SizeReport {
  readonly papers: number;
  readonly pages: ({ readonly name: string; readonly opening: Summary } & PageReport)[];
}

const megabytes = ({ script, buffers }: Heap) => digits(script + buffers);
const times = (summary: Summary) => (summary.count === 0 ? '-' : spread(summary));

/** Beside the first page of each size, the one that does nothing. */
export function sizeTable(reports: readonly SizeReport[]): string {
  const rows = reports.flatMap(({ papers, pages }) =>
    pages.map(({ name, opening, shown, stored, frames, heap, freshHeap, ...page }) => [
      papers.toLocaleString('en'),
      name,
      spread(opening),
      digits(opening.p50 / (pages[0]?.opening.p50 ?? Number.NaN)),
      times(shown),
      times(stored),
      spread(frames),
      String(page.rows),
      `${megabytes(freshHeap)} / ${megabytes(heap)}`,
    ]),
  );
  return table(
    [
      ...['papers', 'page', 'first rows, ms p50 / p95 / max', 'to empty p50'],
      ...['edit shown, ms', 'edit stored, ms', 'frame while scrolling, ms', 'rows drawn'],
      'heap opened / scrolled, MB',
    ],
    rows,
  );
}
