/** A setting of a scenario that is a number, so that it can be swept. */

/** How values are written: whole numbers, any numbers, shares of 1, MB, or durations with a unit. */
export type SettingKind = 'integer' | 'number' | 'share' | 'size' | 'duration';

export interface Setting {
  /** As `setPath` takes it. */
  readonly path: string;
  /** What it belongs to: "function checkout", "traffic shoppers". */
  readonly of: string;
  /** "Memory", "Handler, step 1, CPU time" */
  readonly name: string;
  readonly kind: SettingKind;
  /** `MB`, `1/s`, …; empty for counts and durations. */
  readonly unit: string;
  /** Ends of the declared range, µs for durations; null where there is none. */
  readonly min: number | null;
  readonly max: number | null;
  /** What is written, or the default that counts; µs for durations; null when it is absent and has no default. */
  readonly value: number | null;
  /** A useful part of the range, where one is declared. */
  readonly slider: { readonly min: number; readonly max: number; readonly scale?: 'linear' | 'log' } | null;
  readonly help: string;
}
