import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { MathText } from '../text/MathText';

/** Papers of the library near to one; none when there are none or they cannot be told. */
export type LoadRelated = (id: PaperId) => Promise<readonly SavedPaper[]>;

interface RelatedPapersProps {
  readonly id: PaperId;
  readonly tabIndex: number;
  readonly load: LoadRelated;
  readonly onOpen: (paper: SavedPaper, isBackground: boolean) => void;
}

export function RelatedPapers({ id, tabIndex, load, onOpen }: RelatedPapersProps) {
  const [related, setRelated] = useState<readonly SavedPaper[]>();

  useEffect(() => {
    let isCurrent = true;
    setRelated(undefined);
    void load(id).then((papers) => {
      if (isCurrent) setRelated(papers);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, load]);

  if (related?.length === 0) return null;
  return (
    <section class="related-papers" aria-label={t('relatedHead')}>
      <h3>{t('relatedHead')}</h3>
      {related ? (
        <ul>
          {related.map((each) => (
            <li key={each.id}>
              <a
                class="related-link"
                href={paperUrl(each.id)}
                tabIndex={tabIndex}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(each, event.ctrlKey || event.metaKey);
                }}
                onAuxClick={(event) => {
                  if (event.button !== 1) return;
                  event.preventDefault();
                  onOpen(each, true);
                }}
              >
                <bdi class="related-title">
                  <MathText text={each.title} />
                </bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <div class="related-skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
    </section>
  );
}
