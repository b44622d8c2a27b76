import { useId, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';

interface PageSampleProps {
  /** Undefined where Offprint may not look. */
  readonly readSample: () => Promise<string | undefined>;
}

type SampleState =
  | { readonly kind: 'unread' | 'reading' | 'refused' }
  | {
      readonly kind: 'read';
      readonly text: string;
      readonly copied?: 'readerCopied' | 'readerNotCopied';
    };

/** What may stand in a report: shown to the reader before it goes anywhere. */
export function PageSample({ readSample }: PageSampleProps) {
  const [state, setState] = useState<SampleState>({ kind: 'unread' });
  const hintId = useId();
  const read = async () => {
    setState({ kind: 'reading' });
    try {
      const text = await readSample();
      setState(text === undefined ? { kind: 'refused' } : { kind: 'read', text });
    } catch (error) {
      logError('taking a sample of the page', error);
      setState({ kind: 'refused' });
    }
  };
  if (state.kind !== 'read') {
    return (
      <>
        <button
          type="button"
          class="text-button"
          aria-disabled={state.kind === 'reading'}
          onClick={() => state.kind !== 'reading' && void read()}
        >
          {t('sampleTake')}
        </button>
        <p role="status">{state.kind === 'refused' && t('sampleRefused')}</p>
      </>
    );
  }
  const { text, copied } = state;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState({ ...state, copied: 'readerCopied' });
    } catch (error) {
      // What is shown can still be copied by hand.
      logError('copying a sample', error);
      setState({ ...state, copied: 'readerNotCopied' });
    }
  };
  return (
    <div class="page-sample">
      <p id={hintId}>{t('sampleHint')}</p>
      <textarea
        readOnly
        rows={7}
        spellcheck={false}
        aria-label={t('sampleLabel')}
        aria-describedby={hintId}
        value={text}
      />
      <button type="button" class="text-button solid" onClick={() => void copy()}>
        {t('sampleCopy')}
      </button>
      <p role="status">{copied !== undefined && t(copied)}</p>
    </div>
  );
}
