/** The lines that Lambda writes to a function's log about one invocation, in AWS's text format. */
import type { Trace } from '../trace/tables.ts';
import { type InitReport, type InvocationReport, invocationReport } from './invocationReport.ts';
import { requestIdOf } from './requestId.ts';
import { timestampOf } from './timestamp.ts';

/** A line with its time. */
export interface LogEvent {
  /** µs. */
  readonly time: number;
  /** ISO time, as CloudWatch Logs shows it beside the line. */
  readonly timestamp: string;
  readonly text: string;
}

/** The lines of the invocation in row `row`; none when it was refused. See {@link logEvents}. */
export function logLines(trace: Trace, row: number, memoryUsedMb?: number): string[] {
  return logEvents(trace, row, memoryUsedMb).map(({ text }) => text);
}

/**
 * The lines of the invocation in row `row` with their times: INIT_START on a cold start, INIT_REPORT when an init did not succeed
 * (logs.init-report), START, END and REPORT (logs.start-format, logs.end-format, logs.report-format). `memoryUsedMb` is what it used when that is
 * known (`memoryUsedOf`); otherwise the usual figure of the function stands in.
 */
export function logEvents(trace: Trace, row: number, memoryUsedMb?: number): LogEvent[] {
  const report = invocationReport(trace, row, memoryUsedMb);
  if (report === null) return [];
  const id = requestIdOf(trace, row);
  const events: LogEvent[] = [];
  const write = (time: number, text: string): void => {
    events.push({ time, timestamp: timestampOf(time), text });
  };
  const { init, initAgain, start, end } = report;
  if (init && init.start < trace.horizon) write(init.start, `INIT_START Runtime Version: ${runtimeVersion(report.runtime)}\t`);
  if (init && init.status !== 'success') write(init.end, initReportLine(init));
  if (start !== null) write(start, `START RequestId: ${id} Version: ${report.version}`);
  if (end === null) return events;
  if (initAgain) write(initAgain.end, initReportLine(initAgain));
  write(end, `END RequestId: ${id}`);
  write(end, reportLine(id, report));
  return events;
}

/** `python3.13` → `python:3.13.v0`: Coldstart does not know the patch versions of runtimes, and there is no v0 at AWS. */
function runtimeVersion(runtime: string): string {
  const [, family = runtime, version = ''] = /^([a-z]+)\.?([0-9a-z.]*?)(?:\.x)?$/.exec(runtime) ?? [];
  return version === '' ? `${family}.v0` : `${family}:${version}.v0`;
}

/** Fields end with a tab each, the last one too. */
const fields = (...texts: string[]): string => texts.map((text) => `${text}\t`).join('');

const ms = (micros: number): string => `${(micros / 1000).toFixed(2)} ms`;

function reportLine(id: string, report: InvocationReport): string {
  const { duration, billedMs, memoryMb, memoryUsedMb, init, status, errorType } = report;
  return fields(
    `REPORT RequestId: ${id}`,
    `Duration: ${ms(duration)}`,
    `Billed Duration: ${billedMs} ms`,
    `Memory Size: ${memoryMb} MB`,
    `Max Memory Used: ${memoryUsedMb} MB`,
    ...(init?.status === 'success' ? [`Init Duration: ${ms(init.end - init.start)}`] : []),
    ...statusFields(status, errorType),
  );
}

function initReportLine({ phase, start, end, status, errorType }: InitReport): string {
  return fields(`INIT_REPORT Init Duration: ${ms(end - start)}`, `Phase: ${phase}`, ...statusFields(status, errorType));
}

/** Rule logs.report-status: nothing on success, and a timeout needs no type. The type of a handler's own exception is not known. */
function statusFields(status: InvocationReport['status'], errorType: string | null): string[] {
  if (status === 'success') return [];
  if (status === 'timeout' || errorType === null) return [`Status: ${status}`];
  return [`Status: ${status}`, `Error Type: ${errorType}`];
}
