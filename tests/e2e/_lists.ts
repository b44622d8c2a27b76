/** Lists in arXiv's markup, made to the measure of a test. */
export const hostileListing = 'https://arxiv.org/list/cs.HC/recent';

export interface ListedEntry {
  readonly id: string;
  readonly title: string;
}

export function inventEntries(count: number): ListedEntry[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `2610.${String(10_001 + number)}`,
    title: `Ledger number ${number} of patient tides`,
  }));
}

/** One `dt` and one `dd`. */
export function entryHtml({ id, title }: ListedEntry): string {
  return `<dt><a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
[<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>
<div class="list-authors"><a href="/a/1">Ada Marlow</a>, <a href="/a/2">Bo Okoro</a></div></div></dd>`;
}

/** @param extra goes before the list: styles, scripts, traps */
export function listPage(entries: readonly ListedEntry[], extra = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recent</title></head>
<body>${extra}<div id="dlpage"><h3>Fri, 9 Oct 2026</h3>
<dl id="articles">${entries.map(entryHtml).join('\n')}</dl></div></body></html>`;
}
