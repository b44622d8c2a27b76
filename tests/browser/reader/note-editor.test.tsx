import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noteLimit } from '../../../components/notes/note-saver';
import { type OpenNote, openNote } from './_note';

beforeAll(() => import('marked'));

let note: OpenNote;
const open = (initial?: string) => {
  note = openNote(initial);
  note.mount();
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  note.close();
  vi.useRealTimers();
});
const saves = () => note.pending.map((each) => each.note);

describe('saving', () => {
  test('waits for a pause in typing', () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(300);
    note.type('ab');
    vi.advanceTimersByTime(399);
    expect(saves()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(saves()).toEqual(['ab']);
  });

  test('one at a time, the newest next', async () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(400);
    note.type('ab');
    vi.advanceTimersByTime(400);
    note.type('abc');
    vi.advanceTimersByTime(4_000);
    expect(saves()).toEqual(['a']);
    await note.answer(true);
    vi.advanceTimersByTime(1);
    expect(saves()).toEqual(['abc']);
    await note.answer(true);
    expect(note.status()).toBe('Saved');
    expect(note.box()?.value).toBe('abc');
  });

  test.each([
    ['on blur', () => note.box()?.dispatchEvent(new FocusEvent('blur'))],
    ['when the editor goes', () => note.unmount()],
    ['when the page goes', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
  ])('at once %s', (_, leave) => {
    open();
    note.type('a');
    leave();
    expect(saves()).toEqual(['a']);
  });

  test('at once when the page is hidden', () => {
    open();
    note.type('a');
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    visibility.mockRestore();
    expect(saves()).toEqual(['a']);
  });

  test('also beside a save on its way when the page goes', () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(400);
    note.type('ab');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(saves()).toEqual(['a', 'ab']);
  });

  test('nothing when nothing changed', () => {
    open('a');
    note.unmount();
    vi.runAllTimers();
    expect(saves()).toEqual([]);
  });
});

describe('a save that fails', () => {
  test('keeps the text, says so, and is tried again by itself', async () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(400);
    await note.answer(false);
    expect(note.status()).toBe('Not saved. Your text is kept here.');
    expect(note.box()?.value).toBe('a');
    vi.advanceTimersByTime(2_000);
    expect(saves()).toEqual(['a']);
    await note.answer(false);
    vi.advanceTimersByTime(2_000);
    expect(saves()).toEqual([]);
    vi.advanceTimersByTime(3_000);
    await note.answer(true);
    expect(note.status()).toBe('Saved');
  });

  test('is tried again on demand', async () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(400);
    await note.answer(false);
    note.press('Try again');
    expect(saves()).toEqual(['a']);
  });

  test('is there when its reader comes back, and goes on while away', async () => {
    open('old');
    note.type('new');
    note.unmount();
    await note.answer(false);
    expect(note.drafts.hasUnsaved()).toBe(true);
    note.mount();
    expect(note.box()?.value).toBe('new');
    note.unmount();
    vi.advanceTimersByTime(2_000);
    await note.answer(true);
    expect(note.stored()).toBe('new');
    expect(note.drafts.hasUnsaved()).toBe(false);
  });
});

describe('a change elsewhere', () => {
  test('is taken over while nobody writes', () => {
    open('a');
    note.put('b');
    expect(note.root.querySelector('.markdown')?.textContent).toBe('b');
  });

  test('waits for a choice while somebody writes: mine', async () => {
    open('a');
    note.type('mine');
    note.put('theirs');
    vi.advanceTimersByTime(4_000);
    expect(note.box()?.value).toBe('mine');
    expect(saves()).toEqual([]);
    note.press('Keep mine');
    await note.answer(true);
    expect(note.stored()).toBe('mine');
    expect(note.root.querySelector('[role=alert]')).toBeNull();
  });

  test('waits for a choice while somebody writes: theirs', async () => {
    open('a');
    note.type('mine');
    note.put('theirs');
    note.press('Show that one');
    expect(note.box()?.value).toBe('theirs');
    await note.answer(true);
    expect(note.stored()).toBe('theirs');
  });

  test('without a choice both texts are kept', async () => {
    open('a');
    note.type('mine');
    note.put('theirs');
    note.unmount();
    await note.answer(true);
    expect(note.stored()).toBe('mine\n\n---\n\ntheirs');
  });

  test('an echo of our own save is none', async () => {
    open();
    note.type('a');
    vi.advanceTimersByTime(400);
    note.type('ab');
    await note.answer(true);
    expect(note.root.querySelector('[role=alert]')).toBeNull();
    expect(note.box()?.value).toBe('ab');
  });
});

describe('the box', () => {
  const box = page.getByRole('textbox', { name: 'Note' });
  beforeEach(() => void vi.useRealTimers());

  test('an empty note is a box; a written one is read', async () => {
    open('**a**');
    await expect.poll(() => note.root.querySelector('strong')?.textContent).toBe('a');
    await userEvent.click(page.getByRole('button', { name: 'Write' }));
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{End} b{Escape}');
    await expect.element(page.getByRole('button', { name: 'Write' })).toHaveFocus();
    expect(saves()).toEqual(['**a** b']);
  });

  test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    '%s leaves it',
    async (keys) => {
      open();
      await userEvent.fill(box, 'a');
      await userEvent.keyboard(keys);
      await expect.element(box).not.toBeInTheDocument();
      expect(saves()).toEqual(['a']);
    },
  );

  test('an empty box stays when it is left and typed in again', async () => {
    open('old');
    note.put('');
    await userEvent.click(box);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(box);
    await userEvent.keyboard('abc');
    await expect.element(box).toHaveValue('abc');
  });

  test('grows with its text, to a limit', async () => {
    open();
    await userEvent.fill(box, 'a');
    const small = box.element().clientHeight;
    await userEvent.fill(box, 'a\n'.repeat(12));
    expect(box.element().clientHeight).toBeGreaterThan(small + 100);
    await userEvent.fill(box, 'a\n'.repeat(900));
    expect(box.element().clientHeight).toBeLessThan(innerHeight);
  });

  test('the limit is explained before it is hit, and nothing is cut', async () => {
    open();
    const hint = () => note.root.querySelector('.note-hint')?.textContent;
    note.type('a'.repeat(noteLimit - 10));
    expect(hint()).toBe('10 more characters fit, of 100,000.');
    note.type('a'.repeat(noteLimit + 1));
    expect(hint()).toContain('1 character too many');
    expect(note.box()?.value.length).toBe(noteLimit + 1);
    note.box()?.dispatchEvent(new FocusEvent('blur'));
    expect(saves()).toEqual([]);
    expect(note.drafts.hasUnsaved()).toBe(true);
  });
});
