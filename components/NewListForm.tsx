import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';

interface NewListFormProps {
  readonly onCreate: (name: string) => Promise<boolean>;
}

/** A plus that turns into a line to type a list's name on. */
export function NewListForm({ onCreate }: NewListFormProps) {
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
        class="icon-button"
        aria-label="New list"
        title="New list"
        onClick={() => setState('open')}
      >
        <Icon name="plus" />
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
        aria-label="Name of the new list"
        placeholder="New list"
        maxLength={100}
        value={name}
        readOnly={state === 'saving'}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setState('closed');
        }}
      />
      <button type="submit" class="text-button" disabled={name.trim() === '' || state === 'saving'}>
        Add
      </button>
    </form>
  );
}
