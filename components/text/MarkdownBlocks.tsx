import type { Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { MarkdownWords } from './MarkdownWords';
import type { Marker } from './Marked';
import type { MarkdownToken } from './markdown-tokens';
import { TaskBox } from './TaskBox';

/** More blocks than this, or deeper ones, are shown as they are written. */
const maxBlocks = 2_000;
const maxDepth = 8;

interface BlocksProps {
  readonly tokens: readonly MarkdownToken[];
  readonly mark?: Marker;
  readonly depth?: number;
  /** The level of the note's highest heading, which is shown as the third. */
  readonly highest?: number;
}

interface BlockProps<Token> {
  readonly token: Token;
  readonly mark?: Marker;
  readonly depth: number;
  readonly highest: number;
}

export function MarkdownBlocks({ tokens, mark, depth = 0, highest = 1 }: BlocksProps) {
  const shown = depth > maxDepth ? [] : tokens.slice(0, maxBlocks);
  const rest = tokens.slice(shown.length);
  return (
    <>
      {shown.map((token, index) => (
        <Block key={index} token={token} depth={depth} highest={highest} {...(mark && { mark })} />
      ))}
      {rest.length > 0 && <p class="markdown-plain">{rest.map(({ raw }) => raw).join('')}</p>}
    </>
  );
}

function Block({ token, mark, depth, highest }: BlockProps<MarkdownToken>): ComponentChildren {
  const rest = { highest, ...(mark && { mark }) };
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'hr':
      return <hr />;
    case 'heading':
      return <Heading depth={token.depth - highest}>{words(token.tokens, mark)}</Heading>;
    case 'paragraph':
      return <p dir="auto">{words(token.tokens, mark)}</p>;
    case 'code':
      return (
        <pre dir="ltr">
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return (
        <blockquote>
          <MarkdownBlocks tokens={asTokens(token.tokens)} depth={depth + 1} {...rest} />
        </blockquote>
      );
    case 'list':
      return <List token={token} depth={depth} {...rest} />;
    case 'table':
      return <Table token={token} depth={depth} {...rest} />;
    case 'html':
      return <p class="markdown-plain">{token.raw.trim()}</p>;
    default:
      return words([token], mark);
  }
}

function words(tokens: readonly unknown[], mark: Marker | undefined): ComponentChildren {
  return <MarkdownWords tokens={asTokens(tokens)} {...(mark && { mark })} />;
}

/** Marked's own type admits any token at all, for extensions; ours adds one that is known. */
function asTokens(tokens: readonly unknown[]): readonly MarkdownToken[] {
  return tokens as readonly MarkdownToken[];
}

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

/** A note stands under the pane's own headings. @param depth levels below the note's highest */
function Heading({ depth, children }: { depth: number; children: ComponentChildren }) {
  const Tag = headings[Math.max(depth, 0)] ?? 'h6';
  return <Tag dir="auto">{children}</Tag>;
}

function List({ token, mark, depth, highest }: BlockProps<Tokens.List>) {
  const Tag = token.ordered ? 'ol' : 'ul';
  const start = token.ordered && token.start !== 1 && token.start !== '' ? token.start : undefined;
  const items = token.items.slice(0, maxBlocks);
  const rest = token.items
    .slice(maxBlocks)
    .map(({ raw }) => raw)
    .join('');
  return (
    <Tag {...(start !== undefined && { start })}>
      {items.map((item, index) => (
        <li key={index} dir="auto" class={item.task ? 'markdown-task' : undefined}>
          {/* A tight list's checkbox stands outside its paragraph, a loose one's inside. */}
          {item.task && !item.loose && <TaskBox isDone={item.checked === true} />}
          <MarkdownBlocks
            tokens={asTokens(item.tokens.filter(({ type }) => type !== 'checkbox'))}
            depth={depth + 1}
            highest={highest}
            {...(mark && { mark })}
          />
        </li>
      ))}
      {rest !== '' && <li class="markdown-plain">{rest}</li>}
    </Tag>
  );
}

function Table({ token, mark }: BlockProps<Tokens.Table>) {
  const cell = (Tag: 'th' | 'td') =>
    function cellOf({ tokens, align }: Tokens.TableCell, index: number) {
      return (
        <Tag key={index} dir="auto" class={align ? `markdown-${align}` : undefined}>
          {words(tokens, mark)}
        </Tag>
      );
    };
  return (
    <div class="markdown-table">
      <table>
        <thead>
          <tr>{token.header.map(cell('th'))}</tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>{row.map(cell('td'))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
