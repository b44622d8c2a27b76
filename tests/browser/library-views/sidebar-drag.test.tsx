import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writePaperDrag } from '../../../components/table/paper-drag';
import type { PaperId } from '../../../utils/paper/paper-id';
import type { Opened } from './_library';
import { createFakeSidebar, type FakeSidebar, link, namesOf, openSidebar } from './_sidebar';

let fake: FakeSidebar;
let opened: Opened;

beforeEach(async () => {
  await page.viewport(600, 700);
  fake = createFakeSidebar(['Ice', 'Tides', 'Waves'], []);
  opened = openSidebar(fake);
});
afterEach(() => opened.close());

test('a list goes where the mark is', async () => {
  const row = link('Ice').element().getBoundingClientRect();
  await userEvent.dragAndDrop(link('Waves'), link('Ice'), {
    targetPosition: { x: 40, y: row.height * 0.2 },
  });
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Waves', 'Ice', 'Tides']);
  await userEvent.dragAndDrop(link('Waves'), link('Tides'), {
    targetPosition: { x: 40, y: row.height * 0.8 },
  });
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Ice', 'Tides', 'Waves']);
  expect(document.querySelector('[data-drop], [data-dragged]')).toBeNull();
});

test('nothing goes before the Reading list', async () => {
  await userEvent.dragAndDrop(link('Tides'), link('Reading list'), {
    targetPosition: { x: 40, y: 2 },
  });
  await expect.poll(() => namesOf('list')).toEqual(['Reading list', 'Tides', 'Ice', 'Waves']);
});

/** Drags over a list what `write` carries, from a table that is not here. */
function dragOver(name: string, write: (transfer: DataTransfer) => void) {
  const dataTransfer = new DataTransfer();
  write(dataTransfer);
  const fire = (event: string) =>
    link(name)
      .element()
      .dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }));
  return { isTaken: !fire('dragover'), drop: () => fire('drop') };
}
const dropMark = () => document.querySelector('[data-drop="into"]')?.textContent;

test('papers dropped on a list', async () => {
  const ids: PaperId[] = ['arxiv:2401.00001', 'doi:10.1000/1'];
  const drag = dragOver('Reading list', (transfer) => writePaperDrag(transfer, ids));
  expect(drag.isTaken).toBe(true);
  await expect.poll(dropMark).toContain('Reading list');
  drag.drop();
  expect(fake.calls).toEqual([['drop', 'reading-list', ...ids]]);
  await expect.poll(dropMark).toBeUndefined();
});

test('other things, and text that is no list of ids, change nothing', () => {
  const text = dragOver('Ice', (transfer) => transfer.setData('text/plain', 'arxiv:2401.1'));
  expect(text.isTaken).toBe(false);
  for (const data of ['', 'no JSON', '{}', '[7, "no id"]']) {
    dragOver('Ice', (transfer) => transfer.setData('application/x-offprint-ids', data)).drop();
  }
  expect(fake.calls).toEqual([]);
});
