/** REPORT lines of CloudWatch Logs, as text and as JSON (`platform.report`), wherever they stand in a line. */

/** Times in ms, sizes in MB. */
export interface ReportLogLine {
  readonly line: number;
  readonly duration: number;
  readonly memorySize: number | null;
  readonly maxMemoryUsed: number | null;
  /** Of the first invocation of an environment; null for all others. */
  readonly initDuration: number | null;
  /** With SnapStart. */
  readonly restoreDuration: number | null;
  readonly status: 'success' | 'error' | 'timeout';
}

/** The reports of a text in their order, and how many of its lines that are not empty are none. */
export function readReports(text: string): { readonly reports: readonly ReportLogLine[]; readonly others: number } {
  const reports: ReportLogLine[] = [];
  let others = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const report = /\bREPORT RequestId:/.test(line)
      ? fromText(line, i + 1)
      : line.includes('platform.report')
        ? fromJson(line, i + 1)
        : null;
    if (report === null) others += 1;
    else reports.push(report);
  }
  return { reports, others };
}

function fromText(line: string, number: number): ReportLogLine | null {
  const figure = (name: string, unit: string): number | null => {
    const match = new RegExp(`(?:^|\\s)${name}: ([\\d.]+) ${unit}`).exec(line);
    return match === null ? null : Number(match[1]);
  };
  // "Duration" alone, not "Billed Duration" or "Init Duration".
  const duration =
    /(?:^|\s)RequestId: \S+\s+Duration: ([\d.]+) ms/.exec(line)?.[1] ?? /(?<!Billed |Init |Restore )Duration: ([\d.]+) ms/.exec(line)?.[1];
  if (duration === undefined) return null;
  const status = /Status: (timeout|error)/.exec(line)?.[1];
  return {
    line: number,
    duration: Number(duration),
    memorySize: figure('Memory Size', 'MB'),
    maxMemoryUsed: figure('Max Memory Used', 'MB'),
    initDuration: figure('Init Duration', 'ms'),
    restoreDuration: figure('(?<!Billed )Restore Duration', 'ms'),
    status: status === 'timeout' || status === 'error' ? status : 'success',
  };
}

function fromJson(line: string, number: number): ReportLogLine | null {
  const begin = line.indexOf('{');
  let record: unknown;
  try {
    record = (JSON.parse(line.slice(begin, line.lastIndexOf('}') + 1)) as { record?: unknown }).record;
  } catch {
    return null;
  }
  const { metrics, status } = (record ?? {}) as { metrics?: Record<string, unknown>; status?: unknown };
  const figure = (name: string): number | null => (typeof metrics?.[name] === 'number' ? metrics[name] : null);
  const duration = figure('durationMs');
  if (duration === null) return null;
  return {
    line: number,
    duration,
    memorySize: figure('memorySizeMB'),
    maxMemoryUsed: figure('maxMemoryUsedMB'),
    initDuration: figure('initDurationMs'),
    restoreDuration: figure('restoreDurationMs'),
    status: status === 'timeout' ? 'timeout' : status === 'error' || status === 'failure' ? 'error' : 'success',
  };
}
