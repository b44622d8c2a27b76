import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LatexPart, latexPartsOf } from '../../../components/text/latex-parts';
import { MathText } from '../../../components/text/MathText';
import { markerFor, open, type Shown } from './_reader';

// It is big, and a cold test server takes its time.
beforeAll(() => import('temml'));

let shown: Shown | undefined;
afterEach(() => shown?.close());

function show(text: string, word?: string): HTMLElement {
  shown = open(<MathText text={text} {...(word !== undefined && { mark: markerFor(word) })} />);
  return shown.root;
}

const maths = () => [...document.querySelectorAll('main math')];
const raw = String.raw;

/** Waits for a formula known to be good, so that what is not drawn by then never will be. */
async function showBeside(text: string): Promise<HTMLElement> {
  shown = open(
    <>
      <p id="good">
        <MathText text="$x$" />
      </p>
      <p id="other">
        <MathText text={text} />
      </p>
    </>,
  );
  await expect.poll(() => document.querySelector('#good math')).not.toBeNull();
  return document.querySelector<HTMLElement>('#other') ?? shown.root;
}

describe('formulas', () => {
  test.each([
    [raw`costs $\mathcal{O}(n \log n)$ time`, 1],
    [raw`\(a\) and \[b\] and $$c$$`, 3],
    [raw`the \alpha-divergence, \ell_1 and \mathbb{R}^{n}`, 3],
    [raw`$a$$b$`, 2],
    [raw`\textit{an $x$ in italics}`, 1],
  ])('%s is drawn', async (text, count) => {
    show(text);
    await expect.poll(() => maths().length).toBe(count);
    for (const math of maths()) {
      expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
      expect(math.getBoundingClientRect().width).toBeGreaterThan(3);
    }
  });

  test.each([
    'from $5 to $10 a day',
    'US$5–$10',
    'a lone $ sign, and $ $',
    raw`C:\nowhere`,
    raw`half a \( formula`,
    raw`$\frac{1}{2$`,
    raw`$a}{b$`,
    raw`$\unknowncommand{x}$`,
    raw`$\href{javascript:alert(1)}{x}$`,
    raw`$\includegraphics{https://evil.example/x.png}$`,
    raw`$\class{reader-action}{x}$ $\style{position:fixed}{x}$`,
    raw`$\def\a{\a\a}\a$`,
    raw`$\hspace{-99em}x$ $\raisebox{99em}{x}$ $\rule{99em}{99em}$`,
    raw`$a\\[99em]b$`,
    `$${'x'.repeat(501)}$`,
    `$${'{'.repeat(240)}x${'}'.repeat(241)}$`,
    '<img src=x onerror=alert(1)> </script>',
  ])('%s is shown as it is written', async (text) => {
    const place = await showBeside(text);
    expect(place.textContent).toBe(text);
    expect(place.querySelector('math, img, a, script')).toBeNull();
  });

  test('bombs are small when they burst', async () => {
    const bombs = [
      `$${'x^{'.repeat(120)}x${'}'.repeat(120)}$`,
      `$${raw`\frac{`.repeat(40)}x${'}{y}'.repeat(40)}$`,
      raw`$\begin{array}{*{99999}{c}}a\end{array}$`,
      `$${'a&'.repeat(200)}$`,
      `${'$x$ '.repeat(1_000)}`,
      `${'$'.repeat(40_000)}`,
      `${raw`\textit{`.repeat(5_000)}`,
      `${'\\'.repeat(50_000)}`,
      `${'$x$'.repeat(50_000)}`,
    ];
    for (const bomb of bombs) {
      const place = await showBeside(bomb);
      expect(place.getElementsByTagName('*').length).toBeLessThan(2_000);
      shown?.close();
    }
  });

  test('no definition outlives its formula', async () => {
    show(raw`$\gdef\R{x}\R$ then $\R_1$`);
    await expect.poll(() => maths().length).toBe(1);
    expect(maths()[0]?.textContent).not.toContain('x');
  });
});

describe('text', () => {
  test.each([
    [
      raw`R\'enyi, Erd\H{o}s, \v{S}, Fran\c cois, na\"{\i}ve, {\'e}t\'{e}`,
      'Rényi, Erdős, Š, François, naïve, été',
    ],
    [raw`Stra\ss e, \O rsted, \L{}\'od\'z, \ae`, 'Straße, Ørsted, Łódź, æ'],
    [raw`50\% of R\&D, a\_b \{c\} \#1`, '50% of R&D, a_b {c} #1'],
    [raw`\emph{a \textbf{b}} {\it c} \texttt{d}`, 'a b c d'],
    ['set {a, b} of \u202e signs', 'set {a, b} of \u202e signs'],
  ])('%s', (source, seen) => {
    const root = show(source);
    expect(root.textContent).toBe(seen);
  });

  test('styles are elements', () => {
    const root = show(raw`\emph{a \textbf{b}} {\it c} \texttt{d} x\textsuperscript{2}`);
    expect(root.querySelector('em strong')?.textContent).toBe('b');
    expect([...root.querySelectorAll('em')].map((em) => em.textContent)).toEqual(['a b', 'c']);
    expect(root.querySelector('code')?.textContent).toBe('d');
    expect(root.querySelector('sup')?.textContent).toBe('2');
  });

  test('parts cover their source without gaps or overlaps', () => {
    const source = raw`a $b$ \textit{c \'e} \alpha_1 {\bf d} $5 \& e`;
    const flat = (parts: readonly LatexPart[]): { start: number; end: number }[] =>
      parts.flatMap((part) => (part.kind === 'styled' ? flat(part.parts) : [part]));
    let end = 0;
    for (const part of flat(latexPartsOf(source))) {
      expect(part.start).toBeGreaterThanOrEqual(end);
      expect(part.end).toBeGreaterThan(part.start);
      end = part.end;
    }
    expect(end).toBe(source.length);
  });
});

describe('marks', () => {
  const marked = () => [...document.querySelectorAll('main mark')].map((mark) => mark.textContent);

  test('stand in the plain parts and in styled ones', () => {
    show(raw`net \textit{a net} of nets`, 'net');
    expect(marked()).toEqual(['net', 'net', 'net']);
  });

  test('cover a letter whose command they touch, and the rest of the word', () => {
    show(raw`the R\'enyi entropy`, raw`R\'enyi`);
    expect(marked().join('')).toBe('Rényi');
  });

  test('colour a formula that holds one', async () => {
    show(raw`a $\beta$-VAE and $x$`, raw`$\beta$-VAE`);
    await expect.poll(() => document.querySelectorAll('.formula').length).toBe(2);
    expect(document.querySelectorAll('.formula-match')).toHaveLength(1);
    expect(marked()).toEqual(['-VAE']);
  });

  test('every match in one part', () => {
    const root = show('aXbXcXXd', 'X');
    expect(root.textContent).toBe('aXbXcXXd');
    expect(marked()).toEqual(['X', 'X', 'X', 'X']);
  });
});

test('copying gives the source', async () => {
  const text = raw`costs $\mathcal{O}(n)$ in R\'enyi units`;
  const root = show(text);
  await expect.poll(() => maths().length).toBe(1);
  getSelection()?.selectAllChildren(root);
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData });
  root.querySelector('.math-text')?.dispatchEvent(event);
  expect(clipboardData.getData('text/plain')).toBe(raw`costs $\mathcal{O}(n)$ in Rényi units`);
  expect(event.defaultPrevented).toBe(true);
});

test('a new text replaces the formula of the old one', async () => {
  show('$a$ one');
  await expect.poll(() => maths().length).toBe(1);
  shown?.show(<MathText text="$b$ two" />);
  await expect.poll(() => maths()[0]?.textContent).toBe('b');
  shown?.show(<MathText text={raw`$\unknown$`} />);
  await expect.poll(() => shown?.root.textContent).toBe(raw`$\unknown$`);
});
