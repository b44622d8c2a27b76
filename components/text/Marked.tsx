/** A stretch of text, and whether the search matched it. */
interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Splits a text into matched and other stretches; joined they are the text again. */
export type Marker = (text: string) => readonly Segment[];

export function Marked({ text, mark }: { text: string; mark: Marker }) {
  return (
    <>
      {mark(text).map((segment, index) =>
        segment.isMatch ? <mark key={index}>{segment.text}</mark> : segment.text,
      )}
    </>
  );
}
