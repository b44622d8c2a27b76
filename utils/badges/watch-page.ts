/** Calls back, at most once per frame and with pauses, when the page changed but for our nodes. */
export interface PageWatch {
  /** Ask for a callback as if the page had changed. */
  request(): void;
}

/**
 * @param noteChanges looks at what changed, and says whether that matters
 * @param onChange resolves, once it is done, to the milliseconds it kept the page waiting
 */
export function watchPage(
  page: Document,
  noteChanges: (records: readonly MutationRecord[]) => boolean,
  onChange: () => Promise<number>,
  signal: AbortSignal,
): PageWatch {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let isRunning = false;
  let isAsked = false;

  const run = async () => {
    frame = undefined;
    if (signal.aborted) return;
    isRunning = true;
    isAsked = false;
    const busy = await onChange();
    // A page that never stops changing gets at most about a tenth of its time taken by us.
    restUntil = performance.now() + Math.min(2_000, Math.max(50, busy * 10));
    isRunning = false;
    if (isAsked) request();
  };
  const request = () => {
    isAsked = true;
    if (isRunning || signal.aborted || frame !== undefined || timer !== undefined) return;
    const rest = restUntil - performance.now();
    if (rest <= 0) {
      frame = requestAnimationFrame(() => void run());
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      frame = requestAnimationFrame(() => void run());
    }, rest);
  };

  const observer = new MutationObserver((records) => {
    if (noteChanges(records)) request();
  });
  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    // What names a paper, and what switches a page's theme or layout.
    attributeFilter: ['href', 'class', 'data-theme', 'hidden'],
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return { request };
}
