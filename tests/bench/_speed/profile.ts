import type { SourceMap } from 'node:module';
import type { Session } from './cdp';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly children?: readonly number[];
    readonly callFrame: {
      functionName: string;
      url: string;
      lineNumber: number;
      columnNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Profile {
  /** Milliseconds the thread worked. */
  readonly busy: number;
  /** By time of their own, most first. */
  readonly hottest: readonly HotFunction[];
  /** Ours, by time with all that they call, most first. What follows an await counts for itself. */
  readonly widest: readonly HotFunction[];
}

interface HotFunction {
  readonly name: string;
  /** Of the time the thread worked, 0 to 1. */
  readonly share: number;
}

const shown = 15;

/**
 * Where the time goes while `work` runs.
 * @param map of the script that runs there; without it only names are told
 */
export async function profile(
  session: Session,
  map: SourceMap | undefined,
  work: () => Promise<unknown>,
): Promise<Profile> {
  await startProfile(session);
  await work();
  return stopProfile(session, map);
}

export async function startProfile(session: Session): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
}

export async function stopProfile(session: Session, map: SourceMap | undefined): Promise<Profile> {
  const { profile: taken } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  return readProfile(taken as CpuProfile, createLocator(map));
}

type Locate = (line: number, column: number) => string;

function createLocator(map: SourceMap | undefined): Locate {
  return (line, column) => {
    const entry = map?.findEntry(line, column);
    // An empty object where the map knows nothing.
    if (!entry || !('originalLine' in entry)) return `line ${line + 1}`;
    const path = entry.originalSource.replace(/^(?:\.\.\/)+/, '');
    return `${path}:${entry.originalLine + 1}`;
  };
}

function nameOf(
  { functionName, lineNumber, columnNumber }: CpuProfile['nodes'][number]['callFrame'],
  locate: Locate,
): string {
  if (lineNumber < 0) return functionName;
  return `${functionName || '(anonymous)'} (${locate(lineNumber, columnNumber)})`;
}

function readProfile({ nodes, samples, timeDeltas }: CpuProfile, locate: Locate): Profile {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, locate)]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) =>
      children.map((child): [number, number] => [child, id]),
    ),
  );
  const namesUpFrom = (id: number): string[] => {
    const parent = parents.get(id);
    const name = names.get(id) || `native in ${names.get(parent ?? id)}`;
    return [name, ...(parent === undefined ? [] : namesUpFrom(parent))];
  };
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  const add = (times: Map<string, number>, name: string, time: number) =>
    times.set(name, (times.get(name) ?? 0) + time);
  samples.forEach((id, at) => {
    const [name = '', ...callers] = namesUpFrom(id);
    if (/^\((?:idle|program)\)/.test(name)) return;
    const time = timeDeltas[at] ?? 0;
    add(own, name, time);
    for (const caller of new Set([name, ...callers])) add(all, caller, time);
  });
  const whole = [...own.values()].reduce((sum, time) => sum + time, 0);
  const most = (times: Map<string, number>) =>
    [...times]
      .map(([name, time]) => ({ name, share: time / whole }))
      .sort((a, b) => b.share - a.share);
  const isOurs = ({ name }: HotFunction) => / \(\S*\.ts:/.test(name);
  return {
    busy: whole / 1000,
    hottest: most(own).slice(0, shown),
    widest: most(all).filter(isOurs).slice(0, shown),
  };
}
