/** What a filter can be made of in a run: only what occurs in it, each with how often. */
import {
  type AttemptOutcome,
  endings,
  functionOf,
  type InterestingKind,
  interestingEvents,
  interestingKinds,
  type Trace,
} from '../../sim/index.ts';
import { outcomeTitles } from './outcomeTitles.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly count: number;
}

export interface FilterChoices {
  readonly kinds: readonly Choice<InterestingKind>[];
  readonly outcomes: readonly Choice<AttemptOutcome>[];
  /** Functions with their attempts, and triggers with their requests. */
  readonly functions: readonly Choice<string>[];
  readonly triggers: readonly Choice<string>[];
}

/** Events, attempts and requests of the run, counted. */
export function filterChoices(trace: Trace): FilterChoices {
  const events = interestingEvents(trace);
  const byKind = tally(interestingKinds.length, events.length, (i) => events.kinds[i] as number);
  const byEnding = tally(endings.length, trace.invocations.length, (row) => trace.invocations.ending[row] as number);
  const byFunction = tally(trace.functions.length, trace.invocations.length, (row) => functionOf(trace, row));
  const byTrigger = tally(trace.triggers.length, trace.requests.length, (row) => trace.requests.trigger[row] as number);
  const outcomes = Object.entries(outcomeTitles) as [AttemptOutcome, string][];
  return {
    kinds: occurring(interestingKinds.map(({ name, title }, code) => ({ value: name, title, count: byKind[code] as number }))),
    outcomes: occurring(
      outcomes.map(([value, title]) => {
        const count = endings.reduce((sum, { outcome }, code) => sum + (outcome === value ? (byEnding[code] as number) : 0), 0);
        return { value, title, count };
      }),
    ),
    functions: trace.functions.map((name, fn) => ({ value: name, title: name, count: byFunction[fn] as number })),
    triggers: trace.triggers.map(({ id }, trigger) => ({ value: id, title: id, count: byTrigger[trigger] as number })),
  };
}

function tally(kinds: number, length: number, kindOf: (index: number) => number): Uint32Array {
  const counts = new Uint32Array(kinds);
  for (let i = 0; i < length; i++) {
    const kind = kindOf(i);
    counts[kind] = (counts[kind] as number) + 1;
  }
  return counts;
}

const occurring = <Value extends string>(choices: readonly Choice<Value>[]): readonly Choice<Value>[] =>
  choices.filter(({ count }) => count > 0);
