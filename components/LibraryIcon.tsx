/** Drawings of the library page, on the same grid and of the same hand as those of `icons.tsx`. */
const drawings = {
  all: ['M4 3.500v13', 'M7.500 3.500v13', 'm11 4 2.300-.6 3.200 12.600-2.300.6Z'],
  bookmark: ['M5.5 3.500h9v13L10 12.800l-4.5 3.700Z'],
  trash: ['M4 5.500h12', 'M8 5.500v-2h4v2', 'm5.5 5.5.7 11h7.600l.7-11'],
  statistics: ['M3.500 16.500h13', 'M6 16.500v-5', 'M10 16.500v-12', 'M14 16.500v-8'],
  settings: ['M3.500 6.500h8', 'M15 6.500h1.500', 'M3.500 13.500H5', 'M8.500 13.500h8'],
  more: [],
  rename: ['m4 16 .8-3.500L13 4.300l2.700 2.700-8.200 8.200Z', 'm11.300 6 2.700 2.700'],
  up: ['M10 16V4.500', 'm5.500 9 4.500-4.500L14.500 9'],
  down: ['M10 4v11.500', 'm5.500 11 4.500 4.500L14.500 11'],
  merge: ['M5 4v3c0 3 5 3 5 6v3', 'M15 4v3c0 3-5 3-5 6', 'm7.500 13.500 2.500 2.500 2.500-2.500'],
  back: ['M16 10H4.500', 'm9 5.500-4.500 4.500L9 14.500'],
  check: ['m4.500 10.500 3.700 3.700 7.300-8'],
} as const;

/** Knobs and dots: where they are, and how wide. */
const knobs: Partial<
  Record<LibraryIconName, readonly (readonly [x: number, y: number, radius: number])[]>
> = {
  settings: [
    [13.2, 6.5, 1.7],
    [6.8, 13.5, 1.7],
  ],
  more: [
    [5, 10, 0.7],
    [10, 10, 0.7],
    [15, 10, 0.7],
  ],
};

export type LibraryIconName = keyof typeof drawings;

export function LibraryIcon({ name, size = 16 }: { name: LibraryIconName; size?: number }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {drawings[name].map((line) => (
        <path key={line} d={line} />
      ))}
      {knobs[name]?.map(([x, y, radius]) => (
        <circle key={x} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  );
}
