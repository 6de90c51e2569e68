/** A distribution of the scenario's own kinds, fitted to measured times, with what a picture of the fit needs. */

export interface Fit {
  /** What was fitted, such as `Init Duration of python3.13`. */
  readonly title: string;
  /** Where in the scenario it stands now, as a dotted path. */
  readonly path: string;
  /** As the scenario writes it. */
  readonly distribution: unknown;
  /** In words, such as `lognormal, p50 120 ms, p99 300 ms`. */
  readonly words: string;
  /** Measured values in ms, ascending. */
  readonly measured: readonly number[];
  /** The fitted distribution's quantiles in ms, at the same shares as `shares`. */
  readonly fitted: readonly number[];
  /** Shares of 0 to 1 at which `fitted` is given, ascending. */
  readonly shares: readonly number[];
  /** The largest distance between the measured and the fitted share (Kolmogorov–Smirnov), 0 to 1. */
  readonly distance: number;
}
