/** The speeds on offer and the one that suits a run. */

/** Simulated seconds per real second. */
export const speeds: readonly number[] = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 50, 100, 250, 1000];

/** How long a run should take to watch, seconds. */
const WATCH_SECONDS = 45;

/** The slowest speed at which a run of `horizon` µs is over in about 45 seconds. */
export function speedFor(horizon: number): number {
  const wanted = horizon / 1e6 / WATCH_SECONDS;
  return speeds.find((speed) => speed >= 1 && speed >= wanted) ?? 1000;
}
