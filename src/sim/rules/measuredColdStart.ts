/** Measured cold starts by runtime, package type and architecture: the only reader of the cold-start table. */
import { coldStartProbabilities, coldStartRows } from './coldStartTable.ts';
import { runtimes } from './runtimes.ts';

/** Quantiles of Init Duration, integer µs: `values[i]` at `probabilities[i]`, linear between; a `Distribution` of the scenario. */
export interface MeasuredDistribution {
  readonly kind: 'quantiles';
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}

/** What was measured for one runtime, package type and architecture, at 512 MB. */
export interface ColdStartMeasurement {
  readonly initDuration: MeasuredDistribution;
  /** How many cold starts were measured. */
  readonly samples: number;
  /** Mean duration of the first handler call, ms. */
  readonly firstHandlerMs: number;
  /** Max Memory Used of a function that does nothing, MB. */
  readonly memoryUsedMb: number;
  /** The rule by which this row stands for the runtime. */
  readonly ruleId: string;
  /** Whether the row was measured on exactly this runtime, package type and architecture. */
  readonly exact: boolean;
}

type PackageType = 'Zip' | 'Image';
type Architecture = 'x86_64' | 'arm64';

/**
 * The measurement for a runtime, one of `knownRuntimes` or of the table's own `provided.al2023/rust` kind. The memory size does not matter
 * (rule cold-start.flat-in-memory). Throws on any other runtime: scenarios are checked before they come here.
 */
export function measuredColdStart(runtime: string, packageType: PackageType, architecture: Architecture): ColdStartMeasurement {
  const measuredAs = runtimes.find(({ id }) => id === runtime)?.measuredAs ?? runtime;
  // A few flavours were not measured on arm64.
  const row = coldStartRows[`${measuredAs} ${packageType} ${architecture}`];
  const stand = row ?? coldStartRows[`${measuredAs} ${packageType} x86_64`];
  if (stand === undefined) throw new Error(`Runtime '${runtime}' is not in src/sim/rules/runtimes.ts and not in the cold-start table.`);
  const [samples = 0, firstHandlerMs = 0, memoryUsedMb = 0, ...quantilesMs] = stand;
  return {
    initDuration: { kind: 'quantiles', probabilities: coldStartProbabilities, values: quantilesMs.map((ms) => Math.round(ms * 1000)) },
    samples,
    firstHandlerMs,
    memoryUsedMb,
    ruleId: standRule(runtime, measuredAs, row !== undefined),
    exact: row !== undefined && measuredAs === runtime,
  };
}

function standRule(runtime: string, measuredAs: string, found: boolean): string {
  if (measuredAs !== runtime && measuredAs.startsWith(`${runtime}/`)) return 'cold-start.provided-is-go';
  return found && measuredAs === runtime ? 'cold-start.init-duration' : 'cold-start.nearest-runtime';
}

/** The Init Duration of a function without code of its own, as a distribution over integer µs. */
export function measuredInitDuration(
  runtime: string,
  packageType: PackageType,
  architecture: Architecture,
): { readonly distribution: MeasuredDistribution; readonly ruleId: string; readonly exact: boolean } {
  const { initDuration, ruleId, exact } = measuredColdStart(runtime, packageType, architecture);
  return { distribution: initDuration, ruleId, exact };
}

/** Max Memory Used of a function that does nothing, whole MB: rule cold-start.memory-used. */
export function measuredMemoryUsed(runtime: string, packageType: PackageType, architecture: Architecture): number {
  return Math.round(measuredColdStart(runtime, packageType, architecture).memoryUsedMb);
}
