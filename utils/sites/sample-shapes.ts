/**
 * Shapes of texts and addresses: enough to see what changed on a site, nothing of what a page says.
 * No word of the page's own survives, but for those that name parts of pages everywhere.
 */
import { linkRules } from '../paper/link-rules';
import { hostsOf, siteInfos } from './infos';

/** Names of parts, queries and paths that say nothing of a reader or a paper. */
const plainWords = new Set(
  [
    'abs abstract action active all app application archive article articles asset author authors',
    'badge bar block body box btn button card cards category cell center citation cite click col',
    'collapse collection column comment comments conf container content core count creator current',
    'd data date dblp dc default description detail details dialog dl doc document documents doi',
    'dropdown dt edit entry entries event events feed field file find first flex footer form forum',
    'full grid group gs h header heading hidden hl home html icon id identifier image index info',
    'inline inner input issue item items journal js label lang large last lead left level li link',
    'links list listing lists ld loader main markdown media menu meta mobile modal module more name',
    'nav navigation new news next none note ol order outer p pager page pages pagination pane panel',
    'paper papers para part path pdf pid pmid popup post posts prev primary prism profile program',
    'publication published publisher q query react readme recent rec record reference references',
    'result results right root row rows scholar scholarly schema script search secondary section',
    'show sidebar size skip small snippet sort source span start state static status style sub',
    'subject subtitle summary svg tab table tabs tag tags td term text th thumb time title toc toggle',
    'toolbar top tr trending type ui ul url user venue version view views visible volume volumes',
    'week wrap wrapper xpl year',
  ].flatMap((line) => line.split(' ')),
);

/** Hosts that many readers visit; any other may be somebody's own. */
const publicHosts = new Set([
  ...siteInfos.flatMap((site) => [...hostsOf(site)]),
  ...linkRules.flatMap((rule) => rule.hosts),
  ...['arxiv.org', 'www.arxiv.org', 'github.com', 'huggingface.co'],
]);

/** `Slow Rivers, 2026` → `Xxxx Xxxxxx, 9999`; at most `limit` characters of it. */
export function shapeOf(text: string, limit = 60): string {
  const shape = text
    .slice(0, limit * 4)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (/[\p{Lu}\p{Lt}]/u.test(letter) ? 'X' : 'x'))
    .replace(/\p{N}/gu, '9')
    .replace(/[^\p{ASCII}]|[`<>"\\]|\p{Cc}/gu, '·');
  return shape.length > limit ? `${shape.slice(0, limit)}…` : shape;
}

/** Words as they are told apart below: runs of letters, in lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * A class, an id or another name from the page's markup. A part of it that is also among what the
 * page says, that is long, or that is written in no Latin letters becomes a shape.
 * @param said the words of the page, from `wordsIn`
 */
export function maskName(name: string, said: ReadonlySet<string>): string {
  return name.slice(0, 60).replace(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu, (part) => {
    if (!/^\p{L}/u.test(part)) return shapeOf(part) || '·';
    const isForeign = /[^a-z]/i.test(part) || part.length > 24;
    return isForeign || holdsSaid(part.toLowerCase(), said) ? shapeOf(part) : part;
  });
}

/** Whether a word of the page is in `name`, also run together with others: `adalovelace`. */
function holdsSaid(name: string, said: ReadonlySet<string>): boolean {
  if (plainWords.has(name)) return false;
  if (said.has(name)) return true;
  for (let from = 0; from < name.length; from += 1) {
    for (let to = from + 4; to <= name.length; to += 1) {
      const part = name.slice(from, to);
      if (said.has(part) && !plainWords.has(part)) return true;
    }
  }
  return false;
}

/** `https://host/search?q=x&page=2` → `host/search?q=…&page=…`: only plain words are kept. */
export function maskUrl(href: string, base: URL): string {
  if (href.startsWith('#')) return '#…';
  if (!URL.canParse(href, base.href)) return '(no address)';
  const url = new URL(href, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `(${shapeOf(url.protocol)})`;
  const isKnown = url.host === base.host || publicHosts.has(url.host);
  const path = url.pathname.split('/').slice(0, 12).map(maskSegment).join('/');
  const names = [...url.searchParams.keys()].slice(0, 20).map((name) => `${maskSegment(name)}=…`);
  const query = names.length > 0 ? `?${names.join('&')}` : '';
  return `${isKnown ? url.host : shapeOf(url.host)}${path}${query}${url.hash === '' ? '' : '#…'}`;
}

/** Plain words are kept with their ending: `search.html`. */
function maskSegment(segment: string): string {
  return segment
    .slice(0, 80)
    .replace(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu, (part) =>
      plainWords.has(part) ? part : shapeOf(part, 40),
    );
}
