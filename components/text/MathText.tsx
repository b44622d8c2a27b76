import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { copySource } from './copy-source';
import { Formula } from './Formula';
import { type LatexPart, latexPartsOf, type PlainPart } from './latex-parts';
import type { Marker } from './Marked';

interface MathTextProps {
  /** Plain text that may hold LaTeX, as a page wrote it. */
  readonly text: string;
  readonly mark?: Marker;
}

/** Text with its LaTeX typeset: formulas as MathML, accents and styles as themselves. */
export function MathText({ text, mark }: MathTextProps) {
  const parts = useMemo(() => latexPartsOf(text), [text]);
  const matches = mark ? matchesOf(text, mark) : [];
  return (
    <span class="math-text" onCopy={copySource}>
      {parts.map((part, index) => (
        <Part key={index} part={part} source={text} matches={matches} />
      ))}
    </span>
  );
}

/** A stretch of the source that the search matched. */
interface Match {
  readonly start: number;
  readonly end: number;
}

function matchesOf(text: string, mark: Marker): Match[] {
  const matches: Match[] = [];
  let start = 0;
  for (const segment of mark(text)) {
    const end = start + segment.text.length;
    if (segment.isMatch) matches.push({ start, end });
    start = end;
  }
  return matches;
}

interface PartProps<Kind extends LatexPart> {
  readonly part: Kind;
  readonly source: string;
  readonly matches: readonly Match[];
}

function Part({ part, source, matches }: PartProps<LatexPart>) {
  if (part.kind === 'plain') return <Plain part={part} source={source} matches={matches} />;
  if (part.kind === 'formula') {
    const { tex, isDisplay, start, end } = part;
    const written = { kind: 'plain', text: source.slice(start, end), start, end } as const;
    const isMatch = matches.some((match) => match.start < end && match.end > start);
    return (
      <Formula tex={tex} isDisplay={isDisplay} source={written.text} isMatch={isMatch}>
        <Plain part={written} source={source} matches={matches} />
      </Formula>
    );
  }
  const children = part.parts.map((inner, index) => (
    <Part key={index} part={inner} source={source} matches={matches} />
  ));
  if (part.style === 'small-caps') return <span class="small-caps">{children}</span>;
  const Tag = part.style === 'plain' ? Fragment : part.style;
  return <Tag>{children}</Tag>;
}

function Plain({ part, matches }: PartProps<PlainPart>) {
  const { text, start, end } = part;
  const inside = matches.filter((match) => match.start < end && match.end > start);
  if (inside.length === 0) return <>{text}</>;
  // One character that a whole command stands for is marked whole.
  if (text.length !== end - start) return <mark>{text}</mark>;
  const pieces = inside.flatMap((match, index) => {
    const before = text.slice((inside[index - 1]?.end ?? start) - start, match.start - start);
    const from = Math.max(match.start - start, 0);
    const hit = text.slice(from, match.end - start);
    return [match.start > start && before, <mark key={index}>{hit}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice((inside.at(-1)?.end ?? start) - start)}
    </>
  );
}
