import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ErrorNote } from '../../components/controls/ErrorNote';
import { Skeleton } from '../../components/controls/Skeleton';
import { Toast } from '../../components/controls/Toast';
import type { NoteDrafts } from '../../components/notes/note-drafts';
import type { PaperId } from '../../utils/paper/paper-id';
import { findPaper } from '../../utils/views/find-paper';
import { type OpenPage, useActions } from '../../utils/views/use-actions';
import type { PageSource } from './follow-page';
import { PageView } from './PageView';
import { PanelPaper } from './PanelPaper';
import { type SavedView, withTwins } from './read-panel';
import { usePanel } from './use-panel';
import { type ContextParts, usePaperContext } from './use-paper-context';

export interface PanelAppProps extends ContextParts {
  readonly source: PageSource;
  readonly drafts: NoteDrafts;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Sites that need no switching on. */
  readonly builtInNames: readonly string[];
  readonly openPage: OpenPage;
  readonly openLibrary: (query: string) => void;
  /** Answers whether the browser let us. */
  readonly openPopup: () => Promise<boolean>;
  readonly copy: (text: string) => Promise<void>;
}

/** The paper of the page in front, or what there is to say of that page. */
export function PanelApp(props: PanelAppProps) {
  const { source, reader, ask } = props;
  const { page, view, version, error, reload } = usePanel(source, reader, ask);
  const { acts, attempt, failure, forgetFailure, ...removal } = useActions(ask, props.openPage);
  const [otherId, setOtherId] = useState<PaperId>();
  const other = useOtherPaper(props, otherId, version);
  const main = useRef<HTMLElement>(null);
  const { keepFocus } = useFocusOf(main, other?.paper.id ?? keyOf(view));

  // Another page takes one back to it.
  useEffect(() => setOtherId(undefined), [page]);
  const saved = other ?? (view?.kind === 'saved' ? view : undefined);
  const paper = saved?.paper;
  const context = usePaperContext(props, paper?.id, version);
  const siteNames = useMemo(
    () => new Map(props.sites.map(({ id, name }) => [id, name])),
    [props.sites],
  );
  const [hiddenError, setHiddenError] = useState<Error>();
  const readFailure = error && error !== hiddenError ? { error, retry: reload } : undefined;
  const shownFailure = failure ?? readFailure;

  return (
    <div class="panel">
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
      <main ref={main} class="panel-main" tabIndex={-1}>
        {saved && paper ? (
          <PanelPaper
            {...{ ...props, ...context, siteNames, paper, acts, attempt }}
            twins={saved.twins}
            isBefore={view?.kind === 'saved' && view.isBefore && !other}
            onShow={(id) => {
              keepFocus();
              setOtherId(id);
            }}
            onRemove={() => {
              keepFocus();
              void acts.remove([paper]);
            }}
            {...(other && {
              onBack: () => {
                keepFocus();
                setOtherId(undefined);
              },
            })}
          />
        ) : view && view.kind !== 'saved' ? (
          <PageView
            view={view}
            siteNames={props.builtInNames}
            onSave={async (meta) => {
              keepFocus();
              await attempt(() => ask('save', { paper: meta }));
            }}
            onOpenPopup={props.openPopup}
          />
        ) : (
          !error && <Skeleton />
        )}
      </main>
      <Toast
        done={removal.done}
        onUndo={() => {
          keepFocus();
          removal.undo();
        }}
        onDismiss={removal.forgetDone}
      />
    </div>
  );
}

/** Another paper of the library than the page's, shown in its place. */
function useOtherPaper(
  { reader, ask }: ContextParts,
  id: PaperId | undefined,
  version: number,
): SavedView | undefined {
  const [found, setFound] = useState<{ id: PaperId; saved: SavedView | undefined }>();
  // A change to the library reads it anew.
  useEffect(() => {
    let isOver = false;
    if (id === undefined) return setFound(undefined);
    const read = async () => {
      const paper = await findPaper(reader, ask, id);
      return paper && withTwins(paper, reader);
    };
    read().then(
      (saved) => !isOver && setFound({ id, saved }),
      () => !isOver && setFound(undefined),
    );
    return () => {
      isOver = true;
    };
  }, [reader, ask, id, version]);
  return found?.id === id ? found?.saved : undefined;
}

function keyOf(view: ReturnType<typeof usePanel>['view']): string {
  return view?.kind === 'saved' ? view.paper.id : (view?.kind ?? '');
}

/** Takes the focus to the panel when what had it goes away by an act of the reader. */
function useFocusOf(main: { readonly current: HTMLElement | null }, shown: string) {
  const isKept = useRef(false);
  // When something else is shown.
  useLayoutEffect(() => {
    if (isKept.current) main.current?.focus();
    isKept.current = false;
  }, [shown]);
  return {
    keepFocus() {
      isKept.current = true;
    },
  };
}
