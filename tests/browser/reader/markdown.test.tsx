import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MarkdownText } from '../../../components/text/MarkdownText';
import { noteLinkOf } from '../../../components/text/note-link';
import { markerFor, open, type Shown } from './_reader';

beforeAll(() => Promise.all([import('marked'), import('temml')]));

let shown: Shown | undefined;
afterEach(() => shown?.close());

/** Shows a note and waits until its Markdown is read. */
async function read(text: string, word?: string): Promise<HTMLElement> {
  const root = await readOrPlain(text, word);
  expect(root.querySelector('.markdown')).not.toBeNull();
  return root;
}

async function readOrPlain(text: string, word?: string): Promise<HTMLElement> {
  const mark = word === undefined ? {} : { mark: markerFor(word) };
  shown = open(
    <>
      <div id="note">
        <MarkdownText text={text} {...mark} />
      </div>
      <div id="good">
        <MarkdownText text="**ready**" />
      </div>
    </>,
  );
  await expect.poll(() => document.querySelector('#good strong')).not.toBeNull();
  return document.querySelector<HTMLElement>('#note') ?? shown.root;
}

describe('Markdown', () => {
  test('headings start below those of the pane', async () => {
    const root = await read('# a\n## b\n###### c');
    const names = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => each.nodeName);
    expect(names).toEqual(['H3', 'H4', 'H6']);
  });

  test('headings start right there, whatever level a note starts with', async () => {
    const root = await read('## a\n### b\n> # c');
    const names = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => each.nodeName);
    expect(names).toEqual(['H3', 'H4', 'H3']);
  });

  test('words, code and quotes', async () => {
    const root = await read('*a* **b** ~~c~~ `d <b>`\n\n> e\n\n```js\nf()\n```\n\n---\nline\nnext');
    expect(root.querySelector('em')?.textContent).toBe('a');
    expect(root.querySelector('s')?.textContent).toBe('c');
    expect(root.querySelector('p > code')?.textContent).toBe('d <b>');
    expect(root.querySelector('blockquote p')?.textContent).toBe('e');
    expect(root.querySelector('pre code')?.textContent).toBe('f()');
    expect(root.querySelector('hr')).not.toBeNull();
    expect(root.querySelector('br')).not.toBeNull();
  });

  test('lists, nested, numbered and of tasks', async () => {
    const root = await read('3. a\n4. b\n   - c\n\ntext\n\n- [x] d\n- [ ] e');
    expect(root.querySelector('ol')?.start).toBe(3);
    expect(root.querySelector('ol ul li')?.textContent).toBe('c');
    const tasks = [...root.querySelectorAll<HTMLInputElement>('input')];
    expect(tasks.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test('a loose list of tasks has one box for each', async () => {
    const root = await read('- [x] a\n\n- [ ] b');
    expect(root.querySelectorAll('input')).toHaveLength(2);
  });

  test('tables with their alignment', async () => {
    const root = await read('| a | b |\n|---|--:|\n| 1 | *2* |');
    expect(root.querySelectorAll('th')).toHaveLength(2);
    expect(root.querySelector('td.markdown-right em')?.textContent).toBe('2');
  });

  test('formulas, whose underscores are no emphasis', async () => {
    const root = await read('so $a_1 + b_1$ and $$\\frac{1}{2}$$ cost $5 or $6');
    await expect.poll(() => root.querySelectorAll('math').length).toBe(2);
    expect(root.querySelector('em')).toBeNull();
    expect(root.textContent).toContain('cost $5 or $6');
  });

  test('marks', async () => {
    const root = await read('a **net** in `net` and [net](https://a.example)', 'net');
    expect(root.querySelectorAll('mark')).toHaveLength(3);
  });
});

describe('what a note may not do', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick=alert(1)>b</b> c',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#9;script:alert(1))',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](/relative)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('%s', async (text) => {
    const root = await read(text);
    expect(root.querySelector('script, img, iframe, svg, b, a')).toBeNull();
    const [seen, ...rest] = text.split('\n\n');
    expect(root.textContent).toContain(rest[0] ?? seen);
  });

  test('load a picture', async () => {
    const root = await read('![a plot](https://evil.example/p.png) ![](https://b.example/q.png)');
    expect(root.querySelector('img')).toBeNull();
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).toEqual([
      'Picture: a plot',
      'Picture: b.example',
    ]);
  });

  test('lead away unseen', async () => {
    const root = await read(
      '[arxiv.org](https://evil.example/a) <https://xn--pple-43d.com/> [b](https://arxiv.org@evil.example/) [ok](https://arxiv.org/)',
    );
    expect([...root.querySelectorAll('.markdown-host')].map((host) => host.textContent)).toEqual([
      ' (evil.example)',
      ' (xn--pple-43d.com)',
      ' (evil.example)',
    ]);
    for (const link of root.querySelectorAll('a')) {
      expect(link.target).toBe('_blank');
      expect(link.relList.contains('noopener') && link.relList.contains('noreferrer')).toBe(true);
    }
  });

  test.each([
    ['>'.repeat(20_000), '>'],
    ['1. '.repeat(20_000), '1'],
    [`${'- '.repeat(500)}deep`, 'deep'],
    ['!'.repeat(100_000), '!'],
    ['a_'.repeat(50_000), 'a_'],
    ['- a\n'.repeat(25_000), 'a'],
    ['a\n\n'.repeat(30_000), 'a'],
    ['x'.repeat(1_000_000), 'xxx'],
    ['[a]('.repeat(25_000), '[a]('],
    ['*a **b '.repeat(14_000), '*a'],
    ['|'.repeat(50_000), '|'],
    ['$'.repeat(100_000), '$'],
    [`${'|a'.repeat(1_000)}\n${'|-'.repeat(1_000)}\n${'a\n'.repeat(20_000)}`, '|a'],
    ['---\n'.repeat(20_000), ''],
    [
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- n${depth}`).join('\n'),
      'n59',
    ],
    [`${'**'.repeat(50)}${'*a '.repeat(60)}`, 'a'],
  ])('hang the page: %#', async (text, part) => {
    const root = await readOrPlain(text);
    expect(root.textContent).toContain(part);
    expect(root.getElementsByTagName('*').length).toBeLessThan(20_000);
  });
});

test.each([
  ['https://a.example/x', 'here', { url: 'https://a.example/x' }],
  ['https://a.example', 'https://a.example', { url: 'https://a.example/' }],
  ['https://www.a.example', 'a.example/x', { url: 'https://www.a.example/' }],
  [
    'https://a.example.evil.example',
    'a.example',
    { url: 'https://a.example.evil.example/', host: 'a.example.evil.example' },
  ],
  ['mailto:a@b.example', 'a@b.example', { url: 'mailto:a@b.example' }],
  ['javascript:alert(1)', 'a', undefined],
  ['//a.example', 'a', undefined],
  ['', 'a', undefined],
])('%s shown as %s', (href, text, link) => {
  expect(noteLinkOf(href, text)).toEqual(link);
});
