/** The bytes of a segment are not what was written. The index is then built anew. */
export class DamagedSegmentError extends RangeError {
  override readonly name = 'DamagedSegmentError';
}
