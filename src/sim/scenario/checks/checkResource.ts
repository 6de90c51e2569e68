/** What AWS refuses about one resource when its settings do not go together. */
import type { Placed } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import type { Resource } from '../model.ts';
import type { Findings } from '../problem.ts';

const HOUR = 3_600_000_000;

export function checkResource({ value: { type, settings }, path }: Placed<Resource>, findings: Findings): void {
  if (type !== 'kinesis') return;
  const retention = settings.retention as number;
  if (retention % HOUR !== 0)
    findings.error(
      [...path, 'retention'],
      `RetentionPeriodHours is whole hours, not ${formatDuration(retention)}.`,
      `Write "${Math.round(retention / HOUR)}h".`,
    );
}
