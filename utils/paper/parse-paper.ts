/**
 * Distrusts what crosses into the background: `unknown` in, a PaperMeta or an error out. Texts
 * longer than any real page's are cut rather than refused, so that a save is never lost to them.
 */
import * as v from 'valibot';
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import { isPaperId, type PaperId } from './paper-id';
import type { PaperMeta } from './paper-meta';

const limits = { line: 2_000, abstract: 20_000, names: 2_000, ids: 20, url: 2_000 };

const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.toWellFormed().trim().slice(0, limit)),
    v.minLength(1),
  );
const line = text(limits.line);
const lines = v.pipe(
  v.array(line),
  v.transform((values) => values.slice(0, limits.names)),
);
const link = v.pipe(v.string(), v.maxLength(limits.url), v.check(isWebLink, 'not a web link'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
);

export const paperIdSchema = v.custom<PaperId>(
  (value) => typeof value === 'string' && value.length <= limits.url && isPaperId(value),
);

const paperSchema = v.object({
  ids: v.pipe(v.tupleWithRest([paperIdSchema], paperIdSchema), v.maxLength(limits.ids)),
  title: line,
  authors: lines,
  abstract: v.exactOptional(text(limits.abstract)),
  publishedOn: v.exactOptional(date),
  listedOn: v.exactOptional(date),
  arxivVersion: v.exactOptional(v.pipe(count, v.minValue(1))),
  subjects: v.exactOptional(lines),
  venue: v.exactOptional(line),
  comments: v.exactOptional(line),
  journalRef: v.exactOptional(line),
  organisation: v.exactOptional(line),
  upvotes: v.exactOptional(count),
  commentCount: v.exactOptional(count),
  codeUrl: v.exactOptional(link),
  codeStars: v.exactOptional(count),
  submitter: v.exactOptional(line),
  pdfUrl: v.exactOptional(link),
  pageUrl: link,
  siteId: line,
});

/** @throws AppError `bad-request` that names the field at fault. */
export function parsePaper(value: unknown): PaperMeta {
  const result = v.safeParse(paperSchema, value);
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]) ?? 'paper';
  throw new AppError('bad-request', t('errorPaperInvalid', field));
}

function isWebLink(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
