import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFileName } from '../../utils/formats/file-names';
import { nastyText } from './_citations';

it.each([
  ['../../x', 'x.bib'],
  ['/etc/passwd', 'etc passwd.bib'],
  ['C:\\x', 'C x.bib'],
  ['CON', '_CON.bib'],
  ['nul.txt', '_nul.txt.bib'],
  ['com¹', '_com¹.bib'],
  ['Console', 'Console.bib'],
  ['.hidden', 'hidden.bib'],
  ['end. . ', 'end.bib'],
  ['', 'papers.bib'],
  ['...', 'papers.bib'],
  ['a\u202ecod.exe', 'a cod.exe.bib'],
  ['Deep [rivers] #1', 'Deep rivers 1.bib'],
  ['e\u0301', '\u00e9.bib'],
  ['山田 🎉', '山田 🎉.bib'],
])('%j is %s', (name, file) => {
  expect(makeFileName(name, 'bib')).toBe(file);
});

it('is short, whole and safe for any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        nastyText,
        nastyText.map((text) => text.repeat(60)),
      ),
      (text) => {
        const name = makeFileName(text, 'bib');
        expect(new TextEncoder().encode(name).length).toBeLessThan(130);
        expect(name).toMatch(
          /^[^.\s<>:"/\\|?*#^[\]\p{Cc}\p{Cs}][^<>:"/\\|?*#^[\]\p{Cc}\p{Cs}]*\.bib$/u,
        );
        expect(name).not.toMatch(/[\s.]\.bib$/);
        expect(makeFileName(name.slice(0, -4), 'bib')).toBe(name);
      },
    ),
  );
});
