/** The part of the extension API that components use, for tests outside an extension: English texts. */
import messages from '../public/_locales/en/messages.json';

const texts: Record<string, { message: string }> = messages;

function getMessage(key: string, values: string | readonly string[] = []): string {
  const given = typeof values === 'string' ? [values] : values;
  const text = texts[key]?.message ?? '';
  return text.replace(/\$([1-9])/g, (_, place: string) => given[Number(place) - 1] ?? '');
}

const extensionApi = { i18n: { getMessage, getUILanguage: () => 'en' } };

Object.assign(globalThis, {
  chrome: { ...Reflect.get(globalThis, 'chrome'), ...extensionApi },
});
