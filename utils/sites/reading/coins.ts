/**
 * COinS: a citation as an OpenURL in the title of an empty span, one span per paper. Catalogues,
 * blogs and Wikipedia write it. Fields: https://www.zotero.org/support/dev/exposing_metadata/coins
 */
import { arxivPaperId, type PaperId, parseDoi } from '../../paper/paper-id';
import { paperIdFromUrl } from '../../paper/paper-links';
import type { RawEntry } from '../site';
import { dateIn } from './clean';
import { attribute, findAll } from './dom';
import { withoutMarkup } from './inline-markup';
import { firstNameFirst } from './names';

const limits = { spans: 5_000, characters: 20_000 };

/** Every citation with a title and an id, in the page's order. */
export function readCoins(root: ParentNode): RawEntry[] {
  return findAll(root, 'span.Z3988[title]')
    .slice(0, limits.spans)
    .flatMap((span) => readCitation(attribute(span, 'title') ?? '') ?? []);
}

/** @param written `ctx_ver=Z39.88-2004&rft.atitle=…&rft.au=…` */
function readCitation(written: string): RawEntry | undefined {
  if (written.length > limits.characters) return undefined;
  const fields = new URLSearchParams(written);
  const field = (name: string) => fields.get(`rft.${name}`)?.trim() || undefined;
  const article = field('atitle');
  const title = article ?? field('title') ?? field('btitle');
  const ids = [...fields.getAll('rft_id'), ...fields.getAll('rft.identifier')].flatMap(
    (id) => idOf(id) ?? [],
  );
  if (title === undefined || ids.length === 0) return undefined;
  return {
    ids: [...new Set(ids)],
    title: withoutMarkup(title),
    authors: authorsOf(fields),
    abstract: withoutMarkup(field('description')),
    publishedOn: dateIn(field('date')),
    venue: field('jtitle') ?? (article === undefined ? undefined : field('title')),
  };
}

/** `aulast` and `aufirst` are the first author, `au` the others or all of them. */
function authorsOf(fields: URLSearchParams): string[] {
  const last = fields.get('rft.aulast')?.trim();
  const first = fields.get('rft.aufirst')?.trim() ?? fields.get('rft.auinit')?.trim();
  const lead = last ? [first, last].filter(Boolean).join(' ') : undefined;
  const named = [...fields.getAll('rft.au'), ...fields.getAll('rft.creator')].map((name) =>
    firstNameFirst(name.trim()),
  );
  const isNamed = lead === undefined || named.includes(lead);
  return [...new Set(isNamed ? named : [lead, ...named])];
}

/** `info:doi/10.…`, `info:pmid/…`, `info:arxiv/…`, or a link. */
function idOf(written: string): PaperId | undefined {
  const text = written.trim();
  const [, kind, value = ''] = /^info:(doi|pmid|arxiv)\/(.+)$/i.exec(text) ?? [];
  if (kind?.toLowerCase() === 'pmid') return /^\d{1,9}$/.test(value) ? `pmid:${value}` : undefined;
  if (kind?.toLowerCase() === 'arxiv') return arxivPaperId(value);
  if (kind) return parseDoi(value);
  if (/^https?:/i.test(text) && URL.canParse(text)) return paperIdFromUrl(new URL(text));
  return parseDoi(text);
}
