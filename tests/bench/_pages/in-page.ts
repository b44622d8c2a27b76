/**
 * What the bench runs in a page before its own scripts. `watchPage` travels there as text: it may
 * use nothing from outside itself. Times are milliseconds since the navigation began.
 */
export interface EditTimes {
  /** From the choice of a status until the frame that shows it. */
  readonly shown: number;
  /** Until the background has answered that it is stored. */
  readonly stored: number;
}

interface PageBench {
  readonly firstRow: Promise<number>;
  edit(row: number): Promise<EditTimes>;
  startFrames(): void;
  /** The time between each two frames since `startFrames`. */
  stopFrames(): number[];
  countRows(): number;
}

export function watchPage(rowSelector: string): void {
  const now = () => performance.now();
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // A message is delivered after the frame that a callback belongs to is drawn.
  const afterFrame = async () => {
    await nextFrame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  };
  const rows = () => document.querySelectorAll<HTMLElement>(rowSelector);
  async function findFirstRow() {
    while (rows().length === 0) await nextFrame();
    await afterFrame();
    return now();
  }

  const runtime = Reflect.get(globalThis, 'chrome')?.runtime as
    | { sendMessage(message: { name?: string }): Promise<unknown> }
    | undefined;
  let onStored: (() => void) | undefined;
  const send = runtime?.sendMessage;
  if (runtime && send) {
    runtime.sendMessage = async (message) => {
      const reply = await send.call(runtime, message);
      if (message.name === 'edit') onStored?.();
      return reply;
    };
  }

  let frames: number[] | undefined;
  const bench: PageBench = {
    firstRow: findFirstRow(),
    async edit(row) {
      const id = rows()[row]?.dataset['paper'] ?? rows()[row]?.dataset['key'];
      const find = () =>
        [...rows()].find(({ dataset }) => dataset['paper'] === id || dataset['key'] === id);
      const select = find()?.querySelector('select');
      if (!select) throw new Error('The row has no status.');
      const status = select.value === 'read' ? 'unread' : 'read';
      const stored = new Promise<number>((resolve) => {
        onStored = () => resolve(now());
      });
      const started = now();
      select.value = status;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      while (find()?.dataset['status'] !== status) await nextFrame();
      await afterFrame();
      const shown = now() - started;
      return { shown, stored: (await stored) - started };
    },
    startFrames() {
      const taken: number[] = [];
      let last = now();
      frames = taken;
      const note = () => {
        if (frames !== taken) return;
        taken.push(now() - last);
        last = now();
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    stopFrames() {
      const taken = frames ?? [];
      frames = undefined;
      return taken.slice(1);
    },
    countRows: () => rows().length,
  };
  Object.assign(globalThis, { bench });
}
