/** Drawn rows by key: one that would be drawn from the same values is not drawn again. */

interface Drawn<Row> {
  readonly values: readonly unknown[];
  readonly row: Row;
}

/** Many more than a view holds. */
const limit = 400;

export function createRowCache<Row>() {
  const drawn = new Map<string, Drawn<Row>>();
  return {
    take(key: string, values: readonly unknown[], draw: () => Row): Row {
      const known = drawn.get(key);
      if (known?.values.every((value, index) => value === values[index])) return known.row;
      if (drawn.size >= limit) drawn.clear();
      const row = draw();
      drawn.set(key, { values, row });
      return row;
    },
  };
}
