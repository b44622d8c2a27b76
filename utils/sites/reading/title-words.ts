/** Tells titles of papers from the other words that links and lists are made of. */

/** What links to papers are called when they are not called by the title. */
const labels = new Set(
  [
    'a abs abstract access acl acm anthology archive article arxiv available bib bibtex biorxiv',
    'blog cite citation code conference crossref cvpr data dataset demo details direct docs doi',
    'download emnlp export eccv face file free from full github google here homepage html',
    'hugging huggingface iclr icml iccv ieee in info is it journal latest link links medrxiv',
    'more naacl neurips nips official on online open openreview original page paper pdf poster',
    'pmc pmcid pmid preprint preprints project proceedings publication published publisher',
    'pubmed read reference repo report scholar semantic see site slides source springer supp',
    'supplementary text the this to url version via video view website',
    'all bibliography cs dblp explore metrics ncbi next other prev previous ps tex',
    '链接 论文 代码 论文链接 原文 全文 下载 项目主页 リンク 論文 コード',
  ].flatMap((line) => line.split(' ')),
);

const address = /^(?:https?:\/\/|www\.|doi:|arxiv:|10\.\d{4,9}\/|(?:[\w-]+\.)+[a-z]{2,}\/)/i;
const bareId = /^(?:arxiv[:\s]*)?\d{4}\.\d{4,5}(?:v\d+)?$|^PMC\d+$|^\d+$/i;
/** `Smith et al., 2020`, `Smith and Jones (2020)`, `[Smith 20]`: who is cited, not what. */
const citation =
  /\bet al\b|^\W?\p{Lu}[\p{L}'-]+(?:(?:,? (?:and|&)|,) \p{Lu}[\p{L}'-]+)*,? \W?\d{2,4}/u;
const letters = /[\p{L}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** How many words `text` has; scripts without spaces count three characters as one. */
function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const spaced = text.replace(unspaced, ' ').match(letters)?.length ?? 0;
  return spaced + Math.floor(characters / 3);
}

/** Whether `text` is a link or an id, written out. */
export function isAddress(text: string): boolean {
  const bare = trimTitle(text);
  return bareId.test(bare) || (address.test(bare) && !bare.includes(' '));
}

/** Whether `text` is only what a link to any paper may be called: `[PDF]`, its address, nothing. */
export function isLabel(text: string): boolean {
  if (isAddress(text)) return true;
  const words = text.toLowerCase().match(letters) ?? [];
  return words.every((word) => labels.has(word) || /^(?:v?\d+|\p{L})$/u.test(word));
}

/** @param least how many words a title must have here */
export function looksLikeTitle(text: string, least = 3): boolean {
  const bare = trimTitle(text);
  if (bare.length > 500 || countWords(bare) < least) return false;
  const isCitation = citation.test(bare) && countWords(bare) <= 8;
  return !address.test(bare) && !isLabel(bare) && !isCitation;
}

/** Without numbers, brackets and labels around it: `[12] “On tides” [pdf].` → `On tides`. */
function trimTitle(text: string): string {
  let bare = text.slice(0, 4_000).replace(/\s+/g, ' ').trim();
  let before = '';
  for (let turns = 0; before !== bare && turns < 10; turns += 1) {
    before = bare;
    bare = bare
      .replace(/^(?:\[[\d\s,–-]{1,12}\]|\(\d{1,4}\)|\d{1,3}[.)](?=\s))\s*/, '')
      .replace(/^[\s,;:|·•*+–—/\\-]+/, '')
      .replace(/^(?:title|titel|titre|标题|题目)\s*[:：]\s*/i, '')
      .replace(/^\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?(?=[\s:,])/, '')
      .replace(/[\s,;:|·•–—/\\-]+$/, '')
      .replace(/\s*[[(](?:pdf|html|video|slides|code|paper|arxiv)[\])]$/i, '')
      .replace(/[[(【][\s,;|/·&-]*[\])】]/g, ' ')
      .replace(/\s[-–—|·]\s(?:arXiv(?:\.org)?|OpenReview|ScienceDirect|PubMed)$/i, '')
      .trim();
    const tagged = /^[[【][^[\]【】]{1,30}[\]】]\s*(.+)$/.exec(bare)?.[1];
    if (tagged !== undefined && countWords(tagged) >= 3) bare = tagged;
    const quoted = /^["“”„«'‘](.+)["“”»'’][.,]?$/.exec(bare)?.[1];
    if (quoted !== undefined && !/["“”„«»]/.test(quoted)) bare = quoted;
    const isWhole = /^[[(【].*[\])】]$/.test(bare) && !/[\])】]/.test(bare.slice(1, -1));
    if (isWhole) bare = bare.slice(1, -1);
  }
  return /\p{L}{2}\.$/u.test(bare) ? bare.slice(0, -1) : bare;
}

/** `Ada Lovelace, Emmy Noether and S. Kovalevskaya`, `Lovelace, A., Noether, E.` */
export function looksLikeNames(text: string): boolean {
  const parts = text
    .split(/[,;]|\s(?:and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => /^et al\.?$/.test(part) || isName(part));
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const isPart = (word: string) =>
    /^(?:\p{Lu}[\p{L}'’.-]*|d[aei]|van|von|der|la|al|bin)$/u.test(word);
  return words.length <= 4 && words.every(isPart);
}

/**
 * The title in the words of a reference or a list item: its first sentence, or the one after the
 * authors; all of it where sentences cannot be told apart.
 */
export function titleAmong(words: string): string {
  const text = withoutAuthors(trimTitle(words));
  const quoted = /[“"„«]([^“”"„«»]{8,300})[.,]?[”"»“]/.exec(text)?.[1];
  if (quoted !== undefined && looksLikeTitle(quoted)) return trimTitle(quoted);
  // Not after initials; nor after a question, which titles go on from.
  const sentences = text.split(/(?<=[\p{L}\p{N})]{2}\.)\s+(?=[\p{Lu}\p{N}“"[(]|arXiv)|(?<=。)/u);
  const [first = '', second = ''] = sentences;
  const isAuthors = looksLikeNames(first.replace(/\.$/, '')) || /\(\d{4}\w?\)\.?$/.test(first);
  if (isAuthors && looksLikeTitle(second)) return shorten(trimTitle(second));
  if (!isAuthors && sentences.length > 1 && looksLikeTitle(first, 4)) {
    return shorten(trimTitle(first));
  }
  return shorten(text);
}

const initials = String.raw`(?:\p{Lu}\.[ -]?)+`;
const surname = String.raw`\p{Lu}[\p{L}'’-]+`;
const author = new RegExp(
  `^(?:${surname}(?: ${surname})?,? ${initials}|${initials} ?${surname})(?:,? (?:and|&)|[,;.:])?\\s*`,
  'u',
);

/** `Lovelace, A., E. Noether (2026). On tides` → `On tides`; names without initials stay. */
function withoutAuthors(text: string): string {
  let rest = text;
  for (let name = author.exec(rest); name; name = author.exec(rest)) {
    rest = rest.slice(name[0].length);
  }
  rest = rest.replace(/^(?:and |& |et al\.?,?\s*)?(?:\(\d{4}\w?\)|\d{4})?[.,:]?\s*/, '');
  return rest !== text && looksLikeTitle(rest) ? rest : text;
}

/** At most about 300 characters, cut between words. */
function shorten(text: string): string {
  if (text.length <= 300) return text;
  const cut = text.slice(0, 300);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 200)).trim()}…`;
}
