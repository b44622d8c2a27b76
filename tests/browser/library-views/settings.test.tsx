import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsView } from '../../../components/settings/SettingsView';
import { defaultSettings, type Settings } from '../../../utils/settings/settings';
import { type Opened, open } from './_library';

const sites = [
  { id: 'arxiv', name: 'arXiv' },
  { id: 'huggingface', name: 'Hugging Face Papers' },
];
let settings: Settings;
let opened: Opened;

function Kept() {
  const [kept, setKept] = useState(settings);
  const keep = (next: Settings) => {
    settings = next;
    setKept(next);
  };
  return <SettingsView settings={kept} sites={sites} onChange={keep} />;
}

beforeEach(async () => {
  await page.viewport(360, 700);
  settings = defaultSettings;
  opened = open(<Kept />);
});
afterEach(() => opened.close());

const radio = (name: string) => page.getByRole('radio', { name });
const toggle = (name: string) => page.getByRole('switch', { name });

test('theme and density are groups of choices, moved through by arrows', async () => {
  await expect.element(page.getByRole('group', { name: 'Theme' })).toBeVisible();
  await expect.element(radio('Automatic')).toBeChecked();
  await userEvent.click(radio('Automatic'));
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(settings.theme).toBe('dark');
  await userEvent.click(page.getByText('Compact'));
  expect(settings).toEqual({ ...defaultSettings, theme: 'dark', density: 'compact' });
});

test('a site is switched off and on by its name', async () => {
  await userEvent.click(toggle('Hugging Face Papers'));
  expect(settings.hiddenSites).toEqual(['huggingface']);
  await expect.element(toggle('Hugging Face Papers')).not.toBeChecked();
  await userEvent.keyboard(' ');
  expect(settings.hiddenSites).toEqual([]);
});

test('without save buttons there are no sites to choose', async () => {
  await userEvent.click(toggle('Show Save buttons'));
  expect(settings.showBadges).toBe(false);
  await expect.element(toggle('arXiv')).toBeDisabled();
  await expect
    .element(toggle('Show Save buttons'))
    .toHaveAccessibleDescription(/Your library and its search go on working/);
});

test('fits the popup, and every target is 24 pixels or more each way', () => {
  expect(opened.root.scrollWidth).toBeLessThanOrEqual(360);
  for (const target of opened.root.querySelectorAll('label, [role="switch"]')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});
