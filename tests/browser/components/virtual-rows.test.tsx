/** A long list in the document: few rows of it, all of them reachable, the focus never lost. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { type VirtualHandle, VirtualRows } from '../../../components/controls/VirtualRows';

const root = document.createElement('div');
const handle = { current: null as VirtualHandle | null };
const onRange = vi.fn();

afterEach(() => {
  render(null, root);
  root.remove();
  onRange.mockClear();
});

/** Rows of very different heights, each a button. */
function draw(keys: readonly string[], heightOf = (key: string) => 40 + (Number(key) % 7) * 20) {
  if (!root.isConnected) document.body.append(root);
  const scroller = { current: root };
  Object.assign(root.style, { height: '500px', overflow: 'auto' });
  void act(() =>
    render(
      <VirtualRows
        count={keys.length}
        estimate={60}
        scroller={scroller}
        rowKey={(row) => keys[row] ?? ''}
        renderRow={(row) => (
          <button
            type="button"
            style={{ display: 'block', height: `${heightOf(keys[row] ?? '')}px` }}
          >
            {keys[row]}
          </button>
        )}
        onRange={onRange}
        handleRef={handle}
      />,
      root,
    ),
  );
}

const keysOf = (count: number, first = 0) =>
  Array.from({ length: count }, (_, row) => `${row + first}`);
const shown = () => [...root.querySelectorAll('button')];
const find = (key: string) => shown().find((button) => button.textContent === key);
const topOf = (key: string) => Math.round(find(key)?.getBoundingClientRect().top ?? Number.NaN);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('draws what is in view, each row below the last', async () => {
  draw(keysOf(10_000));
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(5), 20_000);
  expect(shown().length).toBeLessThan(40);
  await vi.waitFor(() => {
    const boxes = shown().map((button) => button.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (next) expect(Math.abs(next.top - box.bottom)).toBeLessThan(1);
    }
  }, 20_000);
  expect(onRange).toHaveBeenCalledWith(0, shown().length);
});

it('reaches the last row by scrolling', async () => {
  draw(keysOf(10_000));
  let most = 0;
  while (!find('9999')) {
    root.scrollBy(0, 20_000);
    await frame();
    most = Math.max(most, shown().length);
  }
  expect(most).toBeLessThan(60);
  await vi.waitFor(() => expect(onRange.mock.lastCall?.[1]).toBe(10_000), 20_000);
});

it('brings a far row into view', async () => {
  draw(keysOf(10_000));
  handle.current?.scrollToRow(7_000);
  await vi.waitFor(() => {
    const view = root.getBoundingClientRect();
    const box = find('7000')?.getBoundingClientRect();
    expect(box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1).toBe(true);
  }, 20_000);
});

it('keeps the focused row drawn, and the focus in it', async () => {
  draw(keysOf(1_000));
  find('3')?.focus();
  root.scrollTo(0, 400 * 60);
  await vi.waitFor(() => expect(find('400')).toBeDefined(), 20_000);
  expect(document.activeElement).toBe(find('3'));
  root.scrollTo(0, 0);
  await vi.waitFor(() => expect(find('0')).toBeDefined(), 20_000);
  expect(document.activeElement).toBe(find('3'));
});

it('keeps the focused row when rows come above it', async () => {
  draw(keysOf(1_000));
  find('3')?.focus();
  root.scrollTo(0, 400 * 60);
  await vi.waitFor(() => expect(find('400')).toBeDefined(), 20_000);
  draw(keysOf(1_010, -10));
  await frame();
  expect(document.activeElement).toBe(find('3'));
});

it('leaves what is in view where it is when rows come and go above', async () => {
  draw(keysOf(1_000));
  root.scrollTo(0, 400 * 60);
  await vi.waitFor(() => expect(find('400')).toBeDefined(), 20_000);
  await frame();
  await frame();
  const key = shown().find((button) => button.getBoundingClientRect().top > 100)?.textContent ?? '';
  const top = topOf(key);
  draw(keysOf(1_005, -5));
  await vi.waitFor(() => expect(Math.abs(topOf(key) - top)).toBeLessThan(2), 20_000);
  draw(keysOf(990, 10));
  await vi.waitFor(() => expect(Math.abs(topOf(key) - top)).toBeLessThan(2), 20_000);
});

it('moves the rows below when one grows', async () => {
  const keys = keysOf(100);
  draw(keys);
  await vi.waitFor(() => expect(find('2')).toBeDefined(), 20_000);
  draw(keys, (key) => (key === '1' ? 200 : 40));
  await vi.waitFor(() => expect(topOf('2') - topOf('1')).toBe(200), 20_000);
});
