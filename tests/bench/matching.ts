/** Measures `comparePapers`: an archive's preprints against conferences, and against each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { comparePapers, type MatchFacts, matchKeys } from '../../utils/paper/match-papers';
import { compareAuthors } from '../../utils/paper/matching/author-names';
import { titleText } from '../../utils/paper/matching/fold-text';

const root = process.env['COLLECTIONS'] ?? '../shared/collections';
const judgementsFile = 'tests/bench/_matching-judgements.tsv';

interface Row extends MatchFacts {
  readonly name: string;
}

interface Pair {
  readonly a: Row;
  readonly b: Row;
  readonly kind: 'same' | 'maybe';
  readonly confidence: number;
}

type Verdict = 'yes' | 'no' | 'unsure';

export function printMatching(isList: boolean): void {
  const preprints = load('arxiv-75k', (id) => `arxiv:${id}`);
  const proceedings = ['cslists', 'pl_kw']
    .flatMap((name) => load(name, (id) => `url:https://conference.example/${id}`))
    .filter(({ name }) => name.startsWith('pl'));
  const conferences = [...new Map(proceedings.map((row) => [row.name, row])).values()];
  const verdicts = readVerdicts();
  // Ids apart, so that only what pages say tells the archive's own papers from each other.
  const nameless = preprints.map((row): Row => ({ ...row, ids: [] }));
  const runs: [string, readonly Row[], readonly Row[]][] = [
    ['preprints × conferences', preprints, conferences],
    ['the same, no abstracts', preprints.map(withoutAbstract), conferences.map(withoutAbstract)],
    [
      'conferences × conferences, ids hidden',
      conferences.map((row): Row => ({ ...row, ids: [] })),
      [],
    ],
    ['preprints × preprints, ids hidden', nameless, []],
    ['the same, no abstracts', nameless.map(withoutAbstract), []],
  ];
  const lines: string[][] = [];
  for (const [name, left, right] of runs) {
    const { candidates, pairs } = matchAll(left, right);
    lines.push([name, String(candidates), ...figuresOf(pairs, verdicts, right.length > 0)]);
    if (isList) for (const pair of pairs) printUnjudged(name, pair, verdicts);
  }
  const head = [
    'papers',
    'candidates',
    'same',
    'of these exact',
    'yes',
    'no',
    'unsure',
    'unjudged',
  ];
  console.log(tableOf([...head, 'maybe', 'recall of same'], lines));
}

/** Every pair with a key in common; with `right` empty, of `left` with itself. */
function matchAll(left: readonly Row[], right: readonly Row[]) {
  const isSelf = right.length === 0;
  const byKey = new Map<string, Row[]>();
  for (const row of isSelf ? left : right) {
    for (const key of matchKeys(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const pairs: Pair[] = [];
  let candidates = 0;
  for (const a of left) {
    const found = matchKeys(a).flatMap((key) => byKey.get(key) ?? []);
    for (const b of new Set(found)) {
      if (isSelf && a.name >= b.name) continue;
      candidates += 1;
      const { kind, confidence } = comparePapers(a, b);
      if (kind !== 'other') pairs.push({ a, b, kind, confidence });
    }
  }
  return { candidates, pairs };
}

function figuresOf(
  pairs: readonly Pair[],
  verdicts: ReadonlyMap<string, Verdict>,
  isPool: boolean,
): string[] {
  const same = pairs.filter(({ kind }) => kind === 'same');
  const judged = same.filter((pair) => !isExact(pair));
  const count = (verdict: Verdict | undefined) =>
    judged.filter((pair) => verdicts.get(keyOf(pair)) === verdict).length;
  const exact = same.length - judged.length;
  // The pool: exact pairs, and all that were judged to be one, found or not.
  const pooled = [...verdicts].filter(([key, verdict]) => verdict === 'yes' && isCross(key));
  const recall = (exact + count('yes')) / (pairs.filter(isExact).length + pooled.length);
  const verdictCounts = [count('yes'), count('no'), count('unsure'), count(undefined)];
  return [
    ...[same.length, exact, ...verdictCounts, pairs.length - same.length].map(String),
    isPool ? recall.toFixed(3) : '',
  ];
}

const isCross = (key: string) => key.includes('pl') && !key.startsWith('pl');

/** The same title and the same authors, whatever else: nobody need read these. */
function isExact({ a, b }: Pair): boolean {
  const { ofAll } = compareAuthors(a.authors, b.authors);
  return titleText(a.title) === titleText(b.title) && ofAll === 1;
}

function printUnjudged(run: string, pair: Pair, verdicts: ReadonlyMap<string, Verdict>): void {
  if (pair.kind !== 'same' || isExact(pair) || verdicts.has(keyOf(pair))) return;
  const { a, b, confidence } = pair;
  console.log(`${run} ${keyOf(pair)} ${confidence}`);
  for (const row of [a, b]) {
    console.log(`  ${row.publishedOn} ${row.venue ?? ''} ${row.title} | ${row.authors.join('; ')}`);
    console.log(`  ${row.abstract?.slice(0, 300) ?? ''}`);
  }
}

const keyOf = ({ a, b }: Pair) => [a.name, b.name].sort().join('\t');

/** Ids and a word only: what was read stays where it is. */
function readVerdicts(): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const line of readFileSync(judgementsFile, 'utf8').split('\n')) {
    const [a, b, verdict] = line.split('\t');
    if (a === undefined || b === undefined) continue;
    if (verdict !== 'yes' && verdict !== 'no' && verdict !== 'unsure') continue;
    verdicts.set([a, b].sort().join('\t'), verdict);
  }
  return verdicts;
}

function load(name: string, idOf: (id: string) => MatchFacts['ids'][number]): Row[] {
  const text = gunzipSync(readFileSync(join(root, name, 'corpus.jsonl.gz'))).toString('utf8');
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const record: Record<string, string> = JSON.parse(line);
    const { id = '', title = '', authors = '', abstract, year, venue } = record;
    return {
      ...{ name: id, ids: [idOf(id)], title },
      authors: authors.split(';').flatMap((author) => author.trim() || []),
      ...(abstract && { abstract }),
      ...(year && { publishedOn: year }),
      ...(venue && { venue }),
    };
  });
}

function withoutAbstract({ abstract: _, ...row }: Row): Row {
  return row;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
