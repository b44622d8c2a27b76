import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitNames } from '../../utils/formats/person-names';
import { writeRis } from '../../utils/formats/write-ris';
import { citationLists, oneLine } from './_citations';

/** As the format defines it: a tag, two spaces, a dash; `ER` ends a record. */
function readRecords(text: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/su.exec(line) ?? [];
    expect(tag, line).not.toBe('');
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1);
    record?.set(tag, [...(record.get(tag) ?? []), value]);
  }
  return records;
}

it('holds one record per citation, whatever its words', () => {
  fc.assert(
    fc.property(citationLists, (list) => {
      const text = [...writeRis(list)].join('');
      const records = readRecords(text);
      expect(records).toHaveLength(list.length);
      expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(list.length);
      for (const [at, record] of records.entries()) {
        const citation = list[at];
        expect(record.get('TI')).toEqual([oneLine(citation?.title ?? '')]);
        expect(record.get('KW') ?? []).toEqual(citation?.keywords.map(oneLine));
        expect(record.get('AB')?.[0]).toBe(citation?.abstract && oneLine(citation.abstract));
        expect(record.get('AU') ?? []).toHaveLength(citation?.authors.length ?? 0);
      }
    }),
  );
});

it('writes a paper by the tags others know', () => {
  const text = [
    ...writeRis([
      {
        ...{ key: 'bet2024', type: 'article', title: 'Deep\r\nER  - \nrivers', ids: [] },
        authors: splitNames(['Ada van Bet, Jr.', 'Ice Team']),
        ...{ date: { year: 2024, month: 1 }, containerTitle: 'Snow', volume: '5', pages: '4-9' },
        arxiv: { id: '2401.01234', primaryClass: 'cs.CL' },
        ...{ subjects: [], keywords: ['ice'], lists: [] },
      },
    ]),
  ].join('');
  expect(text.split('\r\n')).toEqual([
    ...['TY  - JOUR', 'ID  - bet2024', 'TI  - Deep ER - rivers', 'AU  - van Bet, Ada, Jr.'],
    ...['AU  - Ice Team', 'PY  - 2024', 'DA  - 2024/01//', 'T2  - Snow', 'VL  - 5', 'SP  - 4'],
    ...['EP  - 9', 'DO  - 10.48550/arXiv.2401.01234', 'AN  - arXiv:2401.01234 [cs.CL]'],
    ...['KW  - ice', 'ER  - ', '', ''],
  ]);
});
