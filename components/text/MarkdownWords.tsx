import { type ComponentChildren, Fragment } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Marked, type Marker } from './Marked';
import { MathText } from './MathText';
import type { MarkdownToken } from './markdown-tokens';
import { noteLinkOf } from './note-link';
import { TaskBox } from './TaskBox';

interface WordsProps {
  readonly tokens: readonly MarkdownToken[];
  readonly mark?: Marker;
  readonly depth?: number;
}

const maxDepth = 12;

/** What stands inside a paragraph. */
export function MarkdownWords({ tokens, mark, depth = 0 }: WordsProps) {
  const inside = (inner: readonly unknown[]): ComponentChildren => (
    // Marked's own type admits any token at all, for extensions; ours adds one that is known.
    <MarkdownWords
      tokens={inner as readonly MarkdownToken[]}
      depth={depth + 1}
      {...(mark && { mark })}
    />
  );
  const plain = (text: string) => (mark ? <Marked text={text} mark={mark} /> : text);

  const show = (token: MarkdownToken): ComponentChildren => {
    if (depth > maxDepth) return plain(token.raw);
    switch (token.type) {
      case 'strong':
        return <strong>{inside(token.tokens)}</strong>;
      case 'em':
        return <em>{inside(token.tokens)}</em>;
      case 'del':
        return <s>{inside(token.tokens)}</s>;
      case 'codespan':
        return <code>{plain(token.text)}</code>;
      case 'br':
        return <br />;
      case 'formula':
        return <MathText text={token.raw} {...(mark && { mark })} />;
      case 'link':
        return (
          <Link href={token.href} text={token.text} raw={token.raw}>
            {inside(token.tokens)}
          </Link>
        );
      case 'image':
        return (
          <Link href={token.href} text="" raw={token.raw}>
            {t('noteImage', token.text === '' ? hostOf(token.href) : token.text)}
          </Link>
        );
      case 'checkbox':
        return <TaskBox isDone={token.checked} />;
      case 'text':
        return token.tokens ? inside(token.tokens) : plain(token.text);
      case 'escape':
        return plain(token.text);
      default:
        // HTML too: what is written is what is seen.
        return plain(token.raw);
    }
  };
  return (
    <>
      {tokens.map((token, index) => (
        <Fragment key={index}>{show(token)}</Fragment>
      ))}
    </>
  );
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : href;
}

interface LinkProps {
  readonly href: string;
  readonly text: string;
  readonly raw: string;
  readonly children: ComponentChildren;
}

function Link({ href, text, raw, children }: LinkProps) {
  const link = noteLinkOf(href, text);
  if (!link) return <>{raw}</>;
  return (
    <>
      <a href={link.url} target="_blank" rel="noopener noreferrer" title={link.url}>
        <bdi>{children}</bdi>
      </a>
      {link.host !== undefined && <span class="markdown-host"> ({link.host})</span>}
    </>
  );
}
