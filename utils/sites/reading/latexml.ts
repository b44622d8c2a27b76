/**
 * Papers that LaTeXML made from their TeX source: arxiv.org/html since Dec 2023, and ar5iv. Classes
 * as in LaTeXML 0.8.8, https://math.nist.gov/~BMiller/LaTeXML/, and in an ar5iv page of Mar 2024.
 */
import { arxivIdFromUrl } from '../../paper/paper-links';
import type { PageKind, RawEntry } from '../site';
import { dayIn } from './clean';
import { closest, find, findAll, lineBreak, textOf } from './dom';
import { splitNames } from './names';
import { paperPage } from './paper-page';

/** What stands inside a title, a name or an abstract without being part of it. */
const notes = [
  ...['.ltx_note', '.ltx_pubnotes', '.ltx_author_notes', '.ltx_contact', '.ltx_ERROR'],
  ...['.ltx_tag', '.ltx_rule', 'button'],
].join(', ');

export function latexmlPage(isAt: (url: URL) => boolean): PageKind {
  return paperPage({
    isAt,
    heading: ['h1.ltx_title_document', 'article.ltx_document > h1', 'h1.ltx_title'],
    read: (root, url, heading) => ({
      title: titleOf(root, heading),
      authors: authorsOf(root),
      abstract: abstractOf(root),
      ...readStamp(root, url),
    }),
  });
}

function titleOf(root: ParentNode, heading: Element): string | undefined {
  if (closest(heading, 'h1') === heading) return textOf(heading, notes);
  // `[2610.01001] Untidy neighbours`
  return textOf(find(root, 'title'))?.replace(/^\s*\[[^\]]*\]\s*/, '');
}

function abstractOf(root: ParentNode): string | undefined {
  const abstract = textOf(find(root, '.ltx_abstract'), `${notes}, h1, h2, h3, h4, h5, h6`);
  return abstract?.replace(/^\s*Abstract\s*[.:—–]\s*/i, '');
}

/** `arXiv:2610.01001v2 [cs.CL] 9 Oct 2026`: the version's own day, so only the first one's counts. */
function readStamp(root: ParentNode, url: URL): Partial<RawEntry> {
  const id = arxivIdFromUrl(url);
  if (!id) return {};
  const stamp = textOf(find(root, '#watermark-tr')) ?? '';
  const isOwn = stamp.includes(id.value);
  const written = isOwn ? /v([1-9]\d{0,2})\s*\[/.exec(stamp)?.[1] : undefined;
  const version = id.version ?? (written === undefined ? undefined : Number(written));
  const subject = isOwn ? /\[([a-z-]+(?:\.[A-Za-z-]+)?)\]/.exec(stamp)?.[1] : undefined;
  return {
    arxivVersion: version,
    publishedOn: isOwn && version === 1 ? dayIn(stamp) : undefined,
    subjects: subject === undefined ? undefined : [subject],
    pdfUrl: `https://arxiv.org/pdf/${id.value}`,
  };
}

function authorsOf(root: ParentNode): string[] {
  const names = findAll(root, '.ltx_authors .ltx_personname');
  return [...new Set(names.flatMap(namesIn))];
}

/**
 * One name, or in many papers all of them with their affiliations, addresses and marks, as the
 * class file of the paper had it. Only what is a name for sure is taken: too few beat a university
 * among the authors.
 */
function namesIn(personName: Element): string[] {
  const lines = (textOf(personName, notes) ?? '').split(lineBreak).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const hasMarks = find(personName, 'sup, math') !== undefined;
  // With marks, names go on until a line that a mark begins; without, they are the first line.
  const after = filled.findIndex((line, index) => index > 0 && (!hasMarks || startsWithMark(line)));
  const named = after < 0 ? filled : filled.slice(0, after);
  return named.flatMap((line) => splitNames(withoutMarks(line))).filter(isName);
}

const startsWithMark = (line: string) => /^[\d*†‡§¶∗⋆♣♠$({[]/.test(line);

/** `Ada Lovelace1,2, Emmy Noether∗` → `Ada Lovelace, Emmy Noether`; formulas are marks here. */
function withoutMarks(line: string): string {
  return line
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/[\d*†‡§¶∗⋆♣♠]+(?:\s*,\s*[\d*†‡§¶∗⋆♣♠]+)*/g, ' , ')
    .replace(/\s+/g, ' ');
}

const notName =
  /[@{}[\]()\\/:]|\b(?:universit|institut|department|dept|laborator|labs?\b|college|school|faculty|cent(?:er|re)\b|academy|research|google|microsoft|inc\b|ltd\b|member|fellow|ieee|acm\b|contribut|correspond|equal|email)/i;

/** Two words or more, since one is as often a place. */
function isName(text: string): boolean {
  return text.length <= 60 && /^\p{L}[^\s]*\s+\S/u.test(text) && !notName.test(text);
}
