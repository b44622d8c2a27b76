import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { AuthorLine } from '../papers/AuthorLine';
import { sourceOf } from '../papers/paper-words';
import type { Marker } from '../text/Marked';
import { MathText } from '../text/MathText';
import { webUrl } from './reader-links';

export interface TwinActs {
  /** The two are one paper. */
  readonly onMerge: (twin: SavedPaper) => Promise<unknown>;
  /** They are not, and are not asked about again. */
  readonly onKeepApart: (twin: SavedPaper) => Promise<unknown>;
  /** Shows another paper of the library. */
  readonly onShow: (id: PaperId) => void;
}

interface ReaderTwinProps extends TwinActs {
  /** Another paper of the library that may be the same. */
  readonly twin: SavedPaper;
}

const markNothing: Marker = (text) => [{ text, isMatch: false }];

/** Asks whether two papers are one. It waits at the head of the paper until it is answered. */
export function ReaderTwin({ twin, onShow, ...acts }: ReaderTwinProps) {
  const { id, title, authors, publishedOn } = twin;
  const [isBusy, setIsBusy] = useState(false);
  const href = webUrl(paperUrl(id)) ?? '#';
  const headingId = useId();
  const titleId = useId();
  const answer = async (act: (twin: SavedPaper) => Promise<unknown>) => {
    if (isBusy) return;
    setIsBusy(true);
    await act(twin);
    setIsBusy(false);
  };
  const button = { type: 'button', 'aria-disabled': isBusy, 'aria-describedby': titleId } as const;
  return (
    <section class="reader-twin" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('twinAsk')}</h2>
      <div class="reader-twin-paper">
        <a
          id={titleId}
          class="reader-twin-title"
          href={href}
          onClick={(event) => {
            // With a key held, the browser opens the paper's own page.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onShow(id);
          }}
        >
          <bdi>
            <MathText text={title} />
          </bdi>
        </a>
        <AuthorLine authors={authors} isWhole={false} mark={markNothing} />
        <p class="reader-twin-facts">
          {publishedOn !== undefined && <span>{publishedOn.slice(0, 4)}</span>}
          <bdi>{sourceOf(twin)}</bdi>
        </p>
      </div>
      <div class="reader-twin-acts">
        <button {...button} class="reader-action" onClick={() => void answer(acts.onMerge)}>
          {t('twinMerge')}
        </button>
        <button {...button} class="reader-action" onClick={() => void answer(acts.onKeepApart)}>
          {t('twinKeepApart')}
        </button>
      </div>
    </section>
  );
}
