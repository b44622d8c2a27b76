import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { logError } from '../../utils/errors';
import { MarkdownBlocks } from './MarkdownBlocks';
import type { Marker } from './Marked';
import { type MarkdownToken, tokensOf } from './markdown-tokens';

interface MarkdownTextProps {
  readonly text: string;
  readonly mark?: Marker;
}

type ReadMarkdown = (text: string) => MarkdownToken[] | undefined;

/** A note as its Markdown means it. Nothing in it loads anything, and its HTML is text. */
export function MarkdownText({ text, mark }: MarkdownTextProps): ComponentChildren {
  const read = useReadMarkdown();
  const tokens = useMemo(() => read?.(text), [read, text]);
  return (
    <div class="markdown" dir="auto">
      {tokens ? (
        <MarkdownBlocks tokens={tokens} highest={highestHeading(tokens)} {...(mark && { mark })} />
      ) : (
        <p class="markdown-plain">{text}</p>
      )}
    </div>
  );
}

function highestHeading(tokens: readonly MarkdownToken[]): number {
  const depths = tokens.flatMap((token) => (token.type === 'heading' ? [token.depth] : []));
  return depths.length === 0 ? 1 : Math.min(...depths);
}

function useReadMarkdown(): ReadMarkdown | undefined {
  const [read, setRead] = useState<ReadMarkdown>();
  useLayoutEffect(() => {
    let isGone = false;
    import('marked').then(
      (marked) => {
        if (!isGone) setRead(() => (text: string) => tokensOf(marked, text));
      },
      (error: unknown) => logError('loading the Markdown reader', error),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return read;
}
