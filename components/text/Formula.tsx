import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import { type DrawFormula, drawFormulaWith } from './draw-formula';

interface FormulaProps {
  readonly tex: string;
  readonly isDisplay: boolean;
  /** As written, delimiters too: what is copied. */
  readonly source: string;
  readonly isMatch: boolean;
  /** Shown until the formula is drawn, and for good when it cannot be. */
  readonly children: ComponentChildren;
}

export function Formula({ tex, isDisplay, source, isMatch, children }: FormulaProps) {
  const draw = useDrawFormula();
  const math = useMemo(() => draw?.(tex, isDisplay), [draw, tex, isDisplay]);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (math) place.current?.replaceChildren(math);
  }, [math]);

  if (!math) return <>{children}</>;
  const name = isDisplay ? 'formula formula-display' : 'formula';
  return (
    <span
      key="drawn"
      class={isMatch ? `${name} formula-match` : name}
      data-source={source}
      ref={place}
    />
  );
}

/** The typesetter, once it has come: it is big, and most texts hold no formula. */
function useDrawFormula(): DrawFormula | undefined {
  const [draw, setDraw] = useState<DrawFormula>();
  // In a layout effect, so that from the second time on formulas are there at the first paint.
  useLayoutEffect(() => {
    let isGone = false;
    import('temml').then(
      ({ default: temml }) => {
        if (!isGone) setDraw(() => drawFormulaWith(temml));
      },
      (error: unknown) => logError('loading the typesetter', error),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return draw;
}
