import { useEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../../components/controls/EmptyState';
import { ErrorNote } from '../../components/controls/ErrorNote';
import { Icon } from '../../components/controls/icons';
import type { NoteDrafts } from '../../components/notes/note-drafts';
import type { LoadRelated } from '../../components/papers/RelatedPapers';
import { ReaderPane } from '../../components/reader/ReaderPane';
import type { Marker } from '../../components/text/Marked';
import { t } from '../../utils/i18n/translate';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { ReadingList, SavedPaper } from '../../utils/paper/saved-paper';
import { readerActsOf } from '../../utils/views/reader-acts';
import type { useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';
import { useShownPaper } from './use-shown-paper';

interface ReaderColumnProps {
  readonly id: PaperId;
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly actions: ReturnType<typeof useActions>;
  readonly loadRelated: LoadRelated;
  /** What readers call a site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  readonly lists: readonly ReadingList[];
  readonly knownTags: readonly string[];
  readonly mark: Marker;
  readonly drafts: NoteDrafts;
  /** Whether it stands in the place of the papers, with a way back to them. */
  readonly isAlone: boolean;
  readonly onAuthor: (name: string) => void;
  readonly onTag: (tag: string) => void;
  readonly onShow: (id: PaperId) => void;
  readonly onRemove: (paper: SavedPaper) => void;
  readonly onClose: () => void;
}

export function ReaderColumn(props: ReaderColumnProps) {
  const { id, actions, isAlone, onShow, onClose } = props;
  const { shown, error, retry, related } = useShownPaper(props, id);
  const [hidden, setHidden] = useState<Error>();
  const scroller = useRef<HTMLElement>(null);
  const paper = shown?.paper;
  useEffect(() => scroller.current?.scrollTo(0, 0), [paper?.id]);
  // The paper has become part of another: that is the one to show from now on.
  const wholeId = shown?.id === id && paper?.id !== id ? paper?.id : undefined;
  useEffect(() => {
    if (wholeId !== undefined) onShow(wholeId);
  }, [wholeId, onShow]);

  // In the place of the papers it is what the page is about.
  const Column = isAlone ? 'main' : 'aside';
  return (
    <Column
      ref={scroller}
      class="library-reader"
      aria-label={t('readerActions')}
      onKeyDown={(event) => {
        const isTyping =
          event.target instanceof HTMLElement && event.target.matches('input, textarea');
        if (event.key !== 'Escape' || event.defaultPrevented || isTyping) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="library-reader-bar">
        <button
          type="button"
          class={isAlone ? 'text-button' : 'icon-button'}
          {...(!isAlone && { 'aria-label': t('readerClose'), title: t('readerClose') })}
          onClick={onClose}
        >
          {isAlone ? (
            <>
              <Icon name="back" /> {t('listsBack')}
            </>
          ) : (
            <Icon name="clear" />
          )}
        </button>
      </div>
      {error && error !== hidden && (
        <ErrorNote message={error.message} onRetry={retry} onDismiss={() => setHidden(error)} />
      )}
      {isAlone && actions.failure && (
        // The papers, which say it otherwise, are under the reader.
        <ErrorNote
          message={actions.failure.error.message}
          onRetry={actions.failure.retry}
          onDismiss={actions.forgetFailure}
        />
      )}
      {shown && !paper && (
        <EmptyState icon="page" title={t('errorNotFound')}>
          <p>{t('readerGoneHint')}</p>
        </EmptyState>
      )}
      {paper && shown && <Pane {...props} {...shown} paper={paper} related={related} />}
    </Column>
  );
}

type PaneProps = ReaderColumnProps &
  Pick<Parameters<typeof ReaderPane>[0], 'paper' | 'sources' | 'twins' | 'related'>;

function Pane({ paper, sources, twins, related, ask, actions, ...rest }: PaneProps) {
  return (
    <ReaderPane
      {...{ paper, sources, twins, related }}
      siteNames={rest.siteNames}
      {...readerActsOf(paper.id, ask, actions, rest.onShow)}
      lists={rest.lists}
      knownTags={rest.knownTags}
      mark={rest.mark}
      drafts={rest.drafts}
      onAuthor={rest.onAuthor}
      onTag={rest.onTag}
      onShow={rest.onShow}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onRemove={() => rest.onRemove(paper)}
    />
  );
}
