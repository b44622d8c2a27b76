import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/ErrorNote';
import { ListTabs } from '../../components/ListTabs';
import { focusActiveRow } from '../../components/PaperList';
import { SearchBox } from '../../components/SearchBox';
import { Toast } from '../../components/Toast';
import type { LibraryReader } from '../../utils/library/library-reader';
import { LibraryPanel } from './LibraryPanel';
import { useActions } from './use-actions';
import { type Ask, useLibrary } from './use-library';

const pageSize = 50;
const panelId = 'library';

export interface PopupAppProps {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: (url: string, isBackground: boolean) => void;
}

export function PopupApp({ reader, ask, openPage }: PopupAppProps) {
  const [query, setQuery] = useState({
    text: '',
    listId: undefined as string | undefined,
    limit: pageSize,
  });
  const { view, error, reload } = useLibrary(reader, ask, query);
  const { actions, attempt, failure, forgetFailure, ...removal } = useActions(ask, openPage);
  const [hiddenError, setHiddenError] = useState<Error>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusSearch = useCallback(() => input.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);

  const readFailure = error && error !== hiddenError ? { error, retry: reload } : undefined;
  const shownFailure = failure ?? readFailure;
  const first = view?.query.text === query.text ? view.papers[0] : undefined;

  const createList = (name: string) =>
    attempt(async () => {
      const { id } = await ask('createList', { name });
      setQuery((previous) => ({ ...previous, listId: id, limit: pageSize }));
      reload();
    });

  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="visually-hidden">Offprint</h1>
        <SearchBox
          text={query.text}
          inputRef={input}
          onText={(text) => setQuery({ ...query, text, limit: pageSize })}
          onDown={() => focusActiveRow(list.current)}
          onEnter={() => query.text.trim() !== '' && first && actions.onOpen(first, false)}
        />
        <ListTabs
          lists={view?.lists ?? []}
          chosenId={query.listId}
          panelId={panelId}
          onChoose={(listId) => setQuery({ ...query, listId, limit: pageSize })}
          onCreate={createList}
        />
      </header>
      {shownFailure && (
        <ErrorNote
          message={shownFailure.error.message}
          onRetry={shownFailure.retry}
          onDismiss={() => {
            forgetFailure();
            setHiddenError(error);
          }}
        />
      )}
      <main class="popup-main">
        <div class="popup-panel" id={panelId} role="tabpanel" aria-label="Papers">
          <LibraryPanel
            view={view}
            hasError={error !== undefined}
            actions={actions}
            listRef={list}
            onNearEnd={() => {
              if (!view || view.papers.length >= view.total) return;
              if (view.query.limit === query.limit) {
                setQuery({ ...query, limit: query.limit + pageSize });
              }
            }}
            onLeave={focusSearch}
            onOpenPage={(url) => openPage(url, false)}
          />
        </div>
      </main>
      <Toast
        message={removal.removed && `Removed “${removal.removed.title}”`}
        onUndo={() => {
          removal.undoRemove();
          focusSearch();
        }}
        onDismiss={removal.forgetRemoved}
      />
    </div>
  );
}
