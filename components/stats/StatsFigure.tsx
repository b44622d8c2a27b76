import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface StatsFigureProps {
  readonly title: string;
  /** All that the drawing shows, in a sentence. */
  readonly sentence: string;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

export function StatsFigure({ title, sentence, isWide, children }: StatsFigureProps) {
  const id = useId();
  return (
    <figure class={isWide ? 'stats-figure stats-wide' : 'stats-figure'} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p>{sentence}</p>
      </figcaption>
      {children}
    </figure>
  );
}
