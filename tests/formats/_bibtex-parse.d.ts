/** The part of bibtex-parse, which has no types of its own, that tests use. */
declare module 'bibtex-parse' {
  /** Field names in capitals, beside `key` and `type`; braces are gone, LaTeX is not read. */
  export function entries(text: string): Record<string, string | number>[];
}
