import { expect, test } from 'vitest';
import { metaOf, openBackground } from '../background/_background';

test('the menu offers what was used last first', async () => {
  const { library } = openBackground();
  const [rivers, tides, never] = [
    await library.createList('Rivers'),
    await library.createList('Tides'),
    await library.createList('Never'),
  ];
  await library.saveMany([metaOf(1), metaOf(2)]);
  const [first, second] = ['arxiv:2401.00001', 'arxiv:2401.00002'] as const;
  await library.edit(first, { addListIds: [rivers.id], addTags: ['old'] });
  await library.edit(second, { addListIds: [tides.id], addTags: ['new'] });
  const names = async () => (await library.readMenu()).lists.map(({ name }) => name);
  expect((await names()).slice(0, 2)).toEqual(['Tides', 'Rivers']);
  expect((await names()).at(-1)).toBe(never.name);
  expect((await library.readMenu()).recentTags).toEqual(['new', 'old']);

  await library.edit(first, { status: 'read' });
  expect((await names())[0]).toBe('Rivers');
});
