import { t } from '../../utils/i18n/translate';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { MathText } from '../text/MathText';
import { ReaderSection } from './ReaderSection';

interface ReaderRelatedProps {
  /** Undefined while they are looked for. */
  readonly papers: readonly SavedPaper[] | undefined;
  readonly onShow: (id: PaperId) => void;
}

export function ReaderRelated({ papers, onShow }: ReaderRelatedProps) {
  if (papers?.length === 0) return null;
  return (
    <ReaderSection heading={t('readerRelated')}>
      {papers === undefined && <p class="reader-wait">{t('readerLoading')}</p>}
      <ul class="reader-related">
        {papers?.map(({ id, title, authors, publishedOn }) => (
          <li key={id}>
            <a
              href={paperUrl(id)}
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
            <span class="reader-related-by">
              <bdi>{authors.length > 1 ? t('readerEtAl', authors[0] ?? '') : authors[0]}</bdi>
              {publishedOn !== undefined && <span>{publishedOn.slice(0, 4)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </ReaderSection>
  );
}
