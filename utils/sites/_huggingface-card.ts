/**
 * What a Hugging Face card or paper page shows, for pages whose data cannot be read. Classes change
 * with every redesign, so links and wording are what is looked for (captures of Aug 2024 and
 * Oct 2026; the site is in English only).
 */
import { dayIn } from './_clean';
import { attribute, find, findAll, textOf } from './_dom';
import type { RawEntry } from './_site';

export const base = new URL('https://huggingface.co/papers');

export function readCard(scope: ParentNode): Omit<RawEntry, 'ids' | 'title'> {
  const code = links(scope).find(
    ({ url }) => url.protocol === 'https:' && url.host === 'github.com',
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
  return findAll(scope, 'span, div, time')
    .map((element) => textOf(element)?.trim() ?? '')
    .filter((text) => text.length < 40)
    .map((text) => (/^(?:Published on )?[A-Z][a-z]{2} \d/.test(text) ? dayIn(text) : undefined))
    .find((day) => day !== undefined);
}

/** A link to an account that has a logo: organisations stand on cards like this since 2025. */
function organisation(scope: ParentNode): string | undefined {
  const account = links(scope).find(
    ({ element, url }) =>
      url.host === base.host &&
      /^\/(?!papers$|login$|join$)[\w.-]+$/.test(url.pathname) &&
      find(element, 'img[alt]') !== undefined,
  );
  return textOf(account?.element);
}

function submitter(scope: ParentNode): string | undefined {
  const texts = findAll(scope, 'div, span').map((element) => textOf(element)?.trim() ?? '');
  const line = texts.find((text) => text.length < 100 && /^Submitted by\s+\S/.test(text));
  return line?.replace(/^Submitted by\s+/, '');
}
