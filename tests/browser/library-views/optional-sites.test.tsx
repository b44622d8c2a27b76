import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultSettings, type Settings } from '../../../utils/settings/settings';
import { SettingsPanel } from '../../../utils/views/SettingsPanel';
import { createFakeAccess, type FakeAccess } from '../views/_site-access';
import { type Opened, open } from './_library';

const originsOf = (...hosts: string[]) => hosts.map((host) => `https://${host}/*`);
const harbour = { id: 'harbour', name: 'Harbour', origins: originsOf('harbour.example') };
const kelpOrigins = originsOf('kelp.example', 'a.kelp.example', 'b.kelp.example');
const optional = [
  { id: 'zebra', name: 'Zebra Review', origins: originsOf('zebra.example') },
  { id: 'both', name: 'Both', origins: originsOf('www.both.example', 'both.example') },
  {
    id: 'kelp',
    name: 'Kelp',
    origins: kelpOrigins,
  },
  ...Array.from({ length: 8 }, (_, index) => ({
    id: `s${index}`,
    name: `Site ${index}`,
    origins: originsOf(`s${index}.example`),
  })),
];
let settings: Settings;
let fake: FakeAccess;
let opened: Opened | undefined;

function Kept({ sites }: { sites: { builtIn: (typeof harbour)[]; optional: typeof optional } }) {
  const [kept, setKept] = useState(settings);
  const keep = (next: Settings) => {
    settings = next;
    setKept(next);
  };
  return <SettingsPanel settings={kept} sites={sites} access={fake.access} onChange={keep} />;
}

function openSettings(some = optional) {
  const sites = { builtIn: [harbour], optional: some };
  opened = open(<Kept sites={sites} />);
}

beforeEach(async () => {
  await page.viewport(360, 700);
  settings = defaultSettings;
  fake = createFakeAccess(harbour.origins);
});
afterEach(() => opened?.close());

const toggle = (name: string) => page.getByRole('switch', { name, exact: true });
const more = page.getByRole('group', { name: 'More sites' });
const names = () =>
  [...document.querySelectorAll('.settings-more .switch-name')].map((name) => name.textContent);

test('sites are off, in the order of their names, and say what they would read', async () => {
  openSettings();
  await expect.element(more).toBeVisible();
  expect(names().slice(0, 3)).toEqual(['Both', 'Kelp', 'Site 0']);
  await expect
    .element(toggle('Both'))
    .toHaveAccessibleDescription('Would read pages of both.example');
  await expect.element(toggle('Zebra Review')).not.toBeChecked();
  await expect
    .element(toggle('Zebra Review'))
    .toHaveAccessibleDescription('Would read pages of zebra.example');
  await expect
    .element(toggle('Kelp'))
    .toHaveAccessibleDescription(
      'Would read pages of kelp.example, a.kelp.example, and 1 more address',
    );
});

test('switching on asks the browser for all hosts; switching off gives them back', async () => {
  openSettings();
  await userEvent.click(toggle('Kelp'));
  expect(fake.prompts).toEqual([kelpOrigins]);
  await expect.element(toggle('Kelp')).toBeChecked();
  await expect.element(toggle('Kelp')).toHaveAccessibleDescription(/^Offprint may read pages of /);
  await userEvent.keyboard(' ');
  await expect.element(toggle('Kelp')).not.toBeChecked();
  expect(kelpOrigins.some(fake.isGranted)).toBe(false);
});

test('a refused prompt leaves the switch off, also to the eye', async () => {
  fake.says = 'no';
  openSettings();
  await userEvent.click(toggle('Kelp'));
  expect(fake.prompts).toHaveLength(1);
  await expect.element(toggle('Kelp')).not.toBeChecked();
  expect(settings).toEqual(defaultSettings);
});

test('follows what is granted and taken back elsewhere, host by host', async () => {
  openSettings();
  await expect.element(toggle('Kelp')).not.toBeChecked();
  fake.set(originsOf('a.kelp.example'), true);
  await expect.element(toggle('Kelp')).toBeChecked();
  await expect
    .element(toggle('Kelp'))
    .toHaveAccessibleDescription('Offprint may read pages of a.kelp.example');
  fake.set(originsOf('a.kelp.example'), false);
  await expect.element(toggle('Kelp')).not.toBeChecked();
});

test('a site that was hidden is shown again when it is switched on', async () => {
  settings = { ...defaultSettings, hiddenSites: ['zebra', 'harbour'] };
  fake.set(originsOf('zebra.example'), true);
  openSettings();
  await expect.element(toggle('Zebra Review')).not.toBeChecked();
  await userEvent.click(toggle('Zebra Review'));
  await expect.element(toggle('Zebra Review')).toBeChecked();
  expect(settings.hiddenSites).toEqual(['harbour']);
});

test('a long list is narrowed by names and hosts; Escape shows all again', async () => {
  openSettings();
  const find = page.getByRole('searchbox', { name: 'Find a site' });
  await userEvent.fill(find, 'b.kelp');
  expect(names()).toEqual(['Kelp']);
  await userEvent.fill(find, 'quokka');
  await expect.element(page.getByText('No site matches “quokka”')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(names).toHaveLength(optional.length);
});

test('a short list needs no box', async () => {
  openSettings(optional.slice(0, 3));
  await expect.element(more).toBeVisible();
  expect(page.getByRole('searchbox').elements()).toEqual([]);
});

test('a built-in site that the reader withdrew in the browser says so', async () => {
  openSettings();
  await expect.element(toggle('Kelp')).toBeVisible();
  await expect.element(toggle('Harbour')).not.toHaveAccessibleDescription();
  fake.set(harbour.origins, false);
  await expect
    .element(toggle('Harbour'))
    .toHaveAccessibleDescription(/You told your browser not to let Offprint read this site/);
});

test('fits the popup, and every target is 24 pixels or more each way', async () => {
  openSettings();
  await expect.element(more).toBeVisible();
  expect(opened?.root.scrollWidth).toBeLessThanOrEqual(360);
  for (const target of opened?.root.querySelectorAll('.settings-more :is(label, input)') ?? []) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});
