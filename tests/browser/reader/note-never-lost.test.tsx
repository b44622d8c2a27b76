/** Whatever happens in whatever order, the words typed last are stored or still in the box. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { type OpenNote, openNote } from './_note';

afterEach(() => void vi.useRealTimers());

/** One thing that happens; texts are numbered, so that each is told from all others. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.constant('type') },
  { weight: 2, arbitrary: fc.constant('pause') },
  { weight: 1, arbitrary: fc.constant('long pause') },
  { weight: 3, arbitrary: fc.constant('stored') },
  { weight: 2, arbitrary: fc.constant('failed') },
  { weight: 2, arbitrary: fc.constant('elsewhere') },
  { weight: 1, arbitrary: fc.constantFrom('focus', 'blur', 'hide', 'mine', 'theirs', 'retry') },
  { weight: 1, arbitrary: fc.constantFrom('leave', 'return', 'done') },
);

interface Story {
  readonly note: OpenNote;
  /** What must not be lost: the words typed last, and those another page wrote last. */
  typed: string;
  theirs: string;
  count: number;
}

const happenings: Record<string, (story: Story) => void | Promise<void>> = {
  type(story) {
    if (story.note.root.children.length === 0) return;
    // Writing goes on behind what the box holds, as it mostly does.
    story.note.press('Write');
    story.count += 1;
    story.typed = `mine${story.count};`;
    story.note.type(`${story.note.box()?.value ?? ''}${story.typed}`);
  },
  pause: () => void vi.advanceTimersByTime(450),
  'long pause': () => void vi.advanceTimersByTime(70_000),
  stored: ({ note }) => note.answer(true),
  failed: ({ note }) => note.answer(false),
  elsewhere(story) {
    story.count += 1;
    const words = `theirs${story.count};`;
    // A save left on its way by an editor that is gone lands after this one: nobody can ask.
    const isAway = story.note.root.children.length === 0;
    story.theirs = isAway && story.note.drafts.hasUnsaved() ? '' : words;
    story.note.put(words);
  },
  focus: ({ note }) => note.box()?.focus(),
  blur: ({ note }) => note.box()?.blur(),
  hide: () => void dispatchEvent(new PageTransitionEvent('pagehide')),
  retry: ({ note }) => note.press('Try again'),
  done: ({ note }) => note.press('Done'),
  mine(story) {
    if (!story.note.button('Keep mine')) return;
    story.theirs = '';
    story.note.press('Keep mine');
  },
  theirs(story) {
    if (!story.note.button('Show that one')) return;
    story.typed = '';
    story.note.press('Show that one');
  },
  leave: ({ note }) => note.unmount(),
  return: ({ note }) => note.mount(),
};

const wasStored = ({ note }: Story, words: string) =>
  note.history.some((text) => text.includes(words));
const isInBox = ({ note }: Story, words: string) => note.box()?.value.includes(words) ?? false;

test('no words are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const story: Story = { note: openNote('first;'), typed: '', theirs: '', count: 0 };
      const { note } = story;
      try {
        note.mount();
        for (const each of steps) {
          await happenings[each]?.(story);
          const isKept =
            wasStored(story, story.typed) ||
            isInBox(story, story.typed) ||
            note.drafts.hasUnsaved();
          expect(isKept, `${story.typed} after ${each}`).toBe(true);
        }
        note.unmount();
        for (let round = 0; note.drafts.hasUnsaved() && round < 20; round += 1) {
          await note.answer(true);
          vi.advanceTimersByTime(70_000);
        }
        expect(note.drafts.hasUnsaved()).toBe(false);
        expect(wasStored(story, story.typed), story.typed).toBe(true);
        expect(note.history.at(-1), 'the other page’s words').toContain(story.theirs);
      } finally {
        note.close();
        vi.useRealTimers();
      }
    }),
    { numRuns: 1_000 },
  );
});
