/** How much provisioned concurrency a scenario asks for, and for what: its aliases, and the alias that is made for a function. */
import type { AutoScaling, LambdaFunction } from '../../scenario/model.ts';
import { PROVISIONED_ALIAS_VERSION } from '../../scenario/publishedVersions.ts';

/** One place where provisioned concurrency is asked for. */
export interface Amount {
  /** Name of the alias, or '' for the one that is made for the function. */
  readonly alias: string;
  /** provisioned.follows-alias */
  readonly version: string;
  readonly count: number;
  readonly autoScaling: AutoScaling | null;
}

/** What a function asks for, zeros included. */
export function amountsOf(fn: LambdaFunction): readonly Amount[] {
  const made: Amount = { alias: '', version: PROVISIONED_ALIAS_VERSION, count: fn.provisionedConcurrentExecutions, autoScaling: null };
  return [
    made,
    ...Object.entries(fn.aliases).map(([alias, { version, provisionedConcurrentExecutions: count, autoScaling }]) => ({
      alias,
      version,
      count,
      autoScaling,
    })),
  ];
}
