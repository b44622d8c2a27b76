/** One page of the extension, opened, edited, scrolled and weighed. */
import type { Session } from '../_speed/cdp';
import { type Chromium, type Heap, readHeap } from '../_speed/chromium';
import { type Summary, summarise } from '../_speed/summary';
import { type EditTimes, watchPage } from './in-page';

export interface PageKind {
  readonly name: string;
  /** `popup.html`. */
  readonly path: string;
  /** Of a row whose paper was read. */
  readonly row: string;
  readonly width: number;
  readonly height: number;
}

/** The page that does nothing, under `path` in a copy of the extension. */
export const emptyPage: PageKind = {
  ...{ name: 'empty page', path: 'empty.html', row: '.paper-row' },
  ...{ width: 400, height: 600 },
};
export const pageKinds: readonly PageKind[] = [
  {
    ...{ name: 'popup', path: 'popup.html', row: '.paper-row:not(.placeholder-row)' },
    ...{ width: 400, height: 600 },
  },
  {
    ...{ name: 'library page', path: 'library.html' },
    ...{ row: '.table-row[data-key]:not(.table-wait)', width: 1280, height: 860 },
  },
];

interface Opened {
  readonly page: Session;
  close(): Promise<void>;
}

async function open({ connection }: Chromium, root: string, kind: PageKind): Promise<Opened> {
  const reply = await connection.send('Target.createTarget', { url: 'about:blank' });
  const targetId = String(reply['targetId']);
  const page = await connection.attach(targetId);
  await page.send('Page.enable');
  await page.send('Emulation.setDeviceMetricsOverride', {
    ...{ width: kind.width, height: kind.height, deviceScaleFactor: 1, mobile: false },
  });
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${watchPage.toString()})(${JSON.stringify(kind.row)})`,
  });
  await page.send('Page.navigate', { url: root + kind.path });
  return {
    page,
    async close() {
      await connection.send('Target.closeTarget', { targetId });
    },
  };
}

/** Milliseconds from the navigation until the first rows are drawn. */
export async function timeOpening(
  chromium: Chromium,
  root: string,
  kind: PageKind,
): Promise<number> {
  const { page, close } = await open(chromium, root, kind);
  try {
    return await page.evaluate<number>('bench.firstRow');
  } finally {
    await close();
  }
}

export interface PageReport {
  readonly shown: Summary;
  readonly stored: Summary;
  readonly frames: Summary;
  /** Rows in the document at the end of the scrolling. */
  readonly rows: number;
  /** After that, and of a page just opened. */
  readonly heap: Heap;
  readonly freshHeap: Heap;
}

const editCount = 24;
const editedRows = 4;
/** Milliseconds. Changes that come faster are drawn together. */
const editPause = 400;
const wheelTurns = 120;
const wheelStep = 400;

export async function measurePage(
  chromium: Chromium,
  root: string,
  kind: PageKind,
): Promise<PageReport> {
  const { page, close } = await open(chromium, root, kind);
  try {
    await page.evaluate('bench.firstRow');
    const freshHeap = await readHeap(page);
    const edits: EditTimes[] = [];
    for (let turn = 0; turn < editCount && kind !== emptyPage; turn++) {
      await new Promise((resolve) => setTimeout(resolve, editPause));
      edits.push(await page.evaluate<EditTimes>(`bench.edit(${turn % editedRows})`));
    }
    const frames = await scroll(page, kind);
    return {
      shown: summarise(edits.map((edit) => edit.shown)),
      stored: summarise(edits.map((edit) => edit.stored)),
      frames: summarise(frames),
      rows: await page.evaluate<number>('bench.countRows()'),
      heap: await readHeap(page),
      freshHeap,
    };
  } finally {
    await close();
  }
}

async function scroll(page: Session, { width, height }: PageKind): Promise<number[]> {
  const at = { x: width / 2, y: height * 0.7 };
  const wheel = { type: 'mouseWheel', ...at, deltaX: 0, deltaY: wheelStep };
  await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  await page.evaluate('bench.startFrames()');
  for (let turn = 0; turn < wheelTurns; turn++) await page.send('Input.dispatchMouseEvent', wheel);
  return page.evaluate<number[]>('bench.stopFrames()');
}
