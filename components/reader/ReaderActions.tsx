import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import { Icon, type IconName } from '../controls/icons';
import { hostOf, newTab, pdfUrlOf, webUrl } from './reader-links';

interface ReaderActionsProps {
  readonly paper: SavedPaper;
  readonly onOpened: () => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onRemove: () => void;
}

export function ReaderActions({ paper, onOpened, onCopy, onRemove }: ReaderActionsProps) {
  const url = webUrl(paperUrl(paper.id));
  const links = [
    { name: 'open', label: t('readerOpen'), href: url },
    { name: 'pdf', label: t('readerPdf'), href: pdfUrlOf(paper) },
    { name: 'code', label: t('readerCode'), href: webUrl(paper.codeUrl) },
  ] as const;
  return (
    <div class="reader-actions" role="toolbar" aria-label={t('readerActions')}>
      {links.map(
        ({ name, label, href }) =>
          href !== undefined && (
            <a
              key={name}
              class={name === 'open' ? 'reader-action reader-action-first' : 'reader-action'}
              href={href}
              {...newTab}
              title={hostOf(href)}
              onClick={() => onOpened()}
              onAuxClick={({ button }) => button === 1 && onOpened()}
            >
              <Icon name={name} />
              {label}
            </a>
          ),
      )}
      <CopyButton icon="copy" label={t('readerCopyTitle')} text={paper.title} onCopy={onCopy} />
      {url !== undefined && (
        <CopyButton icon="link" label={t('readerCopyLink')} text={url} onCopy={onCopy} />
      )}
      <button
        type="button"
        class="icon-button reader-remove"
        aria-label={t('readerRemove')}
        title={t('readerRemove')}
        onClick={() => onRemove()}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}

interface CopyButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly text: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Milliseconds a button says what came of it. */
const answerTime = 2_000;

function CopyButton({ icon, label, text, onCopy }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), answerTime);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    onCopy(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <>
      <button
        type="button"
        class={`icon-button reader-copy reader-copy-${state}`}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      >
        <Icon name={state === 'copied' ? 'check' : icon} />
      </button>
      <output class={state === 'failed' ? 'reader-copy-answer' : 'visually-hidden'}>
        {state === 'copied' && t('readerCopied')}
        {state === 'failed' && t('readerNotCopied')}
      </output>
    </>
  );
}
