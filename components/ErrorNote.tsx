import { Icon } from './icons';

interface ErrorNoteProps {
  readonly message: string;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

export function ErrorNote({ message, onRetry, onDismiss }: ErrorNoteProps) {
  return (
    <div class="error-note" role="alert">
      <Icon name="alert" />
      <p>{message}</p>
      <button type="button" class="text-button" onClick={onRetry}>
        Try again
      </button>
      <button type="button" class="icon-button" aria-label="Dismiss" onClick={onDismiss}>
        <Icon name="clear" />
      </button>
    </div>
  );
}
