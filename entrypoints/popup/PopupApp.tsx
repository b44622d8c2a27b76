import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/controls/ErrorNote';
import { Skeleton } from '../../components/controls/Skeleton';
import { Toast } from '../../components/controls/Toast';
import { useLoaded } from '../../components/controls/use-loaded';
import { pageTab, type TabChoice } from '../../components/papers/ListTabs';
import { focusActiveRow } from '../../components/papers/use-active-row';
import { t } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { Settings } from '../../utils/settings/settings';
import type { SiteAccess } from '../../utils/settings/site-access';
import { type OpenPage, useActions } from '../../utils/views/use-actions';
import { useCompletions } from '../../utils/views/use-completions';
import { type Ask, usePapers } from '../../utils/views/use-papers';
import { LibraryPanel } from './LibraryPanel';
import { PopupHead } from './PopupHead';
import { useOpenFirst } from './use-open-first';
import type { ListedPage } from './use-page-entries';
import { usePopupKeys } from './use-popup-keys';
import { useRescuedFocus } from './use-rescued-focus';
import { useRowTools } from './use-row-tools';

const panelId = 'library';

export interface PopupAppProps {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: OpenPage;
  /** Shows the library page, with what was searched for. */
  readonly openLibrary: (query: string) => void;
  /** What the browser shows behind the popup. */
  readonly page: ListedPage;
  readonly access: SiteAccess;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

const loadThisPage = async () => (await import('./ThisPage')).ThisPage;
const loadSettings = async () => (await import('./PopupSettings')).PopupSettings;
const loadStrip = async () => (await import('./SiteStrip')).SiteStrip;
const loadKeys = async () => (await import('./PopupKeys')).PopupKeys;

export function PopupApp(props: PopupAppProps) {
  const { reader, ask, openPage } = props;
  const [text, setText] = useState('');
  const [pageText, setPageText] = useState('');
  const [tab, setTab] = useState<TabChoice>({ listId: undefined });
  const [over, setOver] = useState<'settings' | 'keys'>();
  const isPage = tab === pageTab;
  const query = { text, listId: isPage ? undefined : tab.listId };
  const { view, error, reload, showRange } = usePapers(reader, ask, query);
  const actions = useActions(ask, openPage);
  const { acts, attempt } = actions;
  const [hiddenError, setHiddenError] = useState<Error>();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { completions, suggest, close } = useCompletions(ask);
  const focusSearch = useCallback(() => input.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);
  useRescuedFocus(root, focusSearch);
  const { rowActions, tools, filterSources } = useRowTools({ reader, ask, openPage, actions });
  const enter = useOpenFirst(query, view, acts.open);

  const readFailure = error && error !== hiddenError ? { error, retry: reload } : undefined;
  const failure = actions.failure ?? readFailure;
  const searchFor = useCallback(
    (next: string) => {
      close();
      setText(next);
    },
    [close],
  );
  const createList = (name: string) =>
    attempt(async () => {
      const { id } = await ask('createList', { name });
      setTab({ listId: id });
      reload();
    });
  const enterRows = () => {
    enter.forget();
    focusActiveRow(scroller.current);
  };
  usePopupKeys(over === undefined, {
    '/': focusSearch,
    '?': () => setOver('keys'),
    j: enterRows,
    k: enterRows,
  });
  const closeOver = useCallback(() => setOver(undefined), []);
  const shownOver = useRef(over);
  useLayoutEffect(() => {
    // Not before: what lies under the settings takes no focus.
    if (shownOver.current === 'settings' && over === undefined) {
      root.current?.querySelector<HTMLElement>('[data-control="settings"]')?.focus();
    }
    shownOver.current = over;
  }, [over]);

  const Page = useLoaded(isPage ? loadThisPage : undefined);
  const Settings = useLoaded(over === 'settings' ? loadSettings : undefined);
  const Strip = useLoaded(loadStrip);
  const Keys = useLoaded(over === 'keys' ? loadKeys : undefined);
  const box = isPage
    ? {
        ...{ text: pageText, completions: undefined, otherLabel: t('pageFilter') },
        onText: (next: string) => setPageText(next),
        onAskCompletions: nothing,
        onEnter: nothing,
      }
    : {
        ...{ text, completions, onEnter: enter.openFirst },
        onText(next: string, caret: number) {
          setText(next);
          if (next.trim() === '') close();
          else suggest({ text: next, caret }, false);
        },
        onAskCompletions: (caret: number) => suggest({ text, caret }, true),
      };

  return (
    <div ref={root} class="popup">
      <div class="popup-view" inert={over === 'settings'}>
        <PopupHead
          box={{ ...box, inputRef: input, onCloseCompletions: close, onDown: enterRows }}
          tabs={{
            ...{ lists: view?.lists ?? [], chosen: tab, panelId, onChoose: setTab },
            onCreate: createList,
          }}
          onLibrary={() => props.openLibrary(isPage ? '' : text)}
          onSettings={() => setOver('settings')}
        />
        {failure && (
          <ErrorNote
            message={failure.error.message}
            onRetry={failure.retry}
            onDismiss={() => {
              actions.forgetFailure();
              setHiddenError(error);
            }}
          />
        )}
        {Strip && (
          <Strip
            {...{ page: props.page, access: props.access, settings: props.settings }}
            onSettings={props.onSettings}
            onLeave={focusSearch}
          />
        )}
        <main class="popup-main">
          <div class="popup-panel" id={panelId} role="tabpanel" aria-label={t('papersList')}>
            {!isPage && (
              <LibraryPanel
                {...{ text, view, tools, filterSources, scroller }}
                hasError={error !== undefined}
                actions={rowActions}
                onRange={showRange}
                onText={searchFor}
                onSearchAll={() => setTab({ listId: undefined })}
                onLeave={focusSearch}
                onOpenPage={(url) => openPage(url, false)}
              />
            )}
            {isPage && !Page && <Skeleton label={t('pageLoading')} />}
            {isPage && Page && (
              <Page
                {...{ reader, ask, acts, scroller }}
                page={props.page}
                text={pageText}
                onLeave={focusSearch}
                onOpenPage={openPage}
              />
            )}
          </div>
        </main>
      </div>
      {over === 'settings' && Settings && (
        <Settings
          {...{ settings: props.settings, access: props.access }}
          onChange={props.onSettings}
          onBack={closeOver}
        />
      )}
      {over === 'keys' && Keys && <Keys onClose={closeOver} />}
      <Toast
        done={actions.done}
        onUndo={() => {
          actions.undo();
          if (!focusActiveRow(scroller.current)) focusSearch();
        }}
        onDismiss={actions.forgetDone}
      />
    </div>
  );
}

const nothing = () => undefined;
