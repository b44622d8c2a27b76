import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { objectsIn, scriptObjects } from '../../utils/sites/reading/script-objects';

const titled = (text: string) => objectsIn(text).filter((one) => 'title' in one);

test('reads what JSON reads, in its order', () => {
  const papers = [
    {
      title: 'Kites "at rest" \\ in a {box}',
      n: -1.5,
      authors: ['Ada', 'Zoë'],
      in: { title: 'x' },
    },
    { title: 'Ropes,\ntied: twice', authors: [], tags: [['a'], ['b', 'c']] },
  ];
  expect(titled(`var papers = ${JSON.stringify(papers)}; var n = {"m": 1};`)).toEqual([
    papers[0],
    papers[0]?.in,
    papers[1],
  ]);
});

test('reads literals with references, dates and what JSON has no word for', () => {
  const text = `self.$R=[];$R[0]={p:$R[1]=[$R[2]={title:"A \\x3Cb> \\u00e9",no:null,old:!0,void:void 0,
    last_7_days:3,at:new Date("2026-11-20"),who:$R[3]=["Ada","Bo"],same:$R[3]},$R[4]={title:"B",who:$R[3]}]}`;
  expect(titled(text)).toMatchObject([
    { title: 'A <b> é', last_7_days: 3, at: '2026-11-20', who: ['Ada', 'Bo'] },
    { title: 'B' },
  ]);
});

test('no field of one object is taken for that of another', () => {
  const cut = '{"title":"A","id":"1"},{"id":"2","nested":{"title":"B"}},{"id":"3"';
  expect(objectsIn(cut).map(({ id, title }) => [id, title])).toEqual([
    ['1', 'A'],
    ['2', undefined],
    [undefined, 'B'],
    ['3', undefined],
  ]);
});

test.each(['', '}}]]', '{{{{[[[[', '"', '{"a', '{a:b:c:', '[,,,]', '{"__proto__":{"title":1}}'])(
  'survives %j',
  (text) => expect(() => objectsIn(text)).not.toThrow(),
);

test('a page cannot reach what all objects share', () => {
  objectsIn('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  expect('polluted' in {}).toBe(false);
});

test('looks only into scripts that mention the key', () => {
  const { document } = new JSDOM(`<script>var a = {"id": "1"}</script>
    <script>var b = [{"id": "2", "title": "B"}, {"id": "3"}]</script>`).window;
  expect(scriptObjects(document, 'title')).toEqual([{ id: '2', title: 'B' }]);
});
