interface PanelBarProps {
  readonly text?: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

/** A line above the paper that says why it is this one. */
export function PanelBar({ text, act }: PanelBarProps) {
  return (
    <div class="panel-bar">
      {text !== undefined && <p>{text}</p>}
      {act && (
        <button type="button" class="text-button" onClick={act.run}>
          {act.label}
        </button>
      )}
    </div>
  );
}
