/** Inline line drawings on a 20 by 20 grid. They say nothing: the control around them has a name. */
const drawings = {
  search: ['M9 3.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z', 'm13 13 4 4'],
  clear: ['m5.5 5.5 9 9', 'm14.5 5.5-9 9'],
  plus: ['M10 4.500v11', 'M4.5 10h11'],
  chevron: ['m5.5 8 4.5 4.500L14.5 8'],
  bookmark: ['M5.5 3.500h9v13L10 12.800l-4.5 3.700Z'],
  trash: [
    'M4 5.500h12',
    'M8 5.500v-2h4v2',
    'm5.5 5.5.7 11h7.600l.7-11',
    'M8.5 8.500v5',
    'M11.5 8.500v5',
  ],
  alert: ['M10 3 18 16.500H2Z', 'M10 8v4', 'M10 14.200v.1'],
  page: ['M5 2.500h7l3.5 3.500v11.500H5Z', 'M8 2.500v7l2-1.7 2 1.700v-7', 'M8 13h5'],
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
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
