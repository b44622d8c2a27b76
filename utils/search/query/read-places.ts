/** `list:` and `site:`: names of things the library knows, so that a wrong one can be told. */
import { t } from '../../i18n/translate';
import { foldTag } from '../text/analyse-paper';
import type { QueryContext } from './query';
import type { FieldReading, FieldValue } from './query-field';

/**
 * Lists of that name, in any case. A name of no list finds nothing, and a hint says so: whoever
 * asks for a list wants no paper that is not on it.
 */
export function readListValue(value: FieldValue, { lists }: QueryContext): FieldReading {
  const folded = foldName(value.text);
  const named = lists.filter(({ name }) => foldName(name) === folded);
  const isPrefix = value.isUnfinished && !value.isNegated;
  const begun = isPrefix ? lists.filter(({ name }) => foldName(name).startsWith(folded)) : [];
  const listIds = [...new Set([...named, ...begun].map(({ id }) => id))];
  const conditions = [{ kind: 'list', listIds } as const];
  if (listIds.length > 0) return { conditions };
  return value.isUnfinished && lists.some(({ name }) => foldName(name).startsWith(folded))
    ? {}
    : { conditions, message: t('hintNoList', value.text.trim()) };
}

/** A site by its id, or by its address: `arxiv`, `arxiv.org`, `hugging-face`. */
export function readSiteValue(value: FieldValue, { siteIds }: QueryContext): FieldReading {
  const written = value.text
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  const name = (/^[^.]*/.exec(written)?.[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const isPrefix = value.isUnfinished && !value.isNegated && name !== '';
  const found = siteIds.filter((id) => id === name || (isPrefix && id.startsWith(name)));
  const known = found.length > 0 ? found : [name];
  const conditions = known.map((siteId) => ({ kind: 'site', siteId }) as const);
  if (found.length > 0) return { conditions };
  return value.isUnfinished && siteIds.some((id) => id.startsWith(name))
    ? {}
    : { conditions, message: t('hintNoSite', value.text.trim()) };
}

/** In any case, without marks; a name of signs only stands for itself. */
function foldName(name: string): string {
  const folded = foldTag(name);
  return folded === '' ? name.trim().toLowerCase() : folded;
}
