/** Titles as the index knows them: their folded words. */
import { type Segment, textFields } from '../segment/segment';

const titleField = textFields.indexOf('title');

/**
 * Reads a paper's title as its folded words with spaces between, undefined when it has none. The
 * paper's tokens must be loaded.
 */
export function createTitleReader(segment: Segment): (paper: number) => string | undefined {
  // Titles share most of their words, and to read a key's text takes longer than to look it up.
  const texts = new Map<number, string>();
  const textOf = (key: number): string => {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = segment.keyText(key);
    texts.set(key, text);
    return text;
  };
  return (paper) => {
    const { count, keys, fields, starts, ends } = segment.readTokens(paper);
    let title: string | undefined;
    for (let i = 0; i < count && fields[i] === titleField; i += 1) {
      const isJoined = (ends[i] ?? 0) - (starts[i] ?? 0) > 1;
      if (isJoined) continue;
      const text = textOf(keys[i] ?? 0);
      title = title === undefined ? text : `${title} ${text}`;
    }
    return title;
  };
}
