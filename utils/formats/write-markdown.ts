/**
 * A note per paper for Obsidian and its like: front matter with every value, then what a person
 * reads. Nothing of a page becomes markup: front matter is JSON, of which YAML is a superset, and
 * the text is escaped. The reader's own note stays Markdown, apart from links that run code.
 */
import { type Citation, formatDateParts, present } from './citation';
import { splitMath } from './escape-latex';
import { flatten } from './flatten';
import { formatName } from './person-names';

/** One chunk per note; each begins with the line `---`, which nothing else in it is after its second. */
export function* writeMarkdown(citations: Iterable<Citation>): Generator<string> {
  for (const citation of citations) {
    yield `---\n${frontMatter(citation)}---\n\n${bodyOf(citation)}\n`;
  }
}

function frontMatter(citation: Citation): string {
  const { date, arxiv, addedAt } = citation;
  const { title, authors, type, containerTitle, volume, issue, pages, publisher, doi } = citation;
  const { url, pdfUrl, codeUrl, comments, journalRef, status, isStarred, key, note } = citation;
  const added = addedAt === undefined ? undefined : new Date(addedAt).toISOString();
  const place = { venue: containerTitle, volume, issue, pages, publisher };
  const values = present({
    ...{ title, authors: authors.map(formatName), type, date: date && formatDateParts(date) },
    ...{ ...place, doi, arxiv: arxiv?.id, primaryClass: arxiv?.primaryClass },
    ...{ arxivVersion: arxiv?.version, ids: citation.ids, url, pdf: pdfUrl, code: codeUrl },
    ...{ subjects: citation.subjects, comments, journalRef, citekey: key },
    // Obsidian takes no spaces in tags; the words as the reader wrote them are keywords.
    ...{ tags: citation.keywords.flatMap(tagOf), keywords: citation.keywords },
    ...{ lists: citation.lists, status, starred: isStarred, added },
    ...{ abstract: citation.abstract, note },
  });
  return Object.entries(values)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name}: ${yamlOf(value)}\n`)
    .join('');
}

/** JSON on one line, without the characters that YAML forbids or takes for the end of a line. */
function yamlOf(value: string | number | boolean | readonly string[]): string {
  const text = Array.isArray(value)
    ? `[${value.map((item: string) => JSON.stringify(item.toWellFormed())).join(', ')}]`
    : JSON.stringify(typeof value === 'string' ? value.toWellFormed() : value);
  return text.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function tagOf(keyword: string): string | [] {
  const tag = keyword
    .toWellFormed()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (tag === '') return [];
  return /^\p{N}+$/u.test(tag) ? `n${tag}` : tag;
}

function bodyOf(citation: Citation): string {
  const { authors, date, containerTitle, abstract, note } = citation;
  const names = authors.map((name) => escapeMarkdown(formatName(name))).join(', ');
  const place = containerTitle && `*${escapeMarkdown(containerTitle)}*`;
  const facts = [names, place, date && formatDateParts(date)].filter(Boolean).join(' · ');
  return [
    `# ${escapeMarkdown(citation.title)}`,
    facts,
    linksOf(citation),
    abstract && `> ${escapeMarkdown(abstract)}`,
    note && guardNote(note),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function linksOf({ url, pdfUrl, codeUrl, doi, arxiv }: Citation): string {
  const name = arxiv ? `arXiv:${arxiv.id}` : (doi ?? 'URL');
  const links = [
    [name, url],
    ['PDF', pdfUrl],
    ['Code', codeUrl],
  ] as const;
  return links.flatMap(([text, link]) => markdownLink(text, link) ?? []).join(' · ');
}

/** A link to the web, or nothing for any other. */
export function markdownLink(text: string, url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const safe = href.replace(
    /[()<>[\]\\|`*_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeMarkdown(text)}](${safe})`;
}

/** Text on one line that Markdown takes for nothing but text; formulas stay formulas. */
export function escapeMarkdown(text: string): string {
  return splitMath(flatten(text))
    .map((run) => (run.isMath ? run.text : run.text.replace(special, '\\$&')))
    .join('')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

// `%%` begins a comment in Obsidian, `==` a highlight, `^` the name of a block, `:` a scheme.
const special = /[\\`*_{}[\]()<>#+\-!|~$%=^&"':]/g;

/** The reader's Markdown, unable to begin another note or to run code. */
function guardNote(note: string): string {
  return note
    .toWellFormed()
    .replace(/^(\s*)---/gm, '$1\\---')
    .replace(/\b(javascript|vbscript|data)(\s*):/gi, '$1$2\\:');
}
