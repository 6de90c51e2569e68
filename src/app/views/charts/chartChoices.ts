/** What a person chose to see in the charts, remembered: period, statistics, and how latency is shown. */
import { createStore } from 'zustand/vanilla';
import { type LatencyChoice, type Period, periods } from '../../../charts/index.ts';
import { readStored, writeStored } from '../../stores/storage.ts';

export interface ChartChoices {
  readonly period: Period;
  /** By the metric's name. */
  readonly statistics: Readonly<Record<string, string>>;
  readonly latency: LatencyChoice;
}

const KEY = 'coldstart.charts';

const usual: ChartChoices = { period: 'auto', statistics: {}, latency: { measure: 'latency', span: 'window', axis: 'log' } };

export const chartChoicesStore = createStore<ChartChoices>(() => readChoices(readStored(KEY)));

/** Changes some of it and remembers all. */
export function choose(change: Partial<ChartChoices>): void {
  chartChoicesStore.setState(change);
  writeStored(KEY, JSON.stringify(chartChoicesStore.getState()));
}

/** Choices out of stored text; whatever is not understood is as usual. */
export function readChoices(text: string | null): ChartChoices {
  const stored = objectIn(text);
  const latency = isObject(stored.latency) ? stored.latency : {};
  const statistics = isObject(stored.statistics) ? stored.statistics : {};
  const one = <T extends string>(value: unknown, among: readonly T[], otherwise: T): T => among.find((item) => item === value) ?? otherwise;
  return {
    period: one(stored.period, Object.keys(periods) as Period[], usual.period),
    statistics: Object.fromEntries(Object.entries(statistics).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    latency: {
      measure: one(latency.measure, ['latency', 'duration'], usual.latency.measure),
      span: one(latency.span, ['window', 'cursor'], usual.latency.span),
      axis: one(latency.axis, ['log', 'linear'], usual.latency.axis),
    },
  };
}

function objectIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
