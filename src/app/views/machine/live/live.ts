/** What a machine's timers and guards come to for one entity at a moment. */
import { type Entity, type MachinePath, type PathStep, scenarioAt, type Trace } from '../../../../sim/index.ts';

/** What is asked: an entity, its path, and the moment, µs. */
export interface Moment {
  readonly trace: Trace;
  readonly entity: Entity;
  readonly path: MachinePath;
  /** Where it is. */
  readonly step: PathStep;
  /** Dotted name of the state. */
  readonly state: string;
  readonly t: number;
}

/** A timer that is armed. Times in µs. */
export interface LiveTimer {
  /** The delay's name in the machine; of timers that arm no delay there, what they are called. */
  readonly name: string;
  readonly begun: number;
  /** Null: not within this run, and not to be known before it. */
  readonly ends: number | null;
  /** What happens at its end, as a sentence. */
  readonly leadsTo: string;
}

/** A guard that would be asked by what may happen next. */
export interface LiveGuard {
  /** Its name in the machine. */
  readonly name: string;
  /** What it would decide now; null when it depends on what happens. */
  readonly decides: boolean | null;
  /** With the numbers. */
  readonly sentence: string;
}

export interface Live {
  readonly timers: readonly LiveTimer[];
  readonly guards: readonly LiveGuard[];
}

/** The next step of the path, if the run has one. */
export const nextStep = ({ path }: Moment): PathStep | null => path.steps[path.done] ?? null;

/** When the delay `name` ends, as the run shows: the time of the next step, if that is its end. */
export function endOfDelay(moment: Moment, name: string): number | null {
  const next = nextStep(moment);
  return next?.event === `after.${name}` ? next.from : null;
}

/** Settings of the trigger that the request in row `row` came by, in force at the moment; empty for calls between functions. */
export function settingsOf({ trace, t }: Moment, row: number): Readonly<Record<string, unknown>> {
  const id = trace.triggers[trace.requests.trigger[row] as number]?.id;
  return scenarioAt(trace, t).triggers.find((trigger) => trigger.id === id)?.settings ?? {};
}

export const numberIn = (settings: Readonly<Record<string, unknown>>, name: string): number | null => {
  const value = settings[name];
  return typeof value === 'number' ? value : null;
};
