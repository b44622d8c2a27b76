import { wordsOf } from '../search/text/words';

/** `text` with `meant` in place of each word that reads as `written`, which may be folded. */
export function correctQuery(text: string, written: string, meant: string): string {
  const pieces: string[] = [];
  let read = 0;
  for (const { start, end, parts, joined } of wordsOf(text)) {
    const isWhole = joined === written || text.slice(start, end) === written;
    const wrong = isWhole
      ? [{ start, end }]
      : parts.filter((part) => part.text === written || part.folded === written);
    for (const part of wrong) {
      pieces.push(text.slice(read, part.start), meant);
      read = part.end;
    }
  }
  return pieces.join('') + text.slice(read);
}
