/**
 * Whether the words of a phrase stand in a row. A phrase is a small automaton, a bit per term: a
 * term that matches a token makes ready, where the token ends, the terms that may follow it. This
 * is the Shift-And method (Baeza-Yates and Gonnet 1992, "A new approach to text searching") with
 * words for letters, and with tokens that span several positions.
 */
import type { Segment } from '../segment/segment';
import type { TermKeys, TextPlan } from './match-text';

/** Bits of a number. Further terms are not looked at in order: no two papers share so many words. */
const mostNodes = 31;

interface Node {
  readonly term: TermKeys;
  /** Bits of the nodes that may come next. */
  follow: number;
  isLast: boolean;
}

/**
 * Sets `hits` where the phrase stands in one of its fields.
 * @param papers whose tokens are loaded
 */
export function verifyPhrase(
  segment: Segment,
  plan: TextPlan,
  papers: Uint32Array,
  hits: Uint8Array,
): void {
  if (papers.length === 0) return;
  const holdsPhrase = createScan(segment, automatonOf(plan.words), plan.fieldMask);
  for (let i = 0; i < papers.length; i += 1) {
    const paper = papers[i] ?? 0;
    if (holdsPhrase(paper)) hits[paper] = 1;
  }
}

interface Automaton {
  readonly nodes: readonly Node[];
  /** Bits of the nodes a phrase may begin with. */
  readonly first: number;
}

function automatonOf(words: TextPlan['words']): Automaton {
  const nodes: Node[] = [];
  let first = 0;
  let ends: Node[] = [];
  for (const ways of words) {
    const size = ways.reduce((sum, way) => sum + way.length, 0);
    if (nodes.length > 0 && nodes.length + size > mostNodes) break;
    const before = ends;
    ends = [];
    for (const way of ways) {
      let previous = before;
      for (const term of way.slice(0, mostNodes + 1 - ways.length)) {
        const bit = 1 << nodes.length;
        const node: Node = { term, follow: 0, isLast: false };
        if (previous.length === 0) first |= bit;
        for (const other of previous) other.follow |= bit;
        nodes.push(node);
        previous = [node];
      }
      ends.push(...previous);
    }
  }
  for (const node of ends) node.isLast = true;
  return { nodes, first };
}

interface KeyNodes {
  /** 1 for the keys of the phrase. */
  readonly isWanted: Uint8Array;
  /** Bits of the nodes that each of them matches. */
  readonly nodes: Uint32Array;
}

function keyNodesOf(segment: Segment, automaton: Automaton): KeyNodes {
  const isWanted = new Uint8Array(segment.keyCount);
  const nodes = new Uint32Array(segment.keyCount);
  automaton.nodes.forEach(({ term: { keys, from, to } }, index) => {
    const add = (key: number) => {
      isWanted[key] = 1;
      nodes[key] = (nodes[key] ?? 0) | (1 << index);
    };
    for (const key of keys) add(key);
    for (let key = from; key < to; key += 1) add(key);
  });
  return { isWanted, nodes };
}

/** Tells whether a paper holds the phrase. All it remembers from paper to paper is its own room. */
function createScan(segment: Segment, automaton: Automaton, fieldMask: number) {
  const { nodes, first } = automaton;
  const { isWanted, nodes: keyNodes } = keyNodesOf(segment, automaton);
  // Nodes that may match the token that starts at a position, where `turns` says it is of now.
  let ready = new Uint32Array(1024);
  let turns = new Uint32Array(1024);
  let turn = 0;
  let field = -1;

  return function holdsPhrase(paper: number): boolean {
    field = -1;
    return segment.scanTokens(paper, isWanted, visit);
  };

  function visit(key: number, here: number, start: number, end: number): boolean {
    if (here !== field) {
      field = here;
      turn += 1;
    }
    if ((fieldMask & (1 << field)) === 0) return false;
    const known = turns[start] === turn ? (ready[start] ?? 0) : 0;
    const matched = (keyNodes[key] ?? 0) & (first | known);
    return matched !== 0 && step(matched, start, end);
  }

  /** Makes ready what follows each of the `matched` nodes. @returns whether one was the last */
  function step(matched: number, start: number, end: number): boolean {
    for (let rest = matched; rest !== 0; rest &= rest - 1) {
      const node = nodes[31 - Math.clz32(rest & -rest)];
      if (!node) continue;
      if (node.isLast) return true;
      const { span } = node.term;
      makeReady(span === undefined ? end : start + span, node.follow);
    }
    return false;
  }

  function makeReady(at: number, follow: number): void {
    if (at >= ready.length) {
      ready = grown(ready, at);
      turns = grown(turns, at);
    }
    ready[at] = turns[at] === turn ? (ready[at] ?? 0) | follow : follow;
    turns[at] = turn;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(array.length * 2, index + 1));
  larger.set(array);
  return larger;
}
