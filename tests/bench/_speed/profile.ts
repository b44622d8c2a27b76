import type { Session } from './cdp';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly children?: readonly number[];
    readonly callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Profile {
  /** Milliseconds the thread worked. */
  readonly busy: number;
  /** Most first. */
  readonly hottest: readonly HotFunction[];
}

export interface HotFunction {
  readonly name: string;
  /** Of the time the work took, its callees apart; 0 to 1. */
  readonly share: number;
}

const shown = 15;

/**
 * Where the time goes while `work` runs.
 * @param code the script that runs there, as bundled; files are told from its regions
 */
export async function profile(
  session: Session,
  code: string,
  work: () => Promise<unknown>,
): Promise<Profile> {
  await startProfile(session);
  await work();
  return stopProfile(session, code);
}

export async function startProfile(session: Session): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
}

export async function stopProfile(session: Session, code: string): Promise<Profile> {
  const { profile: taken } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  return readHottest(taken as CpuProfile, createLocator(code));
}

/** The bundler says before each module's code which file it is from. */
function createLocator(code: string): (line: number) => string {
  const regions = code
    .split('\n')
    .flatMap((text, line) => {
      const path = /^\s*\/\/#region (\S+)/.exec(text)?.[1];
      return path === undefined ? [] : [{ path, line }];
    })
    .reverse();
  return (line) => {
    const region = regions.find((candidate) => candidate.line <= line);
    return region ? `${region.path}+${line - region.line}` : `line ${line}`;
  };
}

function nameOf(
  { functionName, lineNumber }: CpuProfile['nodes'][number]['callFrame'],
  locate: (line: number) => string,
): string {
  if (lineNumber < 0) return functionName;
  return `${functionName || '(anonymous)'} (${locate(lineNumber)})`;
}

function readHottest(
  { nodes, samples, timeDeltas }: CpuProfile,
  locate: (line: number) => string,
): Profile {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, locate)]));
  for (const { id, children = [] } of nodes) {
    // The browser's own functions say little without whoever calls them.
    for (const child of children) {
      if (names.get(child) === '') names.set(child, `native in ${names.get(id)}`);
    }
  }
  const times = new Map<string, number>();
  let whole = 0;
  samples.forEach((id, at) => {
    const name = names.get(id) ?? '?';
    if (/^\((?:idle|program)\)/.test(name)) return;
    const time = timeDeltas[at] ?? 0;
    whole += time;
    times.set(name, (times.get(name) ?? 0) + time);
  });
  const hottest = [...times]
    .map(([name, time]) => ({ name, share: time / whole }))
    .sort((a, b) => b.share - a.share)
    .slice(0, shown);
  return { busy: whole / 1000, hottest };
}
