/** Sites that the reader switches on: from nothing to badges and back to nothing. */
import { launchChromium, saveByClick } from '../../scripts/_chromium.mjs';
import { look } from './_library';
import {
  askFromScript,
  clickBehind,
  expect,
  readingGroup,
  readStanding,
  test,
} from './_optional-sites';
import { labels, savedLabels } from './_pages';

const submissions = 'https://openreview.net/submissions?venue=LAMP.cc%2F2025%2FConference';
const title = 'Do lanterns learn?';

test('the popup offers a site, badges come without a reload, and the settings take it all back', async ({
  context,
  extensionId,
  openPopup,
  pressButton,
}) => {
  const page = await context.newPage();
  await page.goto(submissions);
  expect(await readStanding(context)).toEqual({ isGranted: false, scripts: [] });
  const popup = await openPopup();
  await pressButton(page);
  await popup.evaluate(() => location.reload());
  const strip = popup.getByRole('region', { name: 'This site' });
  await expect(strip).toHaveText(/Show Offprint on openreview.net\?/);
  await clickBehind(popup, 'button', 'Show it here');
  await expect.poll(() => labels(page)).toHaveLength(2);
  await expect(strip).toHaveCount(0);
  expect(await readStanding(context)).toEqual({ isGranted: true, scripts: ['openreview'] });
  await saveByClick(page, title);

  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html#settings`);
  await library.getByRole('searchbox', { name: 'Find a site' }).fill('openreview');
  const toggle = library.getByRole('switch', { name: 'OpenReview' });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect.poll(() => labels(page)).toEqual([]);
  await expect.poll(() => readStanding(context)).toEqual({ isGranted: false, scripts: [] });
  const paper = {
    ...{ ids: ['openreview:lanternBBB'], title: 'Light without lamps', authors: [] },
    ...{ pageUrl: submissions, siteId: 'openreview' },
  };
  const reply = await askFromScript(page, extensionId, { name: 'save', payload: { paper } });
  expect(reply).toMatchObject({ code: 'site-off' });
  await page.reload();
  await expect(page.getByText(title)).toBeVisible();
  expect(await labels(page)).toEqual([]);

  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect.poll(() => savedLabels(page)).toHaveLength(1);
});

test('a site that is on stays on over a restart', async ({
  site,
  profile,
  context,
  extensionId,
}) => {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html#settings`);
  await library.getByRole('switch', { name: 'OpenReview' }).click();
  await expect.poll(async () => (await readStanding(context)).scripts).toEqual(['openreview']);
  await context.close();
  const again = await launchChromium({ proxyPort: site.port, profilePath: profile.path });
  try {
    const page = await again.newPage();
    await page.goto(submissions);
    await expect.poll(() => labels(page)).toHaveLength(2);
  } finally {
    await again.close();
  }
});

test('This page looks through a page of nobody when the reader asks, and not before', async ({
  context,
  openPopup,
  pressButton,
}) => {
  const page = await context.newPage();
  await page.goto(readingGroup);
  const popup = await openPopup();
  await page.bringToFront();
  await clickBehind(popup, 'tab', 'This page');
  await expect(popup.getByText('Offprint may not look at this page')).toHaveCount(1);
  await pressButton(page);
  await clickBehind(popup, 'tab', 'All');
  await clickBehind(popup, 'tab', 'This page');
  await expect(popup.getByText('Found by looking through this page')).toHaveCount(1);
  await popup.bringToFront();
  const titles = popup.locator('.page-row [data-title]');
  await expect(titles).toHaveText([
    'Kelp forests as slow memories',
    'Counting herring gulls from a ferry',
  ]);
  await popup.getByRole('button', { name: 'Save all new (2)' }).click();
  await expect(popup.getByText('2 papers, 2 saved')).toBeVisible();
});

