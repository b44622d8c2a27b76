/** What the background and a script on an optional site say to each other, the browser played. */
import { beforeEach, expect, test, vi } from 'vitest';
import { answerSiteChecks, isRunningIn, stopIn } from '../../utils/messaging/site-checks';

type Listener = (message: unknown, sender: { id: string }) => Promise<unknown> | undefined;

const us = { id: 'offprint' };
let listeners: Set<Listener>;
let reply: unknown;
let stop: ReturnType<typeof vi.fn<() => void>>;
let over: AbortController;
let checks: ReturnType<typeof answerSiteChecks>;

beforeEach(() => {
  listeners = new Set();
  over = new AbortController();
  stop = vi.fn(() => over.abort());
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    runtime: {
      ...us,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      sendMessage: async () => reply,
    },
    tabs: {
      async sendMessage(_tabId: number, message: unknown) {
        if (listeners.size === 0) throw new Error('Could not establish connection.');
        return [...listeners].map((listener) => listener(message, us)).find(Boolean);
      },
    },
  });
  checks = answerSiteChecks({ readHost: () => 'review.example', stop, signal: over.signal });
});

test('a script says that it runs, until it is over', async () => {
  expect(await isRunningIn(1)).toBe(true);
  over.abort();
  expect(await isRunningIn(1)).toBe(false);
});

test('it stops when its host is named, and only then', async () => {
  expect(await stopIn(1, ['north.example', 'example', 'review.example:8443'])).toBe(false);
  expect(stop).not.toHaveBeenCalled();
  expect(await stopIn(1, ['north.example', 'review.example'])).toBe(true);
  expect(stop).toHaveBeenCalledTimes(1);
  expect(await stopIn(1, ['review.example'])).toBe(false);
});

test.each([null, 'isRunning', {}, { name: 7 }, { name: 'stopOnHosts', hosts: 'review.example' }])(
  'message %j is nothing to it',
  (message) => {
    for (const listener of listeners) expect(listener(message, us)).toBeUndefined();
    expect(stop).not.toHaveBeenCalled();
  },
);

test('another extension is not answered', () => {
  const message = { name: 'stopOnHosts', hosts: ['review.example'] };
  for (const listener of listeners) expect(listener(message, { id: 'them' })).toBeUndefined();
  expect(stop).not.toHaveBeenCalled();
});

test('a page that comes back asks, and stops where its site was taken back', async () => {
  reply = { value: { marks: [] } };
  await checks.askWhetherOn();
  expect(stop).not.toHaveBeenCalled();
  reply = { code: 'site-off', message: '' };
  await checks.askWhetherOn();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('a background that fails is no reason to stop', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  reply = undefined;
  await checks.askWhetherOn();
  expect(stop).not.toHaveBeenCalled();
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
