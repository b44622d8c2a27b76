/** Names for exported files that every system takes: no path, no device, no hidden file. */

/** Bytes of UTF-8 for the name without its ending; systems end at 255 for all of it. */
const byteLimit = 120;
const fallback = 'papers';

// Of Windows, with or without an ending.
const device = /^(?:con|prn|aux|nul|clock\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
// The brackets, `#` and `^` mean something in links between Obsidian's notes.
const forbidden = /[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * @param name any text: a title, a list's name
 * @param ending without its dot: `bib`
 */
export function makeFileName(name: string, ending: string): string {
  const clean = trimEnds(name.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' '));
  const cut = trimEnds(cutBytes(clean, byteLimit));
  const safe = cut === '' ? fallback : cut;
  return `${device.test(safe) ? '_' : ''}${safe}.${ending}`;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.]+$/g, '');
}

/** Whole characters only. */
function cutBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let size = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, limit * 4))) {
    size += encoder.encode(segment).length;
    if (size > limit) break;
    cut += segment;
  }
  return cut;
}
