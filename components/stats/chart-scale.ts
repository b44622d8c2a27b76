/** The numbers along an axis of counts: whole, round, and four steps at the most. */
interface Scale {
  readonly top: number;
  /** From 0 to `top`. */
  readonly ticks: readonly number[];
}

const mostSteps = 4;

/** A scale that holds every count up to `most`. */
export function scaleFor(most: number): Scale {
  const least = Math.max(1, most) / mostSteps;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const round = [1, 2, 5, 10].map((factor) => factor * power);
  const step = round.find((each) => each >= least) ?? power * 10;
  const count = Math.max(1, Math.ceil(most / step));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, tick) => tick * step) };
}
