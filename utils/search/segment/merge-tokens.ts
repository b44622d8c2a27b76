/** The part of a merge that copies papers' words with the codes of the new segment. */
import type { GrowingBytes } from './growing';
import { type MergeInput, none, type TakeTurns } from './merge-input';
import { createWindow } from './pages';
import type { SegmentWriter } from './segment-writer';
import { code } from './token-codes';
import { createTokenReader, type TokenRun, tokenPageOf } from './token-reader';

const pagesAtOnce = 32;

export async function writeMergedTokens(
  { head, tokenPages, newPapers, newKeys }: MergeInput,
  codeOf: Uint32Array,
  writer: SegmentWriter,
  takeTurns: TakeTurns,
): Promise<void> {
  const window = createWindow(tokenPages, head.counts.tokenPages, pagesAtOnce);
  const tokens = createTokenReader(head, window);
  const newCodes = new Uint32Array(newKeys.length);
  for (let key = 0; key < newKeys.length; key += 1) newCodes[key] = codeOf[newKeys[key] ?? 0] ?? 0;
  for (let paper = 0; paper < newPapers.length; paper += 1) {
    if (newPapers[paper] === none) continue;
    const waiting = takeTurns();
    if (waiting !== undefined) await waiting;
    const loading = window.moveTo(tokenPageOf(paper));
    if (loading !== undefined) await loading;
    const run = tokens.runOf(paper);
    recode(run, head.codeKeys, newCodes, writer.tokens);
    writer.endPaper(run.count);
  }
}

function recode(
  { bytes, from, to }: TokenRun,
  codeKeys: Uint32Array,
  newCodes: Uint32Array,
  into: GrowingBytes,
): void {
  const firstKey = code.key + codeKeys.length;
  // After some codes comes a number that is none.
  let isNumber = false;
  let at = from;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    value >>>= 0;
    if (isNumber || value < code.key) {
      into.pushVarint(value);
      isNumber = !isNumber && (value === code.anyGap || value === code.anyJoined);
    } else {
      const key = value < firstKey ? (codeKeys[value - code.key] ?? 0) : value - firstKey;
      into.pushVarint(newCodes[key] ?? 0);
    }
  }
}
