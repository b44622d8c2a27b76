/** How two titles stand to each other. */
import { titleText, wordsOf } from './fold-text';

export interface TitleAgreement {
  /**
   * - `equal`: the same letters and digits.
   * - `respelt`: the same words but for plurals and small words.
   * - `part`: one is the other less a subtitle or a system's name.
   * - `words`: anything else; `overlap` says how much.
   */
  readonly kind: 'equal' | 'respelt' | 'part' | 'words';
  /** Words in common, of all words of both (Dice), 0 to 1. */
  readonly overlap: number;
  /** Whether numbers, parts or years differ: `Part I` and `Part II`. */
  readonly areNumbersOther: boolean;
  /** Whether one is about the other: a reply, an erratum, a survey. */
  readonly isAbout: boolean;
  /** Whether either says little: `Introduction`. */
  readonly isPlain: boolean;
  /** Words of the shorter one. */
  readonly words: number;
}

export function compareTitles(a: string, b: string): TitleAgreement {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const kind = kindOf(a, b, ours, theirs);
  const isEqual = kind === 'equal';
  // A name that was put before may hold a digit.
  const isBareOnly = kind === 'part';
  return {
    kind,
    overlap: isEqual ? 1 : diceOf(ours, theirs),
    areNumbersOther:
      !isEqual && numbersOf(a, ours, isBareOnly) !== numbersOf(b, theirs, isBareOnly),
    isAbout: !isEqual && aboutOf(a, ours) !== aboutOf(b, theirs),
    isPlain: isPlain(ours, a) || isPlain(theirs, b),
    words: Math.min(ours.length, theirs.length),
  };
}

function kindOf(a: string, b: string, ours: readonly string[], theirs: readonly string[]) {
  const text = titleText(a);
  if (text !== '' && text === titleText(b)) return 'equal';
  const plain = joinPlain(ours);
  if (plain !== '' && plain === joinPlain(theirs)) return 'respelt';
  return isPart(a, b) || isPart(b, a) ? 'part' : 'words';
}

/** A title without plurals and small words: the same for all that is `equal` or `respelt`. */
export function plainTitle(title: string): string {
  return joinPlain(wordsOf(title));
}

function joinPlain(words: readonly string[]): string {
  return words.flatMap(bareWord).join('') || words.join('');
}

/** No plural, and nothing of a word that only joins others. */
function bareWord(word: string): string | [] {
  if (/^(?:an?|the|and|with|via|by|using|of|for|in|on)$/.test(word)) return [];
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

/** Between a name or a title and what explains it. */
const subtitleMark = /\s*[:：?？–—|]\s*|\s+-+\s+|\.\s+/u;

/** Whether `whole` is `part` with more before or after a colon. At least three words must agree. */
function isPart(part: string, whole: string): boolean {
  const text = titleText(part);
  if (wordsOf(part).length < 3) return false;
  const pieces = whole.split(subtitleMark).filter((piece) => piece !== '');
  return pieces.some((_, at) => {
    const [head, tail] = [pieces.slice(0, at), pieces.slice(at)];
    return titleText(head.join(' ')) === text || titleText(tail.join(' ')) === text;
  });
}

function diceOf(a: readonly string[], b: readonly string[]): number {
  const [ours, theirs] = [new Set(a), new Set(b)];
  if (ours.size + theirs.size === 0) return 0;
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared += 1;
  return (2 * shared) / (ours.size + theirs.size);
}

const counted = new Map(
  [
    ['one', 'first', 'i'],
    ['two', 'second', 'ii', 'twice'],
    ['three', 'third', 'iii'],
    ['four', 'fourth', 'iv'],
    ['five', 'fifth', 'v'],
    ['six', 'sixth', 'vi'],
    ['seven', 'seventh', 'vii'],
    ['eight', 'eighth', 'viii'],
    ['nine', 'ninth', 'ix'],
    ['ten', 'tenth', 'x'],
  ].flatMap((names, at) => names.map((name): [string, string] => [name, String(at + 1)])),
);
/** After these a single letter is a number. */
const isCounter =
  /^(?:part|volume|vol|chapter|paper|study|book|no|number|issue|version|phase|task|track)$/;

/** The numbers of a title, sorted, as one text: what tells the papers of a series apart. */
function numbersOf(title: string, words: readonly string[], isBareOnly: boolean): string {
  const numbers = words.flatMap((word, at) => {
    if (/\p{N}/u.test(word)) return isBareOnly && /\p{L}/u.test(word) ? [] : word;
    const number = counted.get(word);
    if (number === undefined)
      return isCounter.test(words[at - 1] ?? '') && word.length === 1 ? word : [];
    // `I` and `V`, `one` and `first` are words as well.
    const isSure = /^(?:ii|iii|iv|vi|vii|viii|ix)$/.test(word);
    return isSure || isCounter.test(words[at - 1] ?? '') || isCounter.test(words[at + 1] ?? '')
      ? number
      : [];
  });
  return [...numbers, ...(title.match(/\p{L}\+\+/gu) ?? [])].sort().join(' ');
}

const about =
  /^(?:reply|response|respons|comments?|erratum|errata|corrigend\w*|corrections?|retraction|addendum|rebuttal|discussions?|rejoinder|supplement\w*|appendix|editorial|preface|foreword|introduction|tutorial|survey|review|overview|benchmark|dataset|challenge|workshop|demo|demonstration|revisiting|rethinking|reproducibility|replication|thesis|dissertation|extended|beyond|towards?|against)$/;

/** Words that make a paper one about another. */
function aboutOf(title: string, words: readonly string[]): string {
  // `Workshop@Conference: ` stands before the title of a paper's short form.
  const places = title.match(/\p{L}@\p{L}/gu) ?? [];
  return [...places, ...words]
    .filter((word) => about.test(word) || word.includes('@'))
    .sort()
    .join(' ');
}

function isPlain(words: readonly string[], title: string): boolean {
  const rest = words.filter(
    (word) =>
      !about.test(word) &&
      !/^(?:the|an?|of|to|on|in|for|and|special|issue|section|guest|editors?|message|from|chairs?|program|proceedings|abstracts?|index|contents|table|author|acknowledge?ments?|untitled|conclusions?|summary|abstract|discussion|background|notes?|news)$/.test(
        word,
      ),
  );
  // Six pairs of letters of a script without spaces say as much as twelve letters.
  return rest.length < 2 || (words.length < 6 && titleText(title).length < 12);
}
