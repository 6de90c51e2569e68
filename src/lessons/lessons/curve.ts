/** The points of a curve that a person draws: what is written under them, and the values that the run gives. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { metrics, parseDuration, type ScenarioInput, type Trace } from '../../sim/index.ts';
import type { CurveAlong } from './lesson.ts';
import { type StepFacts, valueIn } from './stepFacts.ts';

/** What is written under each point, from the scenario alone. A stretch of time is named by its end. */
export function curveLabels(along: CurveAlong, set: ScenarioInput): readonly string[] {
  if (along.kind === 'settings') return along.points.map(({ x }) => `${formatCount(Number(valueIn(x, { set })))} ${along.unit}`.trim());
  const width = untilOf(along) / along.stretches;
  return Array.from({ length: along.stretches }, (_, i) => formatDuration((i + 1) * width));
}

/** The run's own values. Throws when it has none for a point, which is a fault of the lesson. */
export function curveValues(along: CurveAlong, trace: Trace, facts: StepFacts): readonly number[] {
  const values = along.kind === 'settings' ? along.points.map(({ value }) => valueIn(value, facts)) : overTime(along, trace);
  return values.map((value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`a point of the curve is ${String(value)}, not a number`);
    return value;
  });
}

function overTime(along: Extract<CurveAlong, { kind: 'time' }>, trace: Trace): readonly number[] {
  const metric = metrics.find(({ name }) => name === along.metric);
  const fn = trace.functions.indexOf(along.function);
  if (metric === undefined || fn < 0) throw new Error(`there is no ${along.metric} of ${along.function}`);
  const until = untilOf(along);
  return [...metric.series(trace, fn, 0, until, until / along.stretches, along.statistic)];
}

function untilOf({ until }: Extract<CurveAlong, { kind: 'time' }>): number {
  const micros = parseDuration(until);
  if (typeof micros !== 'number') throw new Error(`${until} is no stretch of time`);
  return micros;
}
