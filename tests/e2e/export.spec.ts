/** What leaves the library: files the browser saves, and texts on the clipboard. */
import { readFile } from 'node:fs/promises';
import { bigCount, expect, look, tableRows, test } from './_library';
import { oddTitles, titleOf } from './_papers';

const panel = 'Export';

test('saves every paper of the library as one file of each format', async ({ big }) => {
  test.slow();
  const library = await big.openLibrary();
  await tableRows(library).first().focus();
  await library.keyboard.press('ControlOrMeta+a');
  await expect(library.locator('.bulk-count')).toHaveText(/10,000/);
  const marks: Record<string, RegExp> = {
    BibTeX: /^@\w+\{/gm,
    RIS: /^TY {2}- /gm,
    'CSL-JSON': /"type": ?"/g,
    CSV: /^/g,
    'Offprint (everything)': /"addedAt":/g,
  };
  for (const [format, mark] of Object.entries(marks)) {
    await library.getByRole('button', { name: panel }).click();
    const [download] = await Promise.all([
      library.waitForEvent('download'),
      library.getByRole('button', { name: `Save as ${format} file` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^All papers\.(?:bib|ris|json|csv)$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(titleOf(bigCount - 1).split(' ')[0]);
    expect(text).toContain(oddTitles.chinese);
    const count = text.match(mark)?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(format === 'CSV' ? 1 : bigCount);
  }
});

test('copies one citation by keys', async ({ shelf }) => {
  await shelf.fill(6);
  await shelf.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const library = await shelf.openLibrary();
  await tableRows(library).first().focus();
  await library.keyboard.press('e');
  await expect(library.getByRole('dialog', { name: panel })).toBeVisible();
  await look(library, 'library-export', 'light');
  await library.getByRole('button', { name: 'Copy as APA' }).press('Enter');
  const readClipboard = () => library.evaluate(() => navigator.clipboard.readText());
  await expect.poll(readClipboard).toContain(titleOf(5));
  expect(await readClipboard()).toMatch(/\(\d{4}/);
  await expect(tableRows(library).first()).toBeFocused();
});