const changedPage = `<!doctype html><html lang="en"><title>Search</title><main id="results">
<section class="result-card" data-owner="ada@reed.example"><b>Do lanterns learn?</b>
<a href="/paper/12345?token=s3cr3t">Emmy Noether</a></section></main></html>`;

test('a site that has changed is told, with a sample to report that holds none of its text', async ({
  context,
  site,
  openPopup,
  pressButton,
}) => {
  const search = 'https://openreview.net/search?term=lamps';
  site.routes.set(search, changedPage);
  const page = await context.newPage();
  await page.goto(search);
  const popup = await openPopup();
  await pressButton(page);
  await clickBehind(popup, 'tab', 'This page');
  await expect(
    popup.getByRole('heading', { name: 'OpenReview seems to have changed' }),
  ).toHaveCount(1);
  await clickBehind(popup, 'button', 'Make a sample for a report');
  const sample = popup.getByRole('textbox', { name: 'Sample of the page' });
  await expect(sample).toHaveValue(/section\S*result-card/);
  for (const secret of ['lanterns', 'Noether', 's3cr3t', 'reed', '12345', 'lamps']) {
    await expect(sample).not.toHaveValue(new RegExp(secret));
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`looks right and is accessible, ${scheme}`, async ({
    context,
    extensionId,
    site,
    openPopup,
    pressButton,
  }) => {
    const search = 'https://openreview.net/search?term=lamps';
    site.routes.set(search, changedPage);
    const page = await context.newPage();
    await page.goto(search);
    const popup = await openPopup();
    await popup.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await pressButton(page);
    await popup.evaluate(() => location.reload());
    await expect(popup.getByRole('region', { name: 'This site' })).toHaveCount(1);
    await clickBehind(popup, 'tab', 'This page');
    await expect(popup.getByText('OpenReview seems to have changed')).toHaveCount(1);
    await popup.bringToFront();
    await look(popup, 'popup-changed', scheme);
    await page.bringToFront();
    await clickBehind(popup, 'button', 'Make a sample for a report');
    await expect(popup.getByRole('textbox', { name: 'Sample of the page' })).toHaveCount(1);
    await popup.bringToFront();
    await look(popup, 'popup-sample', scheme);
    await popup.getByRole('tab', { name: 'All' }).click();
    await look(popup, 'popup-strip', scheme);

    await popup.getByRole('button', { name: 'Settings' }).click();
    await popup.getByText('More sites').scrollIntoViewIfNeeded();
    await popup.getByRole('switch', { name: 'OpenReview' }).click();
    await expect(popup.getByRole('switch', { name: 'OpenReview' })).toBeChecked();
    await popup.getByRole('searchbox').scrollIntoViewIfNeeded();
    await look(popup, 'popup-sites', scheme);
    const library = await context.newPage();
    await library.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await library.goto(`chrome-extension://${extensionId}/library.html#settings`);
    await library.getByRole('switch', { name: 'OpenReview' }).scrollIntoViewIfNeeded();
    await look(library, 'library-sites', scheme);
    site.routes.set('https://openreview.net/forum?id=lanternZZZ', changedPage);
    await page.goto('https://openreview.net/forum?id=lanternZZZ');
    await popup.bringToFront();
    await popup.keyboard.press('Escape');
    await page.bringToFront();
    await clickBehind(popup, 'tab', 'This page');
    await expect(popup.locator('.page-row')).toHaveCount(1);
    await clickBehind(popup, 'button', 'Make a sample for a report');
    await expect(popup.getByRole('textbox', { name: 'Sample of the page' })).toHaveCount(1);
    await popup.bringToFront();
    await look(popup, 'popup-changed-paper', scheme);
    await page.goto(readingGroup);
    await pressButton(page);
    await clickBehind(popup, 'tab', 'All');
    await clickBehind(popup, 'tab', 'This page');
    await expect(popup.getByText('Found by looking through this page')).toHaveCount(1);
    await popup.bringToFront();
    await look(popup, 'popup-scanned', scheme);
  });
}
