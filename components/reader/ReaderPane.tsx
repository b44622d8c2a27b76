import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type {
  PaperSource,
  ReadingList,
  ReadingStatus,
  SavedPaper,
} from '../../utils/paper/saved-paper';
import { NoteEditor } from '../notes/NoteEditor';
import type { NoteDrafts } from '../notes/note-drafts';
import type { SaveNote } from '../notes/note-saver';
import { copySource } from '../text/copy-source';
import type { Marker } from '../text/Marked';
import { MathText } from '../text/MathText';
import { ReaderActions } from './ReaderActions';
import { ReaderAuthors } from './ReaderAuthors';
import { ReaderDetails } from './ReaderDetails';
import { ReaderIds } from './ReaderIds';
import { ReaderLists } from './ReaderLists';
import { ReaderRelated } from './ReaderRelated';
import { ReaderSection } from './ReaderSection';
import { ReaderSources, type SplitSources } from './ReaderSources';
import { ReaderTags } from './ReaderTags';
import { ReaderTitle, readerTitleId } from './ReaderTitle';
import { ReaderTwin, type TwinActs } from './ReaderTwin';
import { useTitleFocus } from './use-title-focus';

export interface ReaderPaneProps extends TwinActs {
  readonly paper: SavedPaper;
  readonly lists: readonly ReadingList[];
  /** Every tag of the library, to suggest. */
  readonly knownTags: readonly string[];
  /** Undefined while they are read. */
  readonly sources: readonly PaperSource[] | undefined;
  /** What readers call a site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  /** Papers of the library that may be this one, the likeliest first. */
  readonly twins: readonly SavedPaper[];
  /** Papers of the library near to this one; undefined while they are looked for. */
  readonly related: readonly SavedPaper[] | undefined;
  readonly mark: Marker;
  readonly drafts: NoteDrafts;
  /** All papers of the library by this author, or with this tag. */
  readonly onAuthor: (name: string) => void;
  readonly onTag: (tag: string) => void;
  readonly onStatus: (status: ReadingStatus) => void;
  readonly onStar: (isStarred: boolean) => void;
  readonly onList: (listId: string, isOn: boolean) => void;
  /** Answers whether the list was made; what was typed stays until it is. */
  readonly onCreateList: (name: string) => Promise<boolean>;
  readonly onAddTag: (tag: string) => void;
  readonly onRemoveTag: (tag: string) => void;
  readonly onSaveNote: SaveNote;
  /** A link to the paper itself was followed; the browser opens it. */
  readonly onOpened: () => void;
  readonly onSplit: SplitSources;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onRemove: () => void;
}

/** One paper, whole: what its pages say of it, and what its reader does. */
export function ReaderPane(props: ReaderPaneProps) {
  const { paper, mark } = props;
  // One question at a time.
  const [twin] = props.twins;
  const article = useRef<HTMLElement>(null);
  useTitleFocus(article);
  return (
    // Another paper starts at its own top, with nothing unfolded.
    <article
      ref={article}
      key={paper.id}
      class="reader"
      aria-labelledby={readerTitleId(paper.id)}
      onCopy={copySource}
    >
      <div class="reader-columns">
        <header class="reader-head">
          <ReaderTitle {...props} />
          <ReaderAuthors authors={paper.authors} mark={mark} onAuthor={props.onAuthor} />
          <ReaderIds paper={paper} onOpened={props.onOpened} />
          <ReaderActions
            paper={paper}
            onOpened={props.onOpened}
            onCopy={props.onCopy}
            onRemove={props.onRemove}
          />
          {twin && (
            <ReaderTwin
              key={twin.id}
              twin={twin}
              onMerge={props.onMerge}
              onKeepApart={props.onKeepApart}
              onShow={props.onShow}
            />
          )}
        </header>
        <div class="reader-shelf">
          <ReaderLists
            lists={props.lists}
            listIds={paper.listIds}
            onList={props.onList}
            onCreate={props.onCreateList}
          />
          <ReaderTags
            tags={paper.tags}
            known={props.knownTags}
            onTag={props.onTag}
            onAdd={props.onAddTag}
            onRemove={props.onRemoveTag}
          />
        </div>
        <div class="reader-text">
          <ReaderSection heading={t('readerAbstract')}>{abstractOf(paper, mark)}</ReaderSection>
          <NoteEditor
            paperId={paper.id}
            note={paper.note}
            onSave={props.onSaveNote}
            drafts={props.drafts}
            mark={mark}
          />
          <ReaderRelated papers={props.related} onShow={props.onShow} />
        </div>
        <div class="reader-aside">
          <ReaderDetails paper={paper} />
          <ReaderSources
            sources={props.sources}
            title={paper.title}
            siteNames={props.siteNames}
            onSplit={props.onSplit}
          />
        </div>
      </div>
    </article>
  );
}

function abstractOf({ abstract }: SavedPaper, mark: Marker): ComponentChildren {
  if (abstract === undefined) return <p class="reader-none">{t('readerNoAbstract')}</p>;
  return (
    <p class="reader-abstract" dir="auto">
      <MathText text={abstract} mark={mark} />
    </p>
  );
}
