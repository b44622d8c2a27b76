/** Looking ahead in LaTeX; every look is bounded, since what comes is anybody's text. */

/**
 * Where `close` stands first after `from`, skipping what a backslash escapes; -1 when not within
 * `room` characters.
 */
export function closeOf(source: string, from: number, close: string, room: number): number {
  const limit = Math.min(source.length, from + room + close.length);
  for (let at = from; at < limit; at += 1) {
    if (source.startsWith(close, at)) return at;
    if (source.charAt(at) === '\\') at += 1;
  }
  return -1;
}

/** The `}` that ends the group whose inside starts at `from`; -1 when there is none near. */
export function closingBrace(source: string, from: number): number {
  const limit = Math.min(source.length, from + 2_000);
  let depth = 1;
  for (let at = from; at < limit; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
