/** Measured restores of SnapStart snapshots, by runtime and memory size. */
import type { MeasuredDistribution } from './measuredColdStart.ts';

/** Median and 99th percentile of Restore Duration, ms, at 128, 256, 512 and 1,024 MB: rule snapstart.restore-duration. */
const javaRows: Readonly<Record<string, readonly (readonly [p50: number, p99: number])[]>> = {
  java11: [
    [720, 984],
    [616, 855],
    [603, 857],
    [630, 913],
  ],
  java17: [
    [714, 994],
    [639, 889],
    [635, 899],
    [764, 1196],
  ],
  java21: [
    [791, 1282],
    [664, 998],
    [649, 958],
    [678, 957],
  ],
};

const sizes = [128, 256, 512, 1024];

/** Of five public REPORT lines, ms: rule snapstart.restore-elsewhere. */
const reportLines = [325.93, 398.97, 500.795, 511.25, 562.43];

/** How long a restore takes. */
export type RestoreDistribution = MeasuredDistribution | { readonly kind: 'lognormal'; readonly p50: number; readonly p99: number };

/**
 * Restore Duration over µs, `scale` times what was measured (snapstart.restore-scale). Java runtimes newer than those measured restore like the
 * newest, memory sizes between two like the smaller one.
 */
export function measuredRestore(runtime: string, memorySize: number, scale: number): RestoreDistribution {
  const micros = (ms: number): number => Math.round(ms * 1000 * scale);
  if (scale === 0) return { kind: 'quantiles', probabilities: [0, 1], values: [0, 0] };
  if (!runtime.startsWith('java')) {
    return { kind: 'quantiles', probabilities: reportLines.map((_, i) => i / (reportLines.length - 1)), values: reportLines.map(micros) };
  }
  const rows = javaRows[runtime.replace(/\..*$/, '')] ?? (javaRows.java21 as NonNullable<(typeof javaRows)[string]>);
  const place = Math.max(
    0,
    sizes.findLastIndex((size) => size <= memorySize),
  );
  const [p50, p99] = rows[place] as readonly [number, number];
  return { kind: 'lognormal', p50: micros(p50), p99: micros(p99) };
}
