import { describe, expect, it, vi } from 'vitest';
import { keepLook, readKeptLook } from '../../utils/settings/kept-look';
import { defaultSettings } from '../../utils/settings/settings';

function createStorage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the look a page starts with', () => {
  it('is the one kept last', () => {
    const storage = createStorage();
    expect(readKeptLook(storage)).toEqual(defaultSettings);
    keepLook(storage, { ...defaultSettings, theme: 'dark' });
    expect(readKeptLook(storage).theme).toBe('dark');
  });

  it('is the default when it is damaged', () => {
    expect(readKeptLook(createStorage(new Map([['settings', '{"theme":']])))).toEqual(
      defaultSettings,
    );
  });

  it('is let go when there is no room for it', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => keepLook({ setItem }, defaultSettings)).not.toThrow();
    log.mockRestore();
  });
});
