import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly name: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** A choice that is on or off, and is kept at once. */
export function Switch({ name, hint, isOn, onSwitch }: SwitchProps) {
  const hintId = useId();
  return (
    <div class="switch-row">
      <label class="switch-line">
        <bdi class="switch-name">{name}</bdi>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={isOn}
          aria-checked={isOn}
          {...(hint !== undefined && { 'aria-describedby': hintId })}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // Shown when it is so: what is asked of the browser may be refused.
            currentTarget.checked = isOn;
            onSwitch(wanted);
          }}
        />
      </label>
      {hint !== undefined && (
        <p id={hintId} class="switch-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
