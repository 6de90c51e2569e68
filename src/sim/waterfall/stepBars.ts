/** A step of init or handler, with the attempts of a call that was not answered well at once. */
import { NO_ROW } from '../../base/table.ts';
import type { CallAttempt, WorkStep } from '../engine/workOf.ts';
import type { Step } from '../scenario/model.ts';
import type { Trace } from '../trace/tables.ts';
import type { Bar, StepPlace } from './bar.ts';
import { consequenceBar } from './consequenceBar.ts';
import { draftBar } from './draftBar.ts';

export interface StepSurroundings {
  readonly part: StepPlace['part'];
  /** The function's steps of that part. */
  readonly list: readonly Step[];
  /** Row of the invocation. */
  readonly row: number;
  readonly depth: number;
}

/** The bars of `step`. */
export function stepBars(trace: Trace, step: WorkStep, { part, list, row, depth }: StepSurroundings): Bar[] {
  const { kind, label, start, end, failed, failure, attempts, index } = step;
  const place = { part, index };
  const unlisted = label === 'stream the response' ? 'Streaming the response' : 'Loading the package';
  const name = kind === 'call' ? label : index < 0 ? unlisted : kind === 'cpu' ? 'Computing' : 'Waiting';
  const turn = turnOf(step, list[index]);
  const title = turn === '' ? name : `${name}, ${turn}`;
  const text = failure ?? (failed ? 'it threw an error' : '');
  const common = { invocation: row, step: place };
  const barKind = kind === 'cpu' ? 'compute' : kind === 'io' ? 'io' : 'call';
  const own = draftBar(barKind, start, end, title, { ...common, depth, failed, text });
  const children = attempts.flatMap(({ child }) =>
    child === NO_ROW ? [] : [consequenceBar(trace, { kind: 'call', request: child }, depth + 1)],
  );
  if (attempts.length < 2) return [own, ...children];
  return [own, ...attempts.flatMap((attempt, i) => tryBars(attempt, i, attempts[i - 1], { ...common, depth: depth + 1 })), ...children];
}

/** Which turn of a loop it is. */
function turnOf({ record, occurrence }: WorkStep, step: Step | undefined): string {
  const turn = step !== undefined && step.times > 1 ? `time ${occurrence + 1} of ${step.times}` : '';
  return [step?.per === 'record' ? `record ${record + 1}` : '', turn].filter((words) => words !== '').join(', ');
}

function tryBars(
  { start, end, outcome }: CallAttempt,
  place: number,
  before: CallAttempt | undefined,
  common: { readonly invocation: number; readonly step: StepPlace; readonly depth: number },
): Bar[] {
  const wait =
    before !== undefined && start > before.end
      ? [draftBar('callWait', before.end, start, 'The SDK waits before it tries again', { ...common, ruleId: 'sdk.full-jitter' })]
      : [];
  const failed = outcome !== 'succeeded' && outcome !== 'running' && outcome !== 'cached';
  const words = outcomeWords[outcome];
  return [...wait, draftBar('callAttempt', start, end, `Try ${place + 1}: ${words}`, { ...common, failed })];
}

const outcomeWords: Readonly<Record<CallAttempt['outcome'], string>> = {
  running: 'still waiting for the answer',
  succeeded: 'answered',
  failed: 'error',
  throttled: 'throttled',
  timedOut: 'timed out',
  accessDenied: 'access denied',
  tooManyConnections: 'no connection left',
  staleCredentials: 'old password refused',
  functionError: 'function error',
  abandoned: 'given up',
  recursionStopped: 'loop stopped',
  cached: 'from the cache',
};
