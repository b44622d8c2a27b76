/**
 * What a Hugging Face card or paper page shows, for pages whose data cannot be read. Classes change
 * with every redesign, so links and wording are what is looked for (captures of Aug 2024 and
 * Oct 2026; the site is in English only).
 */
import { dayIn } from '../reading/clean';
import { attribute, find, findAll, rawText, textOf, textPieces } from '../reading/dom';
import { linkUrl } from '../reading/links';
import type { RawEntry } from '../site';

export const base = new URL('https://huggingface.co/papers');

type Shown = Omit<RawEntry, 'ids' | 'title'>;

/**
 * @param known what the page's data says already: only the rest is looked for, since a page may
 * have thousands of cards
 */
export function readCard(scope: Element, known: Partial<RawEntry> = {}): Shown {
  const isKnown = (field: keyof Shown) => known[field] !== undefined;
  const code = isKnown('codeUrl') ? undefined : codeLink(scope);
  const checkbox = '[role="checkbox"], label:has(> input), div:has(> input)';
  const hasLine = !isKnown('publishedOn') || !isKnown('submitter');
  const pieces = hasLine ? textPieces(scope) : [];
  return {
    publishedOn: shownDate(pieces),
    submitter: submitter(pieces),
    organisation: isKnown('organisation') ? undefined : organisation(scope),
    upvotes: isKnown('upvotes') ? undefined : countIn(textOf(find(scope, checkbox))),
    commentCount: isKnown('commentCount')
      ? undefined
      : countIn(textOf(find(scope, 'a[href$="#community"]'))),
    codeUrl: attribute(code, 'href'),
    codeStars: countIn(textOf(code)),
  };
}

/** The button alone: abstracts and comments link to others' code as well. */
function codeLink(scope: Element): Element | undefined {
  return findAll(scope, 'a[href^="https://github.com/"]').find((link) =>
    /^GitHub\b/.test(rawText(link)),
  );
}

/** `94`, `1,204` or `62.2k`; the page rounds, so the data is preferred to this. */
function countIn(text: string | undefined): number | undefined {
  const parts = /(\d[\d,]*(?:\.\d+)?)\s*([km])?\b/i.exec(text ?? '');
  if (!parts) return undefined;
  const unit = { k: 1_000, m: 1_000_000 }[parts[2]?.toLowerCase() ?? ''] ?? 1;
  return Math.round(Number(parts[1]?.replaceAll(',', '')) * unit);
}

function shownDate(pieces: readonly string[]): string | undefined {
  const written = /^(?:Published on )?[A-Z][a-z]{2} \d{1,2}, \d{4}$/;
  return dayIn(pieces.find((piece) => written.test(piece)));
}

/** A link to an account that has a logo: organisations stand on cards like this since 2025. */
function organisation(scope: Element): string | undefined {
  const account = findAll(scope, 'a[href^="/"]:has(img[alt]:not([alt=""]))').find((link) => {
    const path = linkUrl(link, base)?.pathname ?? '';
    return /^\/(?!papers$|login$|join$)[\w.-]+$/.test(path);
  });
  return textOf(account);
}

/** `Submitted by`, a picture, the name. */
function submitter(pieces: readonly string[]): string | undefined {
  const at = pieces.findIndex((piece) => piece.startsWith('Submitted by'));
  const rest = pieces[at]?.slice('Submitted by'.length).trim();
  const name = rest === '' ? pieces[at + 1] : rest;
  return name !== undefined && name.length < 100 ? name : undefined;
}
