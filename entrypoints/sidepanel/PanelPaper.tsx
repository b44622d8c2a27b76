import { useMemo, useRef } from 'preact/hooks';
import type { NoteDrafts } from '../../components/notes/note-drafts';
import { ReaderPane } from '../../components/reader/ReaderPane';
import type { Marker } from '../../components/text/Marked';
import { t } from '../../utils/i18n/translate';
import type { PaperId } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { writeFilter } from '../../utils/views/query-filters';
import { readerActsOf } from '../../utils/views/reader-acts';
import type { useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';
import { PanelBar } from './PanelBar';
import type { PaperContext } from './use-paper-context';

interface PanelPaperProps extends PaperContext {
  readonly paper: SavedPaper;
  /** Papers that may be the same, the likeliest first. */
  readonly twins: readonly SavedPaper[];
  readonly drafts: NoteDrafts;
  /** What readers call a site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  readonly ask: Ask;
  readonly acts: Acts['acts'];
  readonly attempt: Acts['attempt'];
  /** The page in front cannot be seen; the paper is the one before it. */
  readonly isBefore: boolean;
  readonly openLibrary: (query: string) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly onShow: (id: PaperId) => void;
  /** To the paper of the page; absent while that is the one shown. */
  readonly onBack?: () => void;
  readonly onRemove: () => void;
}

type Acts = ReturnType<typeof useActions>;

const markNothing: Marker = (text) => [{ text, isMatch: false }];

/** A saved paper in the panel, with all a reader does to it. */
export function PanelPaper(props: PanelPaperProps) {
  const { paper, ask, acts, attempt, openLibrary, onShow } = props;
  const latestShow = useRef(onShow);
  latestShow.current = onShow;
  const own = useMemo(
    () => readerActsOf(paper.id, ask, { acts, attempt }, (id) => latestShow.current(id)),
    [paper.id, ask, acts, attempt],
  );
  return (
    <>
      {props.onBack && <PanelBar act={{ label: t('panelBack'), run: props.onBack }} />}
      {props.isBefore && <PanelBar text={t('panelBefore')} />}
      <ReaderPane
        {...own}
        paper={paper}
        lists={props.lists}
        knownTags={props.tags}
        sources={props.sources}
        siteNames={props.siteNames}
        twins={props.twins}
        related={props.related}
        mark={markNothing}
        drafts={props.drafts}
        onAuthor={(name) => openLibrary(writeFilter('author', name))}
        onTag={(tag) => openLibrary(writeFilter('tag', tag))}
        onShow={onShow}
        onCopy={props.copy}
        onRemove={props.onRemove}
      />
    </>
  );
}
