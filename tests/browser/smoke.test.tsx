import { render } from 'preact';
import { expect, test } from 'vitest';

test('smoke', () => {
  const root = document.createElement('div');
  render(<p>hello</p>, root);
  expect(root.textContent).toBe('hello');
  expect(indexedDB).toBeDefined();
});
