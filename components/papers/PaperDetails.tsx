import { type MessageKey, t } from '../../utils/i18n/translate';
import type { PaperEdit, SavedPaper } from '../../utils/paper/saved-paper';
import { Icon, type IconName } from '../controls/icons';
import { pdfUrlOf } from '../reader/reader-links';
import type { Marker } from '../text/Marked';
import { MathText } from '../text/MathText';
import { formatDay } from './paper-words';
import { RelatedPapers } from './RelatedPapers';
import type { RowPanelKind, RowTools } from './RowPanel';

interface PaperDetailsProps {
  readonly id: string;
  readonly paper: SavedPaper;
  readonly mark: Marker;
  readonly tabIndex: number;
  readonly panel: RowPanelKind | undefined;
  readonly tools: RowTools;
  readonly onEdit: (paper: SavedPaper, edit: PaperEdit) => void;
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
  readonly onOpenPdf: (paper: SavedPaper, isBackground: boolean) => void;
  readonly onPanel: (paper: SavedPaper, kind: RowPanelKind) => void;
}

const panels: readonly { kind: RowPanelKind; icon: IconName; name: MessageKey }[] = [
  { kind: 'lists', icon: 'lists', name: 'readerLists' },
  { kind: 'tags', icon: 'tag', name: 'readerTags' },
  { kind: 'note', icon: 'rename', name: 'noteHeading' },
];

/** What an expanded row adds: the abstract, more acts, and what is near to the paper. */
export function PaperDetails({
  id,
  paper,
  mark,
  tabIndex,
  panel,
  tools,
  ...on
}: PaperDetailsProps) {
  return (
    <div class="paper-details" id={id}>
      {paper.abstract === undefined ? (
        <p class="paper-details-none">{t('paperNoAbstract')}</p>
      ) : (
        <p class="paper-details-abstract" dir="auto">
          <MathText text={paper.abstract} mark={mark} />
        </p>
      )}
      <div class="paper-details-acts">
        {pdfUrlOf(paper) !== undefined && (
          <button
            type="button"
            class="chip"
            tabIndex={tabIndex}
            onClick={(event) => on.onOpenPdf(paper, event.ctrlKey || event.metaKey)}
          >
            <Icon name="pdf" size={14} /> {t('readerPdf')}
          </button>
        )}
        <button
          type="button"
          class="chip"
          tabIndex={tabIndex}
          aria-pressed={paper.isStarred}
          onClick={() => on.onEdit(paper, { isStarred: !paper.isStarred })}
        >
          <Icon name="star" size={14} /> {t('badgeStar')}
        </button>
        {panels.map(({ kind, icon, name }) => (
          <button
            key={kind}
            type="button"
            class="chip"
            tabIndex={tabIndex}
            aria-expanded={panel === kind}
            onClick={() => on.onPanel(paper, kind)}
          >
            <Icon name={icon} size={14} /> {t(name)}
          </button>
        ))}
      </div>
      <RelatedPapers
        id={paper.id}
        tabIndex={tabIndex}
        load={tools.loadRelated}
        onOpen={on.onOpen}
      />
      <p class="paper-details-saved">{t('paperSavedOn', formatDay(paper.addedAt))}</p>
    </div>
  );
}
