/** The one record that says what the stored index is. Whatever it does not name does not exist. */
import * as v from 'valibot';
import { checksumOf, formatVersion } from '../segment/format';

/** The first number is ours, for what stands in this file. */
export const indexFormat = `1.${formatVersion}`;

export interface StoredSegment {
  readonly key: number;
  readonly paperCount: number;
  /** Of the head and all pages. */
  readonly bytes: number;
}

export interface Manifest {
  readonly format: string;
  readonly libraryId: number;
  /** The segments hold every paper as of this revision of the library. */
  readonly revision: number;
  /** Grows by one with every write; an index begun anew starts at any number. */
  readonly generation: number;
  readonly nextKey: number;
  readonly segments: readonly {
    readonly stored: StoredSegment;
    /** `Segment.gone`. It may know of changes after `revision`: they are only told again. */
    readonly gone: Uint8Array;
    readonly goneSum: number;
  }[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const manifestSchema = v.object({
  format: v.literal(indexFormat),
  libraryId: v.number(),
  revision: count,
  generation: count,
  nextKey: count,
  segments: v.array(
    v.pipe(
      v.object({
        stored: v.object({ key: count, paperCount: count, bytes: count }),
        gone: v.instance(Uint8Array),
        goneSum: count,
      }),
      v.check(({ stored, gone }) => gone.length === stored.paperCount),
      v.check(({ gone, goneSum }) => checksumOf(gone) === goneSum),
    ),
  ),
});

/** @returns undefined for anything that is no manifest of this format, whole and undamaged */
export function readManifest(value: unknown): Manifest | undefined {
  const result = v.safeParse(manifestSchema, value);
  return result.success ? result.output : undefined;
}
