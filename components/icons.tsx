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
  help: [
    'M7.500 7.700a2.500 2.500 0 1 1 3.700 2.200c-.8.4-1.200.9-1.200 1.800',
    'M10 14.200v.1',
    'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15Z',
  ],
  filter: ['M4 5.500h12', 'M6.500 10h7', 'M8.500 14.500h3'],
  person: [
    'M10 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
    'M4.500 16.500c.4-3 2.500-4.500 5.500-4.500s5.100 1.500 5.500 4.500',
  ],
  tag: ['M4 4h5.500l6.500 6.500-5.500 5.500L4 9.500Z', 'M7.200 7.200v.1'],
  globe: [
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
    'M3 10h14',
    'M10 3c4.500 4.500 4.500 9.500 0 14-4.500-4.500-4.500-9.500 0-14Z',
  ],
  venue: ['M3.500 16.500h13', 'M3.500 8 10 3.500 16.500 8Z', 'M6 8v6', 'M10 8v6', 'M14 8v6'],
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
