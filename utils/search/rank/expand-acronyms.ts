/** Acronyms and their long forms, as the library's own papers introduced them. */
import type { QueryWord } from '../text/tokens';
import type { Part } from './term';

/** Long forms that only one paper uses are as often chance as not. */
const minUses = 2;
const maxForms = 3;
/** Words of the query that may make up one long form. */
const maxLongForm = 6;

/** The long forms papers give an acronym, each as its words, the most used first. */
export function longFormsOf(parts: readonly Part[], acronym: string): string[][] {
  return mostUsed(parts, `!acr:${acronym}:`).map((text) => text.split(' '));
}

/** For each word, the acronyms of long forms that stand in the query and that it is part of. */
export function acronymsInPlace(parts: readonly Part[], words: readonly QueryWord[]): string[][] {
  const texts = words.map(([way = []]) => way.map(({ text }) => text).join(' '));
  const acronyms = words.map((): string[] => []);
  texts.forEach((_, from) => {
    const last = Math.min(texts.length, from + maxLongForm);
    for (let to = from + 1; to <= last; to += 1) {
      const longForm = texts.slice(from, to).join(' ');
      const known = longForm.includes(' ') ? mostUsed(parts, `!long:${longForm}:`) : [];
      for (const list of acronyms.slice(from, to)) list.push(...known);
    }
  });
  return acronyms.map((list) => [...new Set(list)]);
}

/** What follows `prefix` in the keys that start with it. */
function mostUsed(parts: readonly Part[], prefix: string): string[] {
  const uses = new Map<string, number>();
  for (const { segment } of parts) {
    const { from, to } = segment.keyRange(prefix);
    for (let key = from; key < to; key += 1) {
      const rest = segment.keyText(key).slice(prefix.length);
      uses.set(rest, (uses.get(rest) ?? 0) + segment.frequency(key));
    }
  }
  return [...uses]
    .filter(([, count]) => count >= minUses)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, maxForms)
    .map(([text]) => text);
}
