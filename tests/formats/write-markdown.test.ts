import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { splitMath } from '../../utils/formats/escape-latex';
import { escapeMarkdown, markdownLink, writeMarkdown } from '../../utils/formats/write-markdown';
import { citationLists, nastyText, oneLine } from './_citations';

/** Notes cut at their front matter; each value there is JSON. */
function readNotes(text: string): Record<string, unknown>[] {
  const [before, ...parts] = text.split(/^---$/m);
  expect(before).toBe('');
  return parts.flatMap((part, at) => {
    if (at % 2 === 1) return [];
    const lines = part.trim().split('\n');
    const entries = lines.map((line) => {
      const colon = line.indexOf(': ');
      expect(line.slice(0, colon)).toMatch(/^[A-Za-z]+$/);
      return [line.slice(0, colon), JSON.parse(line.slice(colon + 2))];
    });
    return [Object.fromEntries(entries)];
  });
}

it('holds one note per citation, and every value in its front matter', () => {
  fc.assert(
    fc.property(citationLists, (list) => {
      const notes = readNotes([...writeMarkdown(list)].join(''));
      expect(notes).toHaveLength(list.length);
      for (const [at, note] of notes.entries()) {
        const citation = list[at];
        expect(note['title']).toBe(citation?.title.toWellFormed());
        expect(note['note']).toBe(citation?.note?.toWellFormed());
        const keywords = citation?.keywords.map((keyword) => keyword.toWellFormed());
        expect(note['keywords'] ?? []).toEqual(keywords);
        for (const tag of Object.values(note['tags'] ?? [])) expect(tag).toMatch(/^[^\s#,]+$/);
      }
    }),
  );
});

it('has no sign in its front matter that ends a line of YAML', () => {
  const title = 'a\u2028b\u2029c\u0085d\ufeffe\u007f';
  const citation = { type: 'misc', title, authors: [], ids: [] } as const;
  const [text = ''] = writeMarkdown([{ ...citation, subjects: [], keywords: [], lists: [] }]);
  expect(text).toContain('title: "a\\u2028b\\u2029c\\u0085d\\ufeffe\\u007f"\n');
});

/** Kinds of markup that a Markdown reader finds in a text. */
function kindsIn(text: string): Set<string> {
  const add = ({ type }: { type: string }) => void kinds.add(type);
  const kinds = new Set<string>();
  void marked.walkTokens(marked.lexer(text), add);
  return kinds;
}

describe('words of a page', () => {
  it.each([
    ...['[x](javascript:alert(1))', '[[..]]', '![x](y)', '<img src=x>', '# x', '- x', '1. x'],
    ...['> x', '`x`', '*x*', '_x_', '~~x~~', '---', '***', '| a | b |', 'https://ice.example/'],
    ...['&lt;b&gt;', '    code', '%%x%%', '==x==', '#tag', '\\*x\\*'],
  ])('%s is only text', (text) => {
    expect([...kindsIn(escapeMarkdown(text))]).toEqual(
      expect.not.arrayContaining(['link', 'image', 'html', 'heading', 'list', 'em', 'strong']),
    );
    expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)(?:\[\[|%%|==|#)/);
  });

  it('are never markup', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        if (splitMath(oneLine(text)).some((run) => run.isMath)) return;
        const kinds = [...kindsIn(escapeMarkdown(text))];
        const plain = ['paragraph', 'text', 'escape', 'space'];
        expect(kinds.filter((kind) => !plain.includes(kind))).toEqual([]);
      }),
    );
  });
});

describe('a link', () => {
  it('leads to the web only', () => {
    expect(markdownLink('x', 'javascript:alert(1)')).toBeUndefined();
    expect(markdownLink('x', 'data:text/html,x')).toBeUndefined();
    expect(markdownLink('x', 'java\tscript:alert(1)')).toBeUndefined();
    expect(markdownLink('x', undefined)).toBeUndefined();
  });

  it('cannot be left from within', () => {
    const link = markdownLink('a](b)', 'https://ice.example/a)b(c<d>[e]|f');
    expect(link).toBe('[a\\]\\(b\\)](https://ice.example/a%29b%28c%3Cd%3E%5Be%5D%7Cf)');
  });
});

it("keeps the reader's note as Markdown, without links that run code", () => {
  const note = '**Fine.**\n---\n[x](JavaScript:alert(1))';
  const citation = { type: 'misc', title: 'Ice', authors: [], ids: [], note } as const;
  const [text = ''] = writeMarkdown([{ ...citation, subjects: [], keywords: [], lists: [] }]);
  expect(text).toContain('**Fine.**\n\\---\n[x](JavaScript\\:alert(1))');
});
