import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ReaderSectionProps {
  readonly heading: string;
  /** Beside the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function ReaderSection({ heading, aside, children }: ReaderSectionProps) {
  const headingId = useId();
  return (
    <section class="reader-section" aria-labelledby={headingId}>
      <header class="reader-section-head">
        <h2 id={headingId}>{heading}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
