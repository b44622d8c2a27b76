import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/ErrorNote';
import { ListTabs } from '../../components/ListTabs';
import { focusActiveRow } from '../../components/PaperList';
import { SearchBox } from '../../components/SearchBox';
import { Toast } from '../../components/Toast';
import type { LibraryReader } from '../../utils/library/library-reader';
import { LibraryPanel } from './LibraryPanel';
import { createRelatedLoader } from './load-related';
import { useActions } from './use-actions';
import { useCompletions } from './use-completions';
import { type Ask, useLibrary } from './use-library';
import { useOpenFirst } from './use-open-first';
import { useQuery } from './use-query';

const panelId = 'library';

export interface PopupAppProps {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: (url: string, isBackground: boolean) => void;
}

export function PopupApp({ reader, ask, openPage }: PopupAppProps) {
  const { query, setText, setListId, showMore } = useQuery();
  const { view, error, reload } = useLibrary(reader, ask, query);
  const { actions, attempt, failure, forgetFailure, ...removal } = useActions(ask, openPage);
  const [hiddenError, setHiddenError] = useState<Error>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { completions, suggest, close } = useCompletions(ask);
  const focusSearch = useCallback(() => input.current?.focus(), []);
  useEffect(focusSearch, [focusSearch]);

  const loadRelated = useMemo(() => createRelatedLoader(reader, ask), [reader, ask]);
  const readFailure = error && error !== hiddenError ? { error, retry: reload } : undefined;
  const shownFailure = failure ?? readFailure;
  const enter = useOpenFirst(query, view, actions.onOpen);

  const searchInstead = (text: string) => {
    close();
    setText(text);
    focusSearch();
  };
  const onNearEnd = useCallback(() => view?.hasMore && showMore(view.query), [view, showMore]);
  const createList = (name: string) =>
    attempt(async () => {
      const { id } = await ask('createList', { name });
      setListId(id);
      reload();
    });

  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="visually-hidden">Offprint</h1>
        <SearchBox
          text={query.text}
          inputRef={input}
          completions={completions}
          onText={(text, caret) => {
            setText(text);
            if (text.trim() === '') close();
            else suggest({ text, caret }, false);
          }}
          onAskCompletions={(caret) => suggest({ text: query.text, caret }, true)}
          onCloseCompletions={close}
          onDown={() => {
            enter.forget();
            focusActiveRow(list.current);
          }}
          onEnter={enter.openFirst}
        />
        <ListTabs
          lists={view?.lists ?? []}
          chosenId={query.listId}
          panelId={panelId}
          onChoose={setListId}
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
            loadRelated={loadRelated}
            onNearEnd={onNearEnd}
            onText={searchInstead}
            onSearchAll={() => setListId(undefined)}
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
