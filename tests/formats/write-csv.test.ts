import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName } from '../../utils/formats/person-names';
import { csvColumns, guardCell, writeCsv } from '../../utils/formats/write-csv';
import { citationLists, nastyText } from './_citations';

/** RFC 4180, sign by sign. */
function readRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

const unguard = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');
const splitItems = (cell: string) =>
  cell === ''
    ? []
    : cell.split(/(?<=(?<!\\)(?:\\\\)*); /).map((item) => item.replace(/\\([\\;])/g, '$1'));

it('has a row per citation, and every value again', () => {
  fc.assert(
    fc.property(citationLists, (list) => {
      const text = [...writeCsv(list)].join('');
      expect(text.startsWith('\ufeff')).toBe(true);
      const [header, ...rows] = readRows(text.slice(1));
      expect(header).toEqual(csvColumns);
      expect(rows).toHaveLength(list.length);
      for (const [at, row] of rows.entries()) {
        const citation = list[at];
        const cell = (name: string) => unguard(row[csvColumns.indexOf(name)] ?? '');
        expect(row).toHaveLength(csvColumns.length);
        expect(cell('title')).toBe(citation?.title.toWellFormed());
        expect(cell('note')).toBe(citation?.note?.toWellFormed() ?? '');
        const names = citation?.authors.map((name) => formatName(name).toWellFormed());
        expect(splitItems(cell('authors'))).toEqual(names);
        const tags = citation?.keywords.map((keyword) => keyword.toWellFormed());
        expect(splitItems(cell('tags'))).toEqual(tags);
      }
    }),
  );
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''-1"])(
    'is no formula: %j',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['1-1', "'quoted'", ' =1', 'a=b', ''])('stays as it is: %j', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('is read back', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(unguard(guardCell(text))).toBe(text);
      }),
    );
  });
});
