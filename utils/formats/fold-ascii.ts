/** Latin, Greek and Cyrillic letters as plain ASCII ones; signs of other scripts go. */

const letters: Record<string, string> = {
  ...pairs('ß:ss æ:ae œ:oe ø:o đ:d ð:d ħ:h ı:i ł:l ŋ:ng ŧ:t þ:th ĸ:k ſ:s ə:e'),
  ...pairs('α:a β:b γ:g δ:d ε:e ζ:z η:e θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t'),
  ...pairs('υ:y φ:ph χ:ch ψ:ps ω:o'),
  ...pairs('а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f'),
  ...pairs('х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya є:ye і:i ґ:g ђ:dj ј:j љ:lj њ:nj'),
  ...pairs('ћ:c џ:dz'),
};

/** ASCII letters, digits and spaces, with their capitals; empty when nothing can be folded. */
export function foldAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, foldLetter)
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();
}

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const folded = letters[lower] ?? (/\p{L}/u.test(letter) ? '' : ' ');
  return lower === letter ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
}

function pairs(table: string): Record<string, string> {
  return Object.fromEntries(table.split(' ').map((pair) => pair.split(':')));
}
