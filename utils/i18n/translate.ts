/**
 * What Offprint says, in the reader's language. The texts are in `public/_locales`, where the
 * browser looks for them too; English is complete by definition, and a test keeps the others so.
 */
import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

type PluralOf<Key> = Key extends `${infer Name}_other` ? Name : never;
/** Messages with forms by number: `papers` for `papers_one`, `papers_other`. */
export type PluralKey = PluralOf<MessageKey>;

/** The text for `key`, `$1`, `$2` … replaced. */
export function t(key: MessageKey, ...values: readonly string[]): string {
  return messageOf(key, values);
}

function messageOf(key: string, values: readonly string[]): string {
  // Wider than the types made from the messages at build time, which know no computed key.
  const i18n: { getMessage(name: string, substitutions: string[]): string } = browser.i18n;
  return i18n.getMessage(key, [...values]);
}

/** The text for a number of things, the number itself written by the language's rules as `$1`. */
export function tCount(key: PluralKey, count: number, ...values: readonly string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const chosen: string = `${key}_${form}`;
  const all = [formatNumber(count), ...values];
  // A language has only the forms it needs; `other` every one has.
  return messageOf(chosen, all) || t(`${key}_other`, ...all);
}

/** The language the browser speaks to the reader, as a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage();
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** @param time epoch milliseconds */
export function formatDate(time: number, style: 'short' | 'medium' | 'long' = 'medium'): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: style }).format(time);
}

/** `code, note or pdf`, as the language strings alternatives together. */
export function formatChoice(values: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(values);
}
