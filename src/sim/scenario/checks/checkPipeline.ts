/** Settings of an action of CodePipeline against each other. */
import { formatDuration } from '../duration.ts';
import type { Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

export function checkPipeline({ type, settings }: Trigger, path: Path, findings: Findings): void {
  if (type !== 'codepipeline') return;
  const { reportsFailure, reportsNothing, inProgressReports, continuationWait, statusTimeout } = settings as Readonly<
    Record<string, number>
  >;
  const together = Math.round(((reportsFailure as number) + (reportsNothing as number)) * 1e6) / 1e6;
  if (together > 1)
    findings.error(
      [...path, 'reportsFailure'],
      `reportsFailure and reportsNothing are shares of the same jobs, and come to ${together}: 1 is all of them.`,
      `Set it to ${Math.round((1 - (reportsNothing as number)) * 1e6) / 1e6} or less.`,
    );
  if ((inProgressReports as number) > 0 && (continuationWait as number) >= (statusTimeout as number))
    findings.warn(
      [...path, 'continuationWait'],
      `The function is invoked again ${formatDuration(continuationWait as number)} after a report in progress, and the action times out after ${formatDuration(statusTimeout as number)}.`,
      'Keep it below statusTimeout.',
    );
}
