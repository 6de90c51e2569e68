/** A stretch of time in words that a person reads at a glance. */

/** `time` in µs, with about three digits: `40 µs`, `1.25 ms`, `843 ms`, `1.2 s`, `6 min 5 s`, `2 h 30 min`, `3 d 4 h`. */
export function formatDuration(time: number): string {
  if (!Number.isFinite(time)) return 'without end';
  if (time < 999.5) return `${Math.round(time)} µs`;
  if (time < 999_500) return `${threeDigits(time / 1e3)} ms`;
  if (time < 119.5e6) return `${threeDigits(time / 1e6)} s`;
  const minutes = Math.floor(Math.round(time / 1e6) / 60);
  if (minutes < 120) return two(minutes, 'min', Math.round(time / 1e6) % 60, 's');
  if (minutes < 2880) return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(minutes / 60);
  return two(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

const threeDigits = (n: number): string => String(n >= 100 ? Math.round(n) : Number(n.toPrecision(3)));

const two = (a: number, unitA: string, b: number, unitB: string): string => (b === 0 ? `${a} ${unitA}` : `${a} ${unitA} ${b} ${unitB}`);
