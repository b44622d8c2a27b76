/** The measurements as Markdown. */
import type { EngineReport } from './engine-bench';
import type { ExtensionReport } from './extension-bench';
import type { Machine } from './machine';
import type { Profile } from './profile';
import { type Summary, summarise } from './summary';

export function machineLine({ cores, model, memory, browser, load }: Machine): string {
  return `${browser} on ${cores} cores (${model}), ${memory.toFixed(0)} GB, load ${load.toFixed(1)} at the start.`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three digits that count. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return value.toFixed(Math.abs(value) >= 1 ? 2 : 3);
}

export const spread = ({ p50, p95, max }: Summary) => [p50, p95, max].map(digits).join(' / ');

const ratios = (a: Summary, b: Summary | undefined) =>
  b ? `${digits(a.p50 / b.p50)} / ${digits(a.p95 / b.p95)}` : '-';

export function engineTable(
  papers: number,
  textBytes: number,
  { results, failures, bareLoop }: EngineReport,
): string {
  const floor = results.find(({ engine }) => engine === 'floor')?.keys;
  const speeds = results.map(({ engine, keys, queries, related }) => [
    engine,
    spread(keys),
    `${keys.count} of ${queries} queries`,
    ratios(keys, floor),
    ratios(keys, bareLoop),
    related ? spread(related) : '-',
  ]);
  const bare = [
    'bare loop over the postings the floor reads',
    ...[spread(bareLoop), String(bareLoop.count), ratios(bareLoop, floor), '', ''],
  ];
  const sizes = results.map(({ engine, build, bytes, heap }) => [
    engine,
    digits(build / 1000),
    digits(bytes / 1e6),
    digits(bytes / textBytes),
    digits(heap.script + heap.buffers),
    `${digits(heap.script)} + ${digits(heap.buffers)}`,
  ]);
  return [
    `### ${papers.toLocaleString('en')} papers (${digits(textBytes / 1e6)} MB of titles and abstracts)`,
    '',
    table(
      [
        ...['engine', 'per key, ms p50 / p95 / max', 'keys', 'to floor p50 / p95'],
        ...['to bare loop p50 / p95', 'related, ms p50 / p95 / max'],
      ],
      [...speeds, bare],
    ),
    '',
    table(
      ['engine', 'build, s', 'index, MB', 'to the text', 'heap, MB', 'script + buffers'],
      sizes,
    ),
    ...failures.map(({ engine, reason }) => `\nLeft out: ${engine}: ${reason}`),
    ...results.flatMap(({ engine, profile }) => (profile ? [hotLine(engine, profile)] : [])),
  ].join('\n');
}

function hotLine(name: string, { busy, hottest, widest }: Profile): string {
  const list = (functions: Profile['hottest']) =>
    functions.map((hot) => `${hot.name} ${(hot.share * 100).toFixed(0)}%`).join(', ');
  return [
    `\nWhere the time goes, ${name} (${digits(busy)} ms busy): ${list(hottest)}`,
    `\nThe same with all they call, ours only: ${list(widest)}`,
  ].join('\n');
}

export function extensionTable(report: ExtensionReport): string {
  const { import: imported, heap, bareHeap } = report;
  const seconds = (time: number | undefined) => (time === undefined ? '-' : digits(time / 1000));
  const times = (summary: Summary | undefined) => (summary ? spread(summary) : '-');
  const megabytes = (bytes: number | undefined) =>
    bytes === undefined ? '-' : digits(bytes / 1e6);
  const sum = (used: ExtensionReport['heap']) =>
    used
      ? `${digits(used.script + used.buffers)} (${digits(used.script)} + ${digits(used.buffers)})`
      : '-';
  const rows: [string, string][] = [
    ['imported and searchable, s', seconds(imported?.searchable)],
    [
      'processor time of that, s',
      Object.entries(report.importCpu ?? {})
        .map(([type, time]) => `${type} ${seconds(time)}`)
        .join(', '),
    ],
    ['imported, s', seconds(imported?.saved)],
    ['one saveMany request', times(imported && summarise(imported.requests))],
    ['longest block of the page meanwhile', imported ? digits(imported.longestBlock) : '-'],
    ['findMarks meanwhile', times(imported && summarise(imported.marks))],
    ['one key, warm', times(report.keys)],
    ['bare message, warm', times(report.ping)],
    ['first search of a killed worker', times(report.coldSearch)],
    ['the search after it', times(report.secondSearch)],
    ['bare message to a killed worker', times(report.coldPing)],
    ['readMenu to a killed worker', times(report.coldMenu)],
    ['related papers', times(report.related)],
    ['one save', times(report.save)],
    ['the search after a save', times(report.searchAfterSave)],
    ['heap of the worker, warm, MB (script + buffers)', sum(heap)],
    ['heap of a worker without index', sum(bareHeap)],
    ['index as stored, MB', megabytes(report.indexBytes)],
    ['all that is stored, as the browser counts, MB', megabytes(report.storedBytes)],
  ];
  return [
    `### The extension with ${report.papers.toLocaleString('en')} papers`,
    '',
    table(['what', 'ms p50 / p95 / max, or as named'], rows),
    ...report.failures.map((failure) => `\nFailed: ${failure}`),
    ...Object.entries(report.profiles).map(([name, taken]) => hotLine(name, taken)),
  ].join('\n');
}
