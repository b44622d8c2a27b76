import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptLook } from '../../../utils/settings/kept-look';
import { defaultSettings, type Settings } from '../../../utils/settings/settings';
import { useSettings } from '../../../utils/views/use-settings';
import { createEvent } from '../background/_extension-api';

const onChanged = createEvent();
const page = document.createElement('html');
let stored: Settings;
let mount: HTMLElement;

beforeEach(() => {
  localStorage.clear();
  stored = { ...defaultSettings, theme: 'dark', density: 'compact' };
  mount = document.createElement('div');
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    storage: {
      onChanged,
      local: {
        get: async () => ({ settings: stored }),
        set: async ({ settings }: { settings: Settings }) => {
          stored = settings;
        },
      },
    },
  });
  delete page.dataset['theme'];
  render(<Page />, mount);
});
afterEach(() => render(null, mount));

function Page() {
  const { settings, change } = useSettings(readKeptLook(localStorage), page, localStorage);
  return (
    <button type="button" onClick={() => change({ ...settings, theme: 'light' })}>
      {settings.theme}
    </button>
  );
}

test('a page takes the stored look, follows it, and keeps it for the next page', async () => {
  await expect.poll(() => page.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
  onChanged.emit({ settings: { newValue: { ...stored, theme: 'light' } } }, 'local');
  await expect.poll(() => page.dataset['theme']).toBe('light');
  expect(readKeptLook(localStorage)).toMatchObject({ theme: 'light', density: 'compact' });
  render(null, mount);
  await expect.poll(() => onChanged.emit({}, 'local')).toEqual([]);
});

test('a choice shows at once, and is stored', async () => {
  await expect.poll(() => mount.textContent).toBe('dark');
  mount.querySelector('button')?.click();
  await expect.poll(() => mount.textContent).toBe('light');
  expect(page.dataset['theme']).toBe('light');
  expect(stored).toMatchObject({ theme: 'light', density: 'compact' });
});
