import type { ComponentChildren } from 'preact';
import { formatNumber, formatDate as formatTime, t } from '../../utils/i18n/translate';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { formatDate } from '../papers/paper-words';
import { MathText } from '../text/MathText';
import { ReaderSection } from './ReaderSection';

/** What else the pages say, and the days of the reader's own doings. */
export function ReaderDetails({ paper }: { paper: SavedPaper }) {
  const facts = factsOf(paper).filter(([, value]) => value !== undefined);
  return (
    <ReaderSection heading={t('readerDetails')}>
      <dl class="reader-details">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </ReaderSection>
  );
}

function factsOf(paper: SavedPaper): [string, ComponentChildren][] {
  const day = (time: number | undefined) => (time === undefined ? undefined : formatTime(time));
  const text = (words: string | undefined) =>
    words === undefined ? undefined : <MathText text={words} />;
  const count = (value: number | undefined) =>
    value === undefined ? undefined : formatNumber(value);
  const { subjects, listedOn, arxivVersion } = paper;
  return [
    [t('readerSubjects'), subjects?.join(', ')],
    [t('readerJournal'), text(paper.journalRef)],
    [t('readerComments'), text(paper.comments)],
    [t('readerOrganisation'), paper.organisation],
    [t('readerSubmitter'), paper.submitter],
    [t('readerVersion'), arxivVersion === undefined ? undefined : `v${arxivVersion}`],
    [t('readerListed'), listedOn === undefined ? undefined : formatDate(listedOn)],
    [t('readerUpvotes'), count(paper.upvotes)],
    [t('readerCodeStars'), count(paper.codeStars)],
    [t('readerSaved'), day(paper.addedAt)],
    [t('readerLastOpened'), day(paper.openedAt)],
    [t('readerReadOn'), day(paper.readAt)],
  ];
}
