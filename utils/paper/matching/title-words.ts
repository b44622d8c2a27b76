/** Words of titles that weigh more than others, or less. */
import { successorMarks, titleText } from './fold-text';

/** Between a name or a title and what explains it. */
const subtitleMark = /\s*[:：?？–—|]\s*|\s+-+\s+|\.\s+/u;

export function piecesOf(title: string): string[] {
  return title.split(subtitleMark).filter((piece) => piece !== '');
}

const counted = new Map(
  [
    ['one', 'first'],
    ['two', 'second', 'twice'],
    ['three', 'third'],
    ['four', 'fourth'],
    ['five', 'fifth'],
    ['six', 'sixth'],
    ['seven', 'seventh'],
    ['eight', 'eighth'],
    ['nine', 'ninth'],
    ['ten', 'tenth'],
  ].flatMap((names, at) => names.map((name): [string, string] => [name, String(at + 1)])),
);
/** Beside these a number is written as a word, or as one letter. */
const isCounter =
  /^(?:part|volume|vol|chapter|paper|study|book|no|number|issue|version|phase|task|track|series|section|appendix|type|class|group|model|case|level|stage|round|edition)$/;

/**
 * The numbers of a title, sorted, as one text: what tells the papers of a series apart.
 * @param isPart one title is a piece of the other, whose name may hold digits and letters
 */
export function numbersOf(title: string, words: readonly string[], isPart: boolean): string {
  const numbers = words.flatMap((word, at) => {
    const isBeside = isCounter.test(words[at - 1] ?? '') || isCounter.test(words[at + 1] ?? '');
    if (/\p{N}/u.test(word)) return isPart && isNameWithDigits(word) ? [] : word;
    // `I`, `V` and `X`, `one` and `first` are words as well.
    if (/^[ivx]{2,5}$/.test(word)) return String(romanValue(word));
    if (isBeside && /^[ivx]$/.test(word)) return String(romanValue(word));
    if (isCounter.test(words[at - 1] ?? '') && word.length === 1) return word;
    if (!isPart && /^[b-z]$/.test(word)) return word;
    return (isBeside && counted.get(word)) || [];
  });
  return [...numbers, ...lettersAtEnds(title), ...successorMarks(title)].sort().join(' ');
}

/** `Tide3D`, but neither `v2` nor `IceEval2023`. */
function isNameWithDigits(word: string): boolean {
  return /\p{L}/u.test(word) && !/^v\d+$|(?:19|20)\d\d/.test(word);
}

/** `Tides (B)` and `Tides: I. Theory`: a letter that ends a piece of the title numbers it. */
function lettersAtEnds(title: string): string[] {
  return piecesOf(title.normalize('NFKC')).flatMap((piece) => {
    const letter = /(?:^|[^\p{L}\p{M}\p{N}])([a-z])[^\p{L}\p{M}\p{N}]*$/iu.exec(piece)?.[1];
    return letter === undefined ? [] : `at end ${letter.toLowerCase()}`;
  });
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => (letter === 'i' ? 1 : letter === 'v' ? 5 : 10));
  return values.reduce((sum, value, at) => {
    return (values[at + 1] ?? 0) > value ? sum - value : sum + value;
  }, 0);
}

const about =
  /^(?:reply|response|respons|comments?|commentary|erratum|errata|corrigend\w*|corrections?|retract\w*|withdrawn|addendum|rebuttal|discussions?|rejoinder|supplement\w*|supporting|appendix|editorial|preface|foreword|introduction|tutorial|survey|review|overview|benchmark|dataset|challenge|workshop|demo|demonstration|poster|slides|revisit\w*|reconsidered|rethinking|redux|continued|sequel|update[ds]?|critique|decision|reproducibility|replication|thesis|dissertation|extended|extensions?|beyond|towards?|against|later)$/;
/** Before the title of the paper that it belongs to. */
const deposit =
  /^(?:\w+ )?(?:data|datasets?|code|software|materials?|information|figures?)(?: (?:from|for|to)\b|\s*:)/i;

/** Words that make a paper one about another. */
export function aboutOf(title: string, words: readonly string[]): string {
  // `Workshop@Conference: ` stands before the title of a paper's short form.
  const places = title.match(/\p{L}@\p{L}/gu) ?? [];
  return [...places, ...words, ...(deposit.test(title) ? ['@deposit'] : [])]
    .filter((word) => about.test(word) || word.includes('@'))
    .sort()
    .join(' ');
}

const serial =
  /^(?:annual|yearly|quarterly|monthly|reports?|status|progress|proceedings|newsletter|bulletin|yearbook|statistics|minutes|overview|findings|workshop|competition|challenge|census)$/;

export function isSerial(words: readonly string[]): boolean {
  return words.some((word) => serial.test(word));
}

/** Two of these make no title. */
const small =
  /^(?:the|an?|of|to|on|in|for|and|special|issue|section|guest|editors?|message|from|chairs?|program|proceedings|abstracts?|index|contents|table|author|acknowledge?ments?|untitled|conclusions?|summary|abstract|discussion|background|notes?|news)$/;
/** A title of nothing but these is a part of a book or of an issue. */
const front = new Set(
  [
    'about annual applications art authors back basic bibliography biographies book books by',
    'challenges chapter chapters closing committee committees concepts concluding contributors',
    'copyright cover definitions description direction directions documentation evaluation',
    'experimental experiments figures final front future general glossary guide highlights history',
    'invited keynote keynotes learned lecture lectures lessons letter letters list literature manual',
    'materials matter memoriam methods new obituary opening opportunities organising organizing our',
    'outlook page pages panel panels paper papers perspective perspectives poster posters',
    'preliminaries problem progress quarterly references related release remarks report reports',
    'research results reviewers reviews session sessions sponsors state statement status talk talks',
    'technical theory this title trends user welcome white with work working works yearly your',
  ].flatMap((line) => line.split(' ')),
);

export function isPlain(words: readonly string[], title: string): boolean {
  const rest = words.filter((word) => !about.test(word) && !small.test(word));
  if (rest.length < 2 || rest.every((word) => front.has(word) || /^\d+$/.test(word))) return true;
  // Six pairs of letters of a script without spaces say as much as twelve letters.
  return words.length < 6 && titleText(title).length < 12;
}
