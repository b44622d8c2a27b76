/**
 * What kind of publication a paper is, and where: by its ids, by its DOI's shape, and by the words
 * of its venue. Journals that call themselves proceedings are told from proceedings.
 */
import { splitPaperId } from '../paper/paper-id';
import type { SavedPaper } from '../paper/saved-paper';
import { type JournalRefParts, readJournalRef } from './journal-ref';

export const citationTypes = [
  ...(['preprint', 'article', 'inproceedings', 'incollection'] as const),
  ...(['book', 'thesis', 'report', 'misc'] as const),
] as const;
export type CitationType = (typeof citationTypes)[number];

/** Absent is `undefined`, never empty. `containerTitle` is a journal, proceedings or archive. */
export interface Publication extends JournalRefParts {
  readonly type: CitationType;
}

type VenueFields = Pick<SavedPaper, 'ids' | 'venue' | 'journalRef'>;

/** Archives, and the words of a paper that is under review or was turned down. */
const archive =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|techrxiv|psyarxiv|socarxiv|eartharxiv|engrxiv|ssrn|hal|research square|preprints(?:\.org)?|osf preprints|zenodo|viXra|e-?print)\b|\beprint archive\b|\bpreprints?\b|^submitted to\b|\bsubmission\b|\bunder review\b|\bSSRN\b/i;

const journal =
  /\bjournal\b|\btransactions\b|\bletters\b|\bannals\b|\bmagazine\b|\bbulletin\b|^(?:transactions|trans\.|j\.) |^(?:TMLR|JMLR|TACL|TPAMI|PVLDB|IMWUT|JACM|JAIR)\b|^proc(?:eedings|\.)(?: of)?(?: the)? (?:national academy|IEEE$|VLDB endowment|ACM on\b|royal society|(?:london|american|edinburgh|cambridge)\b.*\bsociety|institution of)/i;

const proceedings =
  /\bproceedings\b|\bproc\.|\bconference\b|\bconf\.|\bsymposium\b|\bworkshops?\b|\bcongress\b|\bcolloquium\b|\b(?:annual|joint) meeting\b|\bmeeting of the\b|^findings of\b|^advances in (?:neural|cryptology)|\bpmlr\b|\b(?:poster|oral|spotlight)$/i;

/** Conferences by the name everyone calls them, alone or with a year, a track or a place. */
const acronym =
  /^(?:the )?(?:IEEE(?:\/CVF)? |ACM |ISCA |USENIX )?(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|AAAI|IJCAI|AAMAS|ECAI|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|LREC|SemEval|COLM|KDD|WWW|SIGIR|WSDM|CIKM|RecSys|ICDM|SDM|ICRA|IROS|RSS|CoRL|CHI|UIST|CSCW|Interspeech|ICASSP|ISMIR|AISTATS|UAI|COLT|ALT|STOC|FOCS|SODA|ITCS|ICALP|CRYPTO|Eurocrypt|Asiacrypt|TCC|CCS|NDSS|USENIX Security|OSDI|SOSP|NSDI|ATC|ASPLOS|ISCA|MICRO|HPCA|SIGCOMM|SIGGRAPH(?: Asia)?|SIGMOD|ICDE|EDBT|PODS|PLDI|POPL|OOPSLA|ICFP|ICSE|FSE|ASE|ISSTA|MICCAI|ISBI|MIDL|LoG|MLSys|FAccT|CHIL|L4DC|AutoML|3DV)(?![\p{L}-])/iu;

/** Shapes of DOIs that say what they name, first match first. */
const doiTypes: readonly (readonly [RegExp, CitationType])[] = [
  [/^10\.1101\/(?:\d{6}$|\d{4}\.\d{2}\.\d{2}\.)/, 'preprint'],
  [/^10\.(?:2139\/ssrn|21203\/rs|26434\/|20944\/preprints|31234\/osf|36227\/)/, 'preprint'],
  [/^10\.(?:24963\/ijcai|1609\/aaai|52202\/|21437\/|15607\/rss)/, 'inproceedings'],
  // IEEE: `cvpr52688.2022.01042` is a conference, `tpami.2020.2983686` a journal.
  [/^10\.1109\/[a-z-]+\d{4,}\.\d{4}\./, 'inproceedings'],
  [/^10\.1007\/978-/, 'incollection'],
];

/** Volumes of the ACL Anthology that are journals. */
const aclJournal = /^(?:[JQ]\d{2}-|\d{4}\.(?:tacl|cl)-)/;

/** The entry type of a paper and the place it appeared in; only what its words and ids say. */
export function publicationOf(paper: VenueFields): Publication {
  const { venue, journalRef } = paper;
  const ref = journalRef === undefined ? undefined : readJournalRef(journalRef);
  const isArchived = venue === undefined || archive.test(venue);
  // The author's own reference is better than the archive it was found in.
  if (isArchived && ref?.containerTitle !== undefined) {
    return { ...ref, type: typeOfVenue(ref.containerTitle, paper) };
  }
  if (venue === undefined) return { type: typeWithoutVenue(paper) };
  return { type: typeOfVenue(venue, paper), containerTitle: venue };
}

function typeOfVenue(venue: string, { ids }: VenueFields): CitationType {
  if (archive.test(venue)) return 'preprint';
  if (journal.test(venue)) return 'article';
  const byIds = typeOfIds(ids);
  if (proceedings.test(venue) || acronym.test(venue)) return 'inproceedings';
  return byIds ?? 'article';
}

function typeWithoutVenue({ ids }: VenueFields): CitationType {
  const byIds = typeOfIds(ids);
  if (byIds !== undefined) return byIds;
  return ids.some((id) => splitPaperId(id).scheme === 'arxiv') ? 'preprint' : 'misc';
}

function typeOfIds(ids: VenueFields['ids']): CitationType | undefined {
  for (const id of ids) {
    const { scheme, value } = splitPaperId(id);
    if (scheme === 'cvf') return 'inproceedings';
    if (scheme === 'acl') return aclJournal.test(value) ? 'article' : 'inproceedings';
    const byDoi = doiTypes.find(([shape]) => scheme === 'doi' && shape.test(value));
    if (byDoi) return byDoi[1];
  }
  return undefined;
}
