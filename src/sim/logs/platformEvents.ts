/** The same report as {@link logLines} in Lambda's JSON log format. */
import type { Trace } from '../trace/tables.ts';
import { type InitReport, type InvocationReport, invocationReport } from './invocationReport.ts';
import type { LogEvent } from './logLines.ts';
import { requestIdOf } from './requestId.ts';
import { timestampOf } from './timestamp.ts';

/**
 * One line of JSON for each event of the invocation in row `row`: platform.initStart, platform.initReport when an init did not succeed,
 * platform.start and platform.report. None when it was refused. `memoryUsedMb` as in `logEvents`.
 */
export function platformEvents(trace: Trace, row: number, memoryUsedMb?: number): string[] {
  return platformLogEvents(trace, row, memoryUsedMb).map(({ text }) => text);
}

/** The same lines with their times. */
export function platformLogEvents(trace: Trace, row: number, memoryUsedMb?: number): LogEvent[] {
  const report = invocationReport(trace, row, memoryUsedMb);
  if (report === null) return [];
  const requestId = requestIdOf(trace, row);
  const lines: LogEvent[] = [];
  const write = (time: number, type: string, record: object): void => {
    const timestamp = timestampOf(time);
    lines.push({ time, timestamp, text: JSON.stringify({ time: timestamp, type: `platform.${type}`, record }) });
  };
  const { init, initAgain, start, end } = report;
  if (init && init.start < trace.horizon) write(init.start, 'initStart', { initializationType: 'on-demand', phase: 'init' });
  if (init && init.status !== 'success') write(init.end, 'initReport', initRecord(init));
  if (start !== null) write(start, 'start', { requestId, version: report.version });
  if (end === null) return lines;
  if (initAgain) write(initAgain.end, 'initReport', initRecord(initAgain));
  write(end, 'report', { requestId, ...statusOf(report), metrics: metricsOf(report) });
  return lines;
}

function metricsOf({ duration, billedMs, memoryMb, memoryUsedMb, init }: InvocationReport): Record<string, number> {
  return {
    durationMs: duration / 1000,
    billedDurationMs: billedMs,
    memorySizeMB: memoryMb,
    maxMemoryUsedMB: memoryUsedMb,
    ...(init?.status === 'success' ? { initDurationMs: (init.end - init.start) / 1000 } : {}),
  };
}

const initRecord = (init: InitReport) => ({
  initializationType: 'on-demand',
  phase: init.phase,
  ...statusOf(init),
  metrics: { durationMs: (init.end - init.start) / 1000 },
});

const statusOf = ({ status, errorType }: Pick<InvocationReport, 'status' | 'errorType'>) =>
  status === 'error' && errorType !== null ? { status, errorType } : { status };
