/** A moment of a run as a clock shows it: as many places as the run needs, always the same width within a run. */

/** `time` and `horizon` in µs. `0:18.240` in a run of minutes, `1:02:18.2` in one of hours, `3 d 04:12:09` in one of days. */
export function formatClock(time: number, horizon: number): string {
  const hasHours = horizon > 3600e6;
  const hasDays = horizon > 2 * 86400e6;
  const unit = hasDays ? 1e6 : hasHours ? 1e5 : 1e3;
  const ticks = Math.floor(time / unit);
  const perSecond = 1e6 / unit;
  const whole = Math.floor(ticks / perSecond);
  const digits = String(perSecond).length - 1;
  const fraction = digits === 0 ? '' : `.${String(ticks % perSecond).padStart(digits, '0')}`;
  const seconds = pad(whole % 60) + fraction;
  const minutes = Math.floor(whole / 60);
  if (!hasHours) return `${minutes}:${seconds}`;
  const hours = Math.floor(minutes / 60);
  if (!hasDays) return `${hours}:${pad(minutes % 60)}:${seconds}`;
  return `${Math.floor(hours / 24)} d ${pad(hours % 24)}:${pad(minutes % 60)}:${seconds}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');
