import { expect, it } from 'vitest';
import { createNewestGate } from '../../utils/views/newest-gate';

/** Requests that answer when told to. */
function createRequests() {
  const started: string[] = [];
  const finish = new Map<string, (error?: Error) => void>();
  const request = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      started.push(name);
      finish.set(name, (error) => (error ? reject(error) : resolve(name)));
    });
  const settle = async (name: string, error?: Error) => {
    finish.get(name)?.(error);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { started, request, settle };
}

it('lets one through at a time, then the newest of those that wait', async () => {
  const { started, request, settle } = createRequests();
  const pass = createNewestGate();
  const answers = ['a', 'at', 'att'].map((name) => pass(request(name)));
  expect(started).toEqual(['a']);
  await settle('a');
  expect(started).toEqual(['a', 'att']);
  const late = pass(request('atte'));
  expect(started).toEqual(['a', 'att']);
  await settle('att');
  await settle('atte');
  expect(await Promise.all([...answers, late])).toEqual(['a', undefined, 'att', 'atte']);
});

it('opens again after a failure', async () => {
  const { started, request, settle } = createRequests();
  const pass = createNewestGate();
  const failed = pass(request('a'));
  const next = pass(request('b'));
  const caught = expect(failed).rejects.toThrow('no');
  await settle('a', new Error('no'));
  await settle('b');
  await caught;
  expect(await next).toBe('b');
  expect(started).toEqual(['a', 'b']);
});
