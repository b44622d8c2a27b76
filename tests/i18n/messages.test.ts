/** The texts of every language: complete, with the same values in them, all in use, none in code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config';

const localesRoot = 'public/_locales';
type Catalogue = Record<string, { message: string; description?: string }>;

const readCatalogue = (locale: string): Catalogue =>
  JSON.parse(readFileSync(join(localesRoot, locale, 'messages.json'), 'utf8'));

const english = readCatalogue('en');
const others = readdirSync(localesRoot).filter((locale) => locale !== 'en');
const pluralForm = /_(?:zero|one|two|few|many|other)$/;

/** Forms that whole numbers take in a language. */
function formsOf(locale: string): Set<string> {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  return new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
}

function keysNeeded(locale: string): string[] {
  const forms = formsOf(locale);
  return Object.keys(english).flatMap((key) => {
    if (!pluralForm.test(key)) return [key];
    if (!key.endsWith('_other')) return [];
    return [...new Set([...forms, 'other'])].map((form) => key.replace(/other$/, form));
  });
}

const placesIn = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const sources = ['utils', 'components', 'entrypoints'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, code: readFileSync(path, 'utf8') })),
);

describe.each(others)('%s', (locale) => {
  const catalogue = readCatalogue(locale);

  it('says everything, and nothing else', () => {
    expect(Object.keys(catalogue).sort()).toEqual(keysNeeded(locale).sort());
  });

  it('puts the same values into its sentences', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message }]) => {
      const source = english[key] ?? english[key.replace(pluralForm, '_other')];
      const here = placesIn(message);
      const there = placesIn(source?.message ?? '');
      // A form for one may leave the number out.
      const isOne = key.endsWith('_one') || key.endsWith('_zero');
      return isOne ? here.some((place) => !there.includes(place)) : here.join() !== there.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('is a translation', () => {
    const same = Object.entries(catalogue).filter(
      ([key, { message }]) => message === english[key]?.message && /[a-z]{4,}.* /.test(message),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

it('there are at least two languages beside English', () => {
  expect(others.length).toBeGreaterThanOrEqual(2);
});

describe('English', () => {
  it('has every form that its numbers take', () => {
    expect(Object.keys(english).sort()).toEqual(keysNeeded('en').sort());
  });

  it('holds no empty text and no space at an end', () => {
    const wrong = Object.entries(english).filter(
      ([, { message }]) => message === '' || message !== message.trim(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('says nothing that nobody asks for', () => {
    const code = `${sources.map((source) => source.code).join('\n')}\n${JSON.stringify(config)}${readFileSync('wxt.config.ts', 'utf8')}`;
    const names = new Set(Object.keys(english).map((key) => key.replace(pluralForm, '')));
    const unused = [...names].filter(
      (name) => !new RegExp(`(?<![a-zA-Z])${name}(?![a-zA-Z])`).test(code),
    );
    expect(unused).toEqual([]);
  });
});

describe('code', () => {
  it('holds no sentence that a reader sees', () => {
    const wrong = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, code }) => textsIn(code).map((text) => `${path}: ${text}`));
    expect(wrong).toEqual([]);
  });
});

/** Words between tags and in attributes that are read out or shown. */
function textsIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const between = Array.from(
    bare.matchAll(
      /(?:<[a-zA-Z][^<>]*[^=]|<\/[a-zA-Z]+|<)>\s*([A-Za-z][^<>{}=;()]*?[a-z])\s*(?=[<{])/g,
    ),
    (match) => match[1] ?? '',
  );
  const attributes = Array.from(
    bare.matchAll(/\b(?:aria-label|title|placeholder|alt|message|label)="([^"]*[a-z]{2}[^"]*)"/g),
    (match) => match[1] ?? '',
  );
  return [...between, ...attributes].filter((text) => text !== 'Offprint');
}
