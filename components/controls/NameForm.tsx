import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from './icons';

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  /** What taking this name would mean, when it means more than a new name. */
  readonly noteOn?: (name: string) => string | undefined;
  /** Answers whether the name was taken on; what was typed stays until it is. */
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A name in the place where it stands, ready to be typed over. */
export function NameForm({ label, name, noteOn, onRename, onClose }: NameFormProps) {
  const [text, setText] = useState(name);
  const [isSaving, setIsSaving] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const typed = text.trim();
  const note = typed === name ? undefined : noteOn?.(typed);

  useLayoutEffect(() => input.current?.select(), []);

  const submit = async () => {
    if (typed === '' || isSaving) return;
    if (typed === name) return onClose();
    setIsSaving(true);
    const isRenamed = await onRename(typed);
    setIsSaving(false);
    if (isRenamed) onClose();
  };

  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        // The row has keys of its own; while an input method composes, Escape belongs to it.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        // Unprevented, Escape would close a drawer around it too.
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={input}
        type="text"
        dir="auto"
        aria-label={label}
        aria-describedby={noteId}
        maxLength={100}
        autocomplete="off"
        value={text}
        readOnly={isSaving}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="submit"
        class="icon-button"
        aria-label={t('listsSaveName')}
        title={t('listsSaveName')}
        disabled={typed === '' || isSaving}
      >
        <Icon name="check" />
      </button>
      <p id={noteId} class="name-form-note" role="status">
        {note}
      </p>
    </form>
  );
}
