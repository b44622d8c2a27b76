interface ChartPatternProps {
  /** For `fill="url(#id)"`. */
  readonly id: string;
  readonly kind: 'hatch' | 'dots';
}

/** Fills that differ in more than colour. Their colours come from the style sheet. */
export function ChartPattern({ id, kind }: ChartPatternProps) {
  return (
    <pattern id={id} class={`pattern-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="pattern-ground" width="6" height="6" />
      {kind === 'hatch' ? (
        <path class="pattern-lines" d="M-1.5 1.500l3-3M0 6l6-6M4.500 7.500l3-3" />
      ) : (
        <circle class="pattern-dot" cx="3" cy="3" r="1.300" />
      )}
    </pattern>
  );
}
