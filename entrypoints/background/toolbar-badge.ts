/** What stands on the toolbar button of a tab: how many papers are saved, or what became of a save. */
import { browser } from 'wxt/browser';
import { formatNumber, t, tCount } from '../../utils/i18n/translate';
import type { SaveOutcome } from './save-from-browser';

/** The accent of `components/controls/theme.css`, light: the toolbar's own colour is not told. */
const accent = '#a13a22';
const onAccent = '#ffffff';
/** Milliseconds an outcome stays, before the count stands there again. */
const outcomeTime = 2_500;

const outcomes = {
  saved: { text: '✓', key: 'toolbarSaved' },
  many: { text: '…', key: 'toolbarMany' },
  none: { text: '?', key: 'toolbarNone' },
  failed: { text: '!', key: 'toolbarFailed' },
} as const;

/** `failed`: the browser could not store it. */
export type ShownOutcome = SaveOutcome | 'failed';

interface Label {
  readonly text: string;
  readonly title: string;
}

/** An outcome that stands over what the tab showed. */
interface Cover {
  readonly text: string;
  readonly turn: number;
  /** What is under it, and whether it came after the outcome. */
  label: Label;
  isNew: boolean;
}

interface ToolbarBadge {
  /** How many of a page's entries are saved; nothing when none is. */
  readonly showCount: (tabId: number, saved: number, total: number) => Promise<void>;
  /** What became of a save that was asked of the browser, for a short while. */
  readonly showOutcome: (tabId: number, outcome: ShownOutcome) => Promise<void>;
}

export function createToolbarBadge(time = outcomeTime): ToolbarBadge {
  /** What each tab shows again when its outcome has been read. */
  const covered = new Map<number, Cover>();
  let turns = 0;

  async function uncover(tabId: number, turn: number): Promise<void> {
    const under = covered.get(tabId);
    if (!under || under.turn !== turn) return;
    covered.delete(tabId);
    const { text } = await readLabel(tabId);
    // The tab went to another page, which has cleared its button: the old count is not for it.
    if (text === under.text || under.isNew) await show(tabId, under.label);
  }

  return {
    async showCount(tabId, saved, total) {
      const label = countLabel(saved, total);
      const under = covered.get(tabId);
      // The page tells its new count right after a save: the outcome is read first.
      if (under) Object.assign(under, { label, isNew: true });
      else await show(tabId, label);
    },
    async showOutcome(tabId, outcome) {
      turns += 1;
      const turn = turns;
      const { text, key } = outcomes[outcome];
      const before = covered.get(tabId);
      const label = before?.label ?? (await readLabel(tabId));
      covered.set(tabId, { label, turn, text, isNew: before?.isNew ?? false });
      await show(tabId, { text, title: t(key) });
      await new Promise((resolve) => setTimeout(resolve, time));
      await uncover(tabId, turn);
    },
  };
}

function countLabel(saved: number, total: number): Label {
  const title =
    total === 0
      ? t('extensionName')
      : t('toolbarCount', formatNumber(saved), tCount('papers', total));
  return { text: saved === 0 ? '' : formatNumber(saved), title };
}

async function readLabel(tabId: number): Promise<Label> {
  const [text, title] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getTitle({ tabId }),
  ]);
  return { text, title };
}

async function show(tabId: number, { text, title }: Label): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: accent });
  await browser.action.setBadgeTextColor({ tabId, color: onAccent });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
