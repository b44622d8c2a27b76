/** Tags that publishers leave in the titles and abstracts that they tell to machines. */
const inlineTag =
  /<\/?(?:jats:)?(?:i|em|b|strong|bold|italic|sub|sup|sc|scp|span|p|br|title|sec)(?:\s[^<>]{0,200})?\/?>/gi;

/** `<i>E. coli</i> at rest` → `E. coli at rest`; what only looks like a tag stays: `a < b`. */
export function withoutMarkup(text: string | undefined): string | undefined {
  return text?.replace(inlineTag, '');
}
