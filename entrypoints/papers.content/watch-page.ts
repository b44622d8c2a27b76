/** Calls back, at most once per frame and with pauses, when the page changed but for our nodes. */
export interface PageWatch {
  /** Ask for a callback as if the page had changed. */
  request(): void;
}

export function watchPage(
  page: Document,
  isRelevant: (record: MutationRecord) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): PageWatch {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;

  const run = () => {
    frame = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    onChange();
    // A page that never stops changing gets at most about a tenth of its time taken by us.
    const end = performance.now();
    restUntil = end + Math.min(2_000, Math.max(50, (end - start) * 10));
  };
  const request = () => {
    if (signal.aborted || frame !== undefined || timer !== undefined) return;
    const rest = restUntil - performance.now();
    if (rest <= 0) {
      frame = requestAnimationFrame(run);
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      frame = requestAnimationFrame(run);
    }, rest);
  };

  const observer = new MutationObserver((records) => {
    if (records.some(isRelevant)) request();
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
