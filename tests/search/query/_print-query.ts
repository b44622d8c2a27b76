/** Writes clauses and words as someone would type them. */
import type { Clause, Condition, SortOrder } from '../../../utils/search/query/query';
import type { TextField } from '../../../utils/search/segment/segment';
import type { QueryWord } from '../../../utils/search/text/tokens';
import { lists } from './_arbitrary';

export function printQuery(
  words: readonly QueryWord[],
  clauses: readonly Clause[],
  sort?: SortOrder,
): string {
  const order = sort && `sort:${sort.by}${sort.isAscending ? '-asc' : '-desc'}`;
  const parts = [...words.map(printWord), ...clauses.map(printClause), order ?? ''];
  // The space says that the last word is whole.
  return `${parts.join(' ')} `;
}

function printClause({ isNegated, anyOf }: Clause): string {
  return `${isNegated ? '-' : ''}${anyOf.map(printCondition).join(' OR ')}`;
}

const fieldNames: Partial<Record<TextField, string>> = { authors: 'author' };

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'text': {
      const { field, words, isExact } = condition;
      const text = words.map(printWord).join(' ');
      return `${field ? `${fieldNames[field] ?? field}:` : ''}${isExact ? `"${text}"` : text}`;
    }
    case 'list':
      return `list:"${lists.find(({ id }) => condition.listIds.includes(id))?.name}"`;
    case 'site':
      return `site:${condition.siteId}`;
    case 'tag':
      return `tag:"${printPairs(condition.folded.split(' '))}"`;
    case 'status':
      return `is:${condition.status}`;
    case 'flag':
      return {
        isStarred: 'is:starred',
        hasCode: 'has:code',
        hasNote: 'has:note',
        hasPdf: 'has:pdf',
      }[condition.flag];
    case 'published': {
      const [from, to] = [condition.from, condition.to].map((date) => Math.floor(date / 10_000));
      return from === to ? `year:${from}` : `year:${from}..${to}`;
    }
    case 'added':
      return `added:${printDay(condition.from)}..${printDay(condition.to - 1)}`;
  }
}

function printWord([way = [], joined]: QueryWord): string {
  const texts = way.map(({ text }) => text);
  if (joined) return texts.join('-');
  const isRun = way.at(-1)?.span === 2;
  if (!isRun) return texts.join('');
  return texts.map((text) => text.charAt(0)).join('') + (texts.at(-1)?.charAt(1) ?? '');
}

/** The tokens of a folded tag: pairs of Chinese that overlap become a run again. */
function printPairs(tokens: readonly string[]): string {
  const isPairs = tokens.some((token) => /\p{scx=Han}/u.test(token));
  return isPairs ? tokens.map((token) => token.charAt(0)).join('') : tokens.join(' ');
}

function printDay(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
