/** REPORT log lines to the times of a function: its handler takes what was measured, and so does its init. */
import type { JsonInput } from '../../sim/index.ts';
import type { Fit } from '../fits/fit.ts';
import { fitDistribution } from '../fits/fitDistribution.ts';
import { createReport, failed, type Imported, type Importer, type ImportOptions } from '../importing.ts';
import { type FunctionInScenario, functionToChange } from '../oneFunction.ts';
import { type ReportLogLine, readReports } from './readReports.ts';

export const reportImporter: Importer = {
  id: 'reports',
  title: 'REPORT log lines',
  help: 'Lines of CloudWatch Logs that begin with REPORT, as text or JSON: durations, init durations and memory as they were measured.',
  recognises: (text) => /\bREPORT RequestId:/.test(text) || /"platform\.report"/.test(text),
  read,
};

function read(text: string, options: ImportOptions): Imported {
  const { reports, others } = readReports(text);
  const [first] = reports;
  if (first === undefined)
    return failed('No line holds a Duration.', 'Paste lines that begin with REPORT RequestId, or JSON lines of type platform.report.');
  const report = createReport();
  const found = functionToChange(options.current, report);
  const handler = fitDistribution(
    reports.map(({ duration }) => duration),
    `Duration of ${reports.length} invocations`,
    `functions.${found.name}.handler`,
  );
  const inits = reports.flatMap(({ initDuration }) => initDuration ?? []);
  const restores = reports.filter(({ restoreDuration }) => restoreDuration !== null).length;
  const init = inits.length === 0 ? null : fitDistribution(inits, `Init Duration of ${inits.length} cold starts`, 'platform.initDuration');
  report.add(
    'read',
    'Duration',
    first.line,
    `\`handler\`: ${handler.words}. It is a wait: from one memory size nothing can be said of others.`,
  );
  if (init !== null)
    report.add(
      'read',
      'Init Duration',
      reports.find(({ initDuration }) => initDuration !== null)?.line ?? null,
      `\`platform.initDuration\` for all functions, and no steps of init: ${init.words}.`,
    );
  else report.add('ignored', 'Init Duration', null, 'No line has one, so cold starts take what was measured for the runtime.');
  if (restores > 0)
    report.add('ignored', 'Restore Duration', null, `${restores} lines restore a snapshot; how long that takes is not read.`);
  if (others > 0) report.add('ignored', 'other lines', null, `${others} lines are no REPORT lines.`);
  const scenario = withTimes(found, reports, handler, init, report.add);
  return { ok: true, scenario, report: report.lines, fits: init === null ? [handler] : [handler, init] };
}

function withTimes(
  found: FunctionInScenario,
  reports: readonly ReportLogLine[],
  handler: Fit,
  init: Fit | null,
  say: ReturnType<typeof createReport>['add'],
): JsonInput {
  const { scenario, name, fn } = found;
  const memorySize = mostCommon(reports.flatMap((each) => each.memorySize ?? []));
  const sizes = new Set(reports.flatMap((each) => each.memorySize ?? []));
  const used = reports.flatMap((each) => each.maxMemoryUsed ?? []);
  const errors = reports.filter(({ status }) => status === 'error').length;
  const timeouts = reports.filter(({ status }) => status === 'timeout').length;
  if (memorySize !== null)
    say(
      sizes.size > 1 ? 'approximated' : 'read',
      'Memory Size',
      null,
      `\`memorySize\`: ${memorySize} MB${sizes.size > 1 ? `, the most common of ${sizes.size} sizes` : ''}.`,
    );
  if (used.length > 0)
    say('approximated', 'Max Memory Used', null, `\`memoryUsed\`: ${Math.max(...used.slice(0, 100_000))} MB, the most that was seen.`);
  if (errors > 0) say('read', 'Status: error', null, `\`errorRate\`: ${errors} of ${reports.length}.`);
  if (timeouts > 0)
    say(
      'approximated',
      'Status: timeout',
      null,
      `${timeouts} invocations were ended by their timeout; how long they would have run is not known.`,
    );
  const changed = {
    ...fn,
    ...(memorySize === null ? {} : { memorySize }),
    ...(used.length === 0 ? {} : { memoryUsed: Math.max(...used.slice(0, 100_000)) }),
    ...(errors === 0 ? {} : { errorRate: Math.round((errors / reports.length) * 1e6) / 1e6 }),
    ...(init === null ? {} : { init: [] }),
    handler: [{ io: handler.distribution }],
  };
  const platform = init === null ? scenario.platform : { ...(scenario.platform as object | undefined), initDuration: init.distribution };
  return {
    ...scenario,
    ...(platform === undefined ? {} : { platform }),
    functions: { ...(scenario.functions as object), [name]: changed },
  };
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
