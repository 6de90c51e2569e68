/** What the timeline did to a run: each entry that took effect, in words, with its moment. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { endCauses, markKinds, type Scenario, scenarioAt, type Trace } from '../../sim/index.ts';

type TimelineEntry = Scenario['timeline'][number];

export interface Intervention {
  /** µs. */
  readonly time: number;
  readonly text: string;
  /** Place of its entry in the scenario's timeline. */
  readonly place: number;
}

/** In order of time. Entries that lie behind the end of the run are not among them. */
export function interventionsOf(trace: Trace): Intervention[] {
  const { marks } = trace;
  const timeline = new Map(scenarioAt(trace, 0).timeline.map((entry) => [entry.index, entry]));
  const found: Intervention[] = [];
  for (let mark = 0; mark < marks.length; mark++) {
    const kind = markKinds[marks.kind[mark] as number];
    if (kind?.subject !== 'timeline') continue;
    const entry = timeline.get(marks.subject[mark] as number);
    const time = marks.time[mark] as number;
    if (entry !== undefined)
      found.push({ time, text: kind.name === 'faultEnded' ? faultEnd(entry) : textOf(trace, entry, time), place: entry.index });
  }
  return found;
}

const faultEnd = (entry: TimelineEntry): string => (entry.kind === 'fault' ? `The fault of ${entry.on} ends` : '');

function textOf(trace: Trace, entry: TimelineEntry, time: number): string {
  switch (entry.kind) {
    case 'fault':
      return entry.at + entry.for < trace.horizon
        ? `${entry.on} has a fault for ${formatDuration(entry.for)}`
        : `${entry.on} has a fault from now on`;
    case 'set':
      // The same setting of several functions is named once.
      return `Settings change: ${[...new Set(Object.keys(entry.changes).map((path) => path.split('.').at(-1)))].join(', ')}`;
    case 'invoke':
      return `${counted(entry.count, 'extra request')} by ${entry.trigger}`;
    case 'kill':
      return `${counted(killedAt(trace, entry.function, time), 'environment')} of ${entry.function} killed`;
    case 'deploy':
      return `New code of ${entry.function} is deployed`;
    case 'rotate':
      return `${entry.resource} is rotated`;
    case 'poison':
      return `${counted(entry.count, 'poison item')} for ${entry.target}`;
  }
}

/** How many environments a kill really ended: there may have been fewer than it asked for. */
function killedAt(trace: Trace, name: string, time: number): number {
  const { function: functions, ended, endCause, length } = trace.environments;
  let killed = 0;
  for (let row = 0; row < length; row++) {
    const isIts = ended[row] === time && trace.functions[functions[row] as number] === name;
    if (isIts && endCauses[endCause[row] as number]?.name === 'killed') killed++;
  }
  return killed;
}

const counted = (n: number, what: string): string => `${formatCount(n)} ${what}${n === 1 ? '' : 's'}`;
