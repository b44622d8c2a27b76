import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from './icons';

interface NewListFormProps {
  /** Says in words what the plus is for, where there is room. */
  readonly hasText?: boolean;
  readonly onCreate: (name: string) => Promise<boolean>;
}

/** A plus that turns into a line to type a list's name on. */
export function NewListForm({ hasText = false, onCreate }: NewListFormProps) {
  const [state, setState] = useState<'closed' | 'open' | 'saving'>('closed');
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (state === 'open') input.current?.focus();
    if (state === 'closed' && wasOpen.current) opener.current?.focus();
    wasOpen.current = state !== 'closed';
  }, [state]);

  const submit = async () => {
    if (name.trim() === '') return;
    setState('saving');
    const isCreated = await onCreate(name.trim());
    if (isCreated) setName('');
    setState(isCreated ? 'closed' : 'open');
  };

  if (state === 'closed') {
    return (
      <button
        ref={opener}
        type="button"
        class={hasText ? 'text-button new-list-opener' : 'icon-button'}
        aria-label={t('listNew')}
        title={t('listNew')}
        onClick={() => setState('open')}
      >
        <Icon name="plus" />
        {hasText && t('listNew')}
      </button>
    );
  }
  return (
    <form
      class="new-list-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        ref={input}
        type="text"
        dir="auto"
        aria-label={t('listNewName')}
        placeholder={t('listNew')}
        maxLength={100}
        value={name}
        readOnly={state === 'saving'}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          setState('closed');
        }}
      />
      <button type="submit" class="text-button" disabled={name.trim() === '' || state === 'saving'}>
        {t('listAdd')}
      </button>
    </form>
  );
}
