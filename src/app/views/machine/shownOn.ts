/** What a path lights up on a chart: where it is, where it has been, and the arrows it went along. */
import { type Chart, takenArrow } from '../../../charts/index.ts';
import type { MachinePath, Trace } from '../../../sim/index.ts';

export interface Lights {
  readonly lit: string | null;
  readonly passed: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  readonly lastTaken: string | null;
}

/** The lights of `path` on `chart`. Each kind of step is looked up once, however often the path takes it. */
export function shownOn(trace: Trace, chart: Chart, { machine, steps, done, current }: MachinePath): Lights {
  const states = trace.machines[machine];
  const passed = new Set<string>();
  const taken = new Map<string, string | null>();
  let last: string | null = null;
  for (let i = 0; i < done; i++) {
    const step = steps[i];
    const name = states[step?.state ?? -1]?.name ?? '';
    passed.add(`${chart.id}.${name}`);
    if (step === undefined || step.event === null) {
      last = null;
      continue;
    }
    const from = states[steps[i - 1]?.state ?? -1]?.name ?? '';
    const key = `${from} ${step.event} ${name}`;
    if (!taken.has(key)) taken.set(key, takenArrow(chart, from, step.event, name));
    last = taken.get(key) ?? null;
  }
  const lit = current === null ? null : `${chart.id}.${states[current.state]?.name}`;
  return { lit, passed, taken: new Set([...taken.values()].filter((id) => id !== null)), lastTaken: last };
}
