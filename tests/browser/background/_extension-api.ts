/** The parts of the extension API the background listens to, for tests that play the browser. */

type Listener = (...args: never[]) => unknown;

export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  hasListener(listener: Listener): boolean;
  /** Calls every listener as the browser would. */
  emit(...args: unknown[]): unknown[];
}

export function createEvent(): FakeEvent {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    emit: (...args) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

interface TabBadge {
  text: string;
  title: string;
}

/** Puts a fresh API where `wxt/browser` finds it. */
export function installExtensionApi() {
  const stored = new Map<string, unknown>();
  const badges = new Map<number, TabBadge>();
  const badgeOf = (tabId: number) => {
    const badge = badges.get(tabId) ?? { text: '', title: 'Offprint' };
    badges.set(tabId, badge);
    return badge;
  };
  const api = {
    menus: [] as { id: string; title: string }[],
    menusMade: 0,
    opened: [] as object[],
    defaults: [] as string[],
    stored,
    badgeOf,
    /** What the content script of each tab answers; a tab without one has nobody listening. */
    pages: new Map<number, unknown>(),
    /** What a look through a tab finds, where it is allowed. */
    scans: new Map<number, unknown>(),
    isPopupAllowed: true,
    popups: 0,
    frontTab: undefined as object | undefined,
    onInstalled: createEvent(),
    onClicked: createEvent(),
    onCommand: createEvent(),
    onInputChanged: createEvent(),
    onInputEntered: createEvent(),
  };
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    runtime: { onInstalled: api.onInstalled },
    contextMenus: {
      onClicked: api.onClicked,
      removeAll: async () => void api.menus.splice(0),
      create: (menu: { id: string; title: string }) => {
        api.menus.push(menu);
        api.menusMade += 1;
      },
    },
    commands: { onCommand: api.onCommand },
    omnibox: {
      onInputChanged: api.onInputChanged,
      onInputEntered: api.onInputEntered,
      setDefaultSuggestion: ({ description }: { description: string }) =>
        void api.defaults.push(description),
    },
    tabs: {
      query: async () => (api.frontTab ? [api.frontTab] : []),
      create: async (tab: object) => void api.opened.push(tab),
      update: async (tab: object) => void api.opened.push(tab),
      sendMessage: async (tabId: number) => {
        if (!api.pages.has(tabId)) throw new Error('Could not establish connection.');
        return api.pages.get(tabId);
      },
    },
    scripting: {
      executeScript: async ({ target: { tabId } }: { target: { tabId: number } }) => {
        if (!api.scans.has(tabId)) throw new Error('Cannot access contents of the page.');
        return [{ result: api.scans.get(tabId) }];
      },
    },
    action: {
      openPopup: async () => {
        if (!api.isPopupAllowed) throw new Error('openPopup requires a user gesture');
        api.popups += 1;
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      getBadgeText: async ({ tabId }: { tabId: number }) => badgeOf(tabId).text,
      getTitle: async ({ tabId }: { tabId: number }) => badgeOf(tabId).title,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        badgeOf(tabId).text = text;
      },
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
        badgeOf(tabId).title = title;
      },
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
      },
    },
  });
  return api;
}

export type ExtensionApi = ReturnType<typeof installExtensionApi>;
