/** Reads the journal references that authors write at archives, in the shapes most of them have. */

/** The parts of a reference that could be told apart; none when nothing could. */
export interface JournalRefParts {
  readonly containerTitle?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** `12-34`, with a plain hyphen. */
  readonly pages?: string;
}

const name = String.raw`(?<name>\p{L}[^\d,;()]{1,120}?)`;
const volume = String.raw`(?:vol(?:\.|ume)? ?)?(?<volume>\d{1,5}[A-Z]?)`;
const issue = String.raw`(?:,? ?\((?:no\.? ?)?(?<issue>\d{1,3})\)|,? no\.? ?(?<number>\d{1,4}))?`;
const pages = String.raw`(?:pp?\.? ?)?(?<first>[A-Z]?\d{1,8})(?: ?(?:-|–|--) ?(?<last>[A-Z]?\d{1,8}))?`;
const year = String.raw`\(?(?<year>(?:19|20)\d{2})\)?`;

/** First match first. */
const shapes: readonly RegExp[] = [
  // Snow, vol. 5, no. 2, pp. 12-19, 2010 · Snow D 76, 013009 (2007) · Snow 5:12
  `${name},? ${volume}${issue}(?:[,:] ?${pages})?(?:,? ?${year})?`,
  // Snow 5 (2010) 12-19
  `${name},? ${volume} ?\\((?<year>(?:19|20)\\d{2})\\)${issue},? ?(?:${pages})?`,
  // Snow, 2010, 5 (2), pp.12-19
  `${name}, ${year}, ${volume}${issue}(?:, ?${pages})?`,
].map((shape) => new RegExp(`^${shape}\\.?$`, 'iu'));

const yearAlone = /^(?:19|20)\d{2}$/;

/**
 * @returns of a reference of no known shape the words before its first comma, if it has a year: the
 * name of a meeting, most likely
 */
export function readJournalRef(text: string): JournalRefParts {
  const whole = text.trim();
  if (whole.length > 500 || !/^\p{L}/u.test(whole)) return {};
  for (const shape of shapes) {
    const groups = shape.exec(whole)?.groups;
    if (groups) return partsOf(groups);
  }
  const [before = ''] = whole.split(',');
  const undated = whole.replace(/\b(?:19|20)\d{2}\b/, '');
  const isName = before === whole ? !/\d/.test(undated) : undated !== whole;
  return isName ? { containerTitle: before } : {};
}

function partsOf(groups: Record<string, string | undefined>): JournalRefParts {
  const { name = '', volume: found = '', first, last, year: when } = groups;
  // `Workshop on Ice 2021` has a year where a journal has its volume.
  if (yearAlone.test(found) && first === undefined) return { containerTitle: `${name} ${found}` };
  const number = groups['issue'] ?? groups['number'];
  // The year of `Snow, Vol. 3, 2021` is no page.
  const isYear = when === undefined && last === undefined && yearAlone.test(first ?? '');
  return {
    containerTitle: name.trim(),
    volume: found,
    ...(number !== undefined && { issue: number }),
    ...(first !== undefined &&
      !isYear && { pages: last === undefined ? first : `${first}-${last}` }),
  };
}
