/** Whether clauses hold for a paper, said as plainly as can be: no index, no postings. */
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import type { Clause, Condition } from '../../../utils/search/query/query';
import { textFields } from '../../../utils/search/segment/segment';
import { analysePaper, foldTag } from '../../../utils/search/text/analyse-paper';
import { stemOf } from '../../../utils/search/text/stem';
import type { QueryTerm, QueryWord, Token } from '../../../utils/search/text/tokens';

type TextCondition = Extract<Condition, { kind: 'text' }>;

export function holds(paper: SavedPaper, clauses: readonly Clause[]): boolean {
  return clauses.every(
    ({ isNegated, anyOf }) => anyOf.some((one) => holdsCondition(paper, one)) !== isNegated,
  );
}

function holdsCondition(paper: SavedPaper, condition: Condition): boolean {
  switch (condition.kind) {
    case 'text':
      return holdsText(paper, condition);
    case 'list':
      return condition.listIds.some((id) => paper.listIds.includes(id));
    case 'site':
      return paper.siteIds.includes(condition.siteId);
    case 'tag': {
      const { folded, isPrefix } = condition;
      return paper.tags
        .map(foldTag)
        .some((tag) => tag === folded || (isPrefix && tag.startsWith(folded)));
    }
    case 'status':
      return paper.status === condition.status;
    case 'flag':
      return {
        isStarred: paper.isStarred,
        hasCode: paper.codeUrl !== undefined,
        hasNote: paper.note !== undefined,
        hasPdf: paper.pdfUrl !== undefined,
      }[condition.flag];
    case 'published': {
      const [year, month = '00', day = '00'] = (paper.publishedOn ?? '').split('-');
      const date = Number(`${year}${month}${day}`);
      return Boolean(year) && date >= condition.from && date <= condition.to;
    }
    case 'added':
      return paper.addedAt >= condition.from && paper.addedAt < condition.to;
  }
}

function holdsText(paper: SavedPaper, { field, words, isExact }: TextCondition): boolean {
  return analysePaper(paper).fields.some(
    (tokens, index) =>
      (field === undefined || textFields[index] === field) &&
      tokens.some(({ start }) => followsFrom(tokens, start, words, isExact)),
  );
}

/** Whether the words stand in a row from `at` on: try every way of every word. */
function followsFrom(
  tokens: readonly Token[],
  at: number,
  [word, ...rest]: readonly QueryWord[],
  isExact: boolean,
): boolean {
  if (word === undefined) return true;
  return word.some((way) =>
    endsOfWay(tokens, at, way, isExact).some((end) => followsFrom(tokens, end, rest, isExact)),
  );
}

function endsOfWay(
  tokens: readonly Token[],
  at: number,
  [term, ...rest]: readonly QueryTerm[],
  isExact: boolean,
): number[] {
  if (term === undefined) return [at];
  return tokens
    .filter(({ start, text }) => start === at && isMatch(text, term, isExact))
    .flatMap(({ start, end }) =>
      endsOfWay(tokens, term.span === undefined ? end : start + term.span, rest, isExact),
    );
}

function isMatch(text: string, term: QueryTerm, isExact: boolean): boolean {
  if (text === term.text || (term.isPrefix && text.startsWith(term.text))) return true;
  return !isExact && stemOf(text) === stemOf(term.text);
}
