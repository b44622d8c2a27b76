/**
 * What a Hugging Face card or paper page shows, for pages whose data cannot be read. Classes change
 * with every redesign, so links and wording are what is looked for (captures of Aug 2024 and
 * Oct 2026; the site is in English only).
 */
import { dayIn } from '../reading/clean';
import { attribute, find, findAll, rawText, textOf } from '../reading/dom';
import type { RawEntry } from '../site';

export const base = new URL('https://huggingface.co/papers');

export function readCard(scope: ParentNode): Omit<RawEntry, 'ids' | 'title'> {
  // The button alone: abstracts and comments link to others' code as well.
  const code = links(scope).find(
    ({ element, url }) =>
      url.protocol === 'https:' && url.host === 'github.com' && /^GitHub\b/.test(rawText(element)),
  );
  const checkbox = find(scope, '[role="checkbox"]', 'label:has(> input), div:has(> input)');
  return {
    publishedOn: shownDate(scope),
    organisation: organisation(scope),
    upvotes: countIn(textOf(checkbox)),
    commentCount: countIn(textOf(find(scope, 'a[href$="#community"]'))),
    codeUrl: code?.url.href,
    codeStars: countIn(textOf(code?.element)),
    submitter: submitter(scope),
  };
}

export function links(scope: ParentNode): { element: Element; url: URL }[] {
  return findAll(scope, 'a[href]').flatMap((element) => {
    const href = attribute(element, 'href') ?? '';
    return URL.canParse(href, base.href) ? [{ element, url: new URL(href, base) }] : [];
  });
}

/** `94`, `1,204` or `62.2k`; the page rounds, so the data is preferred to this. */
function countIn(text: string | undefined): number | undefined {
  const parts = /(\d[\d,]*(?:\.\d+)?)\s*([km])?\b/i.exec(text ?? '');
  if (!parts) return undefined;
  const unit = { k: 1_000, m: 1_000_000 }[parts[2]?.toLowerCase() ?? ''] ?? 1;
  return Math.round(Number(parts[1]?.replaceAll(',', '')) * unit);
}

function shownDate(scope: ParentNode): string | undefined {
  const written = /^(?:Published on )?[A-Z][a-z]{2} \d{1,2}, \d{4}$/;
  const line = findAll(scope, 'span, div, time').find((element) => written.test(rawText(element)));
  return line && dayIn(rawText(line));
}

/** A link to an account that has a logo: organisations stand on cards like this since 2025. */
function organisation(scope: ParentNode): string | undefined {
  const account = links(scope).find(
    ({ element, url }) =>
      url.host === base.host &&
      /^\/(?!papers$|login$|join$)[\w.-]+$/.test(url.pathname) &&
      find(element, 'img[alt]:not([alt=""])') !== undefined,
  );
  return textOf(account?.element);
}

function submitter(scope: ParentNode): string | undefined {
  const written = /^Submitted by\s+(\S.{0,98})$/;
  const line = findAll(scope, 'div, span').find((element) => written.test(rawText(element)));
  return line && written.exec(rawText(line))?.[1];
}
