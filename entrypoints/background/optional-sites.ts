/**
 * Optional sites in step with what the reader lets us see. The browser keeps that choice; here its
 * consequence is kept: one registered script per site that is on, running also in pages that were
 * open before, and nothing of ours anywhere else.
 */
import { browser } from 'wxt/browser';
import { logError } from '../../utils/errors';
import { isRunningIn, stopIn } from '../../utils/messaging/site-checks';

export interface OptionalSite {
  readonly id: string;
  /** `https://host/*` for each of its hosts. */
  readonly origins: readonly string[];
}

interface Parts {
  readonly sites: readonly OptionalSite[];
  /** Takes the count off the toolbar of a tab. */
  readonly clearCount: (tabId: number) => Promise<void>;
}

/** As WXT names the script of entrypoints/optional-papers.content. */
const script = '/content-scripts/optional-papers.js';

interface Registration {
  readonly id: string;
  readonly matches: string[];
}

/** Listens at once. @returns whether the reader has switched on the site of a URL */
export function followOptionalSites({ sites, clearCount }: Parts): {
  isOn: (url: URL) => Promise<boolean>;
} {
  let last = Promise.resolve();
  const sync = () => {
    // One after another: two at once would register the same site twice.
    last = last.then(bringInStep).catch((error: unknown) => logError('switching sites', error));
  };
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);

  async function bringInStep(): Promise<void> {
    const wanted = await readWanted(sites);
    const standing = await readStanding();
    const { added, changed, gone } = compare(standing, wanted);
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    if (changed.length > 0) await browser.scripting.updateContentScripts(changed.map(scriptOf));
    if (added.length > 0) await browser.scripting.registerContentScripts(added.map(scriptOf));
    const before = new Set(standing.flatMap(({ matches }) => matches));
    const now = new Set(wanted.flatMap(({ matches }) => matches));
    await startInOpenTabs([...now].filter((origin) => !before.has(origin)));
    await stopInOpenTabs(
      [...before].filter((origin) => !now.has(origin)),
      clearCount,
    );
  }

  return {
    async isOn({ protocol, host }) {
      const origin = `https://${host}/*`;
      const isKnown = sites.some(({ origins }) => origins.includes(origin));
      return protocol === 'https:' && isKnown && (await isGranted(origin));
    },
  };
}

/** What should be registered: of each site the origins that are granted, each origin once. */
async function readWanted(sites: readonly OptionalSite[]): Promise<Registration[]> {
  const origins = [...new Set(sites.flatMap((site) => site.origins))];
  const answers = await Promise.all(origins.map(isGranted));
  const granted = new Set(origins.filter((_, index) => answers[index]));
  const wanted: Registration[] = [];
  for (const site of sites) {
    const matches = site.origins.filter((origin) => granted.delete(origin));
    if (matches.length > 0) wanted.push({ id: site.id, matches });
  }
  return wanted;
}

async function readStanding(): Promise<Registration[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  return registered.map(({ id, matches = [] }) => ({ id, matches: [...matches] }));
}

function scriptOf({ id, matches }: Registration) {
  const when = { runAt: 'document_idle' as const, allFrames: false, persistAcrossSessions: true };
  return { id, matches, js: [script], ...when };
}

function compare(standing: readonly Registration[], wanted: readonly Registration[]) {
  const matchesOf = new Map(standing.map(({ id, matches }) => [id, matches.toSorted().join(' ')]));
  const added = wanted.filter(({ id }) => !matchesOf.has(id));
  const changed = wanted.filter(
    ({ id, matches }) => matchesOf.has(id) && matchesOf.get(id) !== matches.toSorted().join(' '),
  );
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = standing.map(({ id }) => id).filter((id) => !kept.has(id));
  return { added, changed, gone };
}

const isGranted = (origin: string) => browser.permissions.contains({ origins: [origin] });

/**
 * Pages that were open before their site was switched on, but for those that run it already. None
 * is waited for: a page that never ends loading would hold up the reader's next choice.
 */
async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...origins], discarded: false })) {
    if (id === undefined) continue;
    // An error page, or a tab that is closing.
    startIn(id).catch((error: unknown) => logError('starting in an open tab', error));
  }
}

async function startIn(tabId: number): Promise<void> {
  if (await isRunningIn(tabId)) return;
  await browser.scripting.executeScript({ target: { tabId }, files: [script] });
}

/** Which page a tab shows may no longer be known: all are told, and none is waited for. */
async function stopInOpenTabs(
  origins: readonly string[],
  clearCount: Parts['clearCount'],
): Promise<void> {
  if (origins.length === 0) return;
  const hosts = origins.flatMap((origin) => origin.split('/')[2] ?? []);
  const stop = async (tabId: number) => {
    if (await stopIn(tabId, hosts)) await clearCount(tabId);
  };
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    stop(id).catch((error: unknown) => logError('stopping in an open tab', error));
  }
}
