/** What an environment is executing at a moment, in words: the text twin of the lit line. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { type FunctionCode, lineOf, stateAt, stateTitle, stepAt, type Trace } from '../../../sim/index.ts';

/** `row`: the invocation that is looked at; the environment may be at work for another. */
export function runningWords(trace: Trace, environment: number, row: number, code: FunctionCode, time: number): string {
  if (environment === NO_ROW) return 'No line: the attempt was refused, so no environment ran this code for it.';
  const running = stepAt(trace, environment, time);
  const place = `Environment ${environment + 1}`;
  if (running === null) return `No line of it runs. ${place}: ${idleWords(trace, environment, time)}.`;
  const other = running.invocation === row || running.invocation === NO_ROW ? '' : `, for request ${requestOf(trace, running.invocation)}`;
  const { step, part } = running;
  if (step === null) return `Init runs again inside the invocation${other}.`;
  const line = lineOf(code, { part, index: step.index });
  const text = (code.lines[line]?.text ?? step.label).trim().replace(/\s+(#|\/\/) .*$/, '');
  return `Line ${line + 1}${other}: ${text} for ${formatDuration(time - step.start)} of ${formatDuration(step.end - step.start)}.`;
}

const requestOf = (trace: Trace, invocation: number): number => (trace.invocations.request[invocation] as number) + 1;

function idleWords(trace: Trace, environment: number, time: number): string {
  const stretch = stateAt(trace, environment, time);
  const info = stretch === null ? undefined : trace.machines.environment[stretch.state];
  if (info === undefined) return time < (trace.environments.created[environment] as number) ? 'not created yet' : 'ended';
  const title = stateTitle(info);
  return title.charAt(0).toLowerCase() + title.slice(1);
}
