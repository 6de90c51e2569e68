/** Percentiles as people type them, and the statistics that a metric offers. */
import type { Metric, Statistic } from '../../sim/index.ts';

/** `p99.9`, `99.9` and `P 95` as a statistic; null for anything that is no percentile above 0 and up to 100. */
export function parsePercentile(text: string): Statistic | null {
  const digits = /^\s*p?\s*(\d{1,3}(?:\.\d{1,4})?)\s*%?\s*$/i.exec(text)?.[1];
  const value = Number(digits);
  return digits !== undefined && value > 0 && value <= 100 ? `p${value}` : null;
}

/** Whether any percentile can be asked for: where single measurements are known. */
export const hasPercentiles = ({ statistics }: Metric): boolean => statistics.some((statistic) => statistic.startsWith('p'));

const usualPercentiles = ['p50', 'p90', 'p95', 'p99'] as const;

/** Statistics to choose from, with `chosen` among them. */
export function statisticsOf(metric: Metric, chosen: Statistic): readonly Statistic[] {
  const plain = metric.statistics.filter((statistic) => !statistic.startsWith('p'));
  const all: Statistic[] = hasPercentiles(metric) ? [...usualPercentiles, ...plain] : plain;
  return all.includes(chosen) ? all : [...all, chosen];
}

/** `wanted` where the metric has it, else its usual one. */
export function statisticFor(metric: Metric, wanted: string | undefined): Statistic {
  const percentile = wanted?.startsWith('p') && hasPercentiles(metric) ? parsePercentile(wanted) : null;
  return percentile ?? metric.statistics.find((statistic) => statistic === wanted) ?? metric.statistics[0];
}
