/** How publishers write the fields that they tell to machines. */
import { dayIn } from './clean';

/** `2024/3/9` → `2024-03-09`; `2024/03` → `2024-03`; `9 March 2024` → the day; else as it is. */
export function isoDay(date: string | undefined): string | undefined {
  const parts = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?!\d)/.exec(date?.trim() ?? '');
  if (!parts) return dayIn(date) ?? date;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

const inlineTag =
  /<\/?(?:jats:)?(?:i|em|b|strong|bold|italic|sub|sup|sc|scp|span|p|br|title|sec)(?:\s[^<>]{0,200})?\/?>/gi;

/** Without the tags that publishers leave in titles and abstracts: `<i>E. coli</i>`. */
export function withoutMarkup(text: string | undefined): string | undefined {
  return text?.replace(inlineTag, '');
}
