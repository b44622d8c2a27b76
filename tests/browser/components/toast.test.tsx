import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toast } from '../../../components/controls/Toast';
import { open, type Shown } from '../reader/_reader';

let shown: Shown;
let dismissed: number;
const onDismiss = () => {
  dismissed += 1;
};
const toastOf = (message: string) => (
  <Toast done={{ message }} onUndo={() => undefined} onDismiss={onDismiss} duration={1_000} />
);
const toast = () => shown.root.querySelector<HTMLElement>('.toast');

beforeEach(() => {
  dismissed = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  shown.close();
});

test('the same words again stay as long, and are said again', () => {
  shown = open(toastOf('Starred 1 paper'));
  const first = toast();
  vi.advanceTimersByTime(900);
  shown.show(toastOf('Starred 1 paper'));
  vi.advanceTimersByTime(900);
  expect(dismissed).toBe(0);
  expect(toast()).not.toBe(first);
  vi.advanceTimersByTime(100);
  expect(dismissed).toBe(1);
});

test('it stays while its button has the focus, the next one only as long as any', () => {
  shown = open(toastOf('Starred 1 paper'));
  void act(() => toast()?.querySelector('button')?.focus());
  vi.advanceTimersByTime(5_000);
  expect(dismissed).toBe(0);
  shown.show(toastOf('Removed 1 paper'));
  vi.advanceTimersByTime(1_000);
  expect(dismissed).toBe(1);
});
