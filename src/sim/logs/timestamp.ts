/** Dates for simulated times. */

/** A run begins on Monday, 2026-01-05 at 00:00 UTC, as schedules assume too: rule logs.timestamps-epoch. */
const BEGIN = Date.UTC(2026, 0, 5);

/** ISO time in milliseconds of a time in µs: `2026-01-05T00:00:18.240Z`. */
export function timestampOf(micros: number): string {
  return new Date(epochMilliseconds(micros)).toISOString();
}

/** Whole milliseconds since 1970 of a time in µs. */
export function epochMilliseconds(micros: number): number {
  return BEGIN + Math.floor(micros / 1000);
}
