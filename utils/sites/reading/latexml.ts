/**
 * Papers that LaTeXML made from their TeX source: arxiv.org/html since Dec 2023, and ar5iv. Classes
 * as in LaTeXML 0.8.8, https://math.nist.gov/~BMiller/LaTeXML/, and in pages of ar5iv (Feb 2024 to
 * Aug 2025) and of arxiv.org/html (Jun 2024).
 */
import { arxivIdFromUrl } from '../../paper/paper-links';
import type { PageKind, RawEntry } from '../site';
import { dayIn } from './clean';
import { closest, find, textOf } from './dom';
import { latexmlAuthors, notes } from './latexml-authors';
import { paperPage } from './paper-page';

export function latexmlPage(isAt: (url: URL) => boolean): PageKind {
  return paperPage({
    isAt,
    heading: ['h1.ltx_title_document', 'article.ltx_document > h1', 'h1.ltx_title'],
    read: (root, url, heading) => ({
      title: titleOf(root, heading),
      authors: latexmlAuthors(root),
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
