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
  let title: string | undefined;
  const addWord = (key: number, field: number, start: number, end: number): boolean => {
    if (field !== titleField) return true;
    const isJoined = end - start > 1;
    if (!isJoined) title = title === undefined ? textOf(key) : `${title} ${textOf(key)}`;
    return false;
  };
  return (paper) => {
    title = undefined;
    segment.scanTokens(paper, undefined, addWord);
    return title;
  };
}
