/** Drawings of the reader pane, on the same grid and of the same hand as those of `icons.tsx`. */
const drawings = {
  star: ['m10 3 2.100 4.600 5 .6-3.700 3.400 1 4.900L10 14l-4.400 2.500 1-4.900L2.900 8.200l5-.6Z'],
  open: ['M11.500 4H16v4.500', 'm16 4-7 7', 'M13.500 11.500v4.500h-9v-9H9'],
  pdf: [
    'M5 2.500h7l3.500 3.500v11.500H5Z',
    'M12 2.500V6h3.500',
    'M10.200 8.500v5.500',
    'm7.800 11.700 2.400 2.400 2.400-2.400',
  ],
  code: ['m7 6-4 4 4 4', 'm13 6 4 4-4 4'],
  copy: ['M7.500 7.500h9v9h-9Z', 'M12.500 7.500v-4h-9v9h4'],
  link: [
    'm8.500 11.500 3-3',
    'm9.500 6.500 1.700-1.700a3.200 3.200 0 0 1 4.500 4.500L14 11',
    'm10.500 13.500-1.700 1.700a3.200 3.200 0 0 1-4.500-4.500L6 9',
  ],
  check: ['m4.500 10.500 3.700 3.700 7.300-8'],
} as const;

export type ReaderIconName = keyof typeof drawings;

export function ReaderIcon({ name, size = 16 }: { name: ReaderIconName; size?: number }) {
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
    </svg>
  );
}
