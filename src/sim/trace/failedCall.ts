/** The call in which an invocation failed, as a sentence. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { CallStep } from '../scenario/model.ts';
import { CALL } from './callCodes.ts';
import { configurationOf } from './configuration.ts';
import { indexTrace } from './indexTrace.ts';
import { callOutcomes, type Trace } from './tables.ts';

/** Why the last call that invocation `row` made failed, and the rule behind it. */
export interface FailedCall {
  readonly sentence: string;
  readonly ruleId: string;
  /** Name of its outcome. */
  readonly outcome: (typeof callOutcomes)[number];
  readonly step: CallStep;
  /** Row of the request that it sent to a function, or NO_ROW. */
  readonly child: number;
}

/** What happened to the call, by its outcome: words and rule. */
const reasons: Partial<Record<number, readonly [words: string, ruleId: string]>> = {
  [CALL.failed]: ['answered with an error', 'sdk.maximum-attempts'],
  [CALL.throttled]: ['was throttled', 'services.maximum-concurrency'],
  [CALL.timedOut]: ['took longer than its timeout allows', 'sdk.maximum-attempts'],
  [CALL.accessDenied]: ['was denied: the execution role does not allow it', 'iam.implicit-deny'],
  [CALL.tooManyConnections]: ['found no connection left', 'services.database-connections'],
  [CALL.staleCredentials]: ['was refused: the secret had been rotated since this environment read it', 'services.stale-credentials'],
  [CALL.functionError]: ['came back with a function error', 'sdk.function-error-thrown'],
  [CALL.recursionStopped]: ['was stopped as part of a recursive loop', 'recursion.hops'],
};

/** The failure that ended the work of invocation `row`, or null when no recorded call had to do with it. */
export function failedCall(trace: Trace, row: number): FailedCall | null {
  const environment = trace.invocations.environment[row] as number;
  const { offsets, rows } = indexTrace(trace).callsByEnvironment;
  const { calls } = trace;
  let last = -1;
  for (let at = offsets[environment] as number; at < (offsets[environment + 1] as number); at++) {
    const call = rows[at] as number;
    if (calls.invocation[call] === row) last = call;
  }
  const reason = last < 0 ? undefined : reasons[calls.outcome[last] as number];
  if (reason === undefined) return null;
  const step = stepOf(trace, environment, calls.step[last] as number);
  if (step === null) return null;
  const attempt = calls.attempt[last] as number;
  const times = attempt > 1 ? ` ${attempt} times` : '';
  const took = formatDuration((calls.end[last] as number) - (calls.start[last] as number));
  return {
    sentence: `Its call ${step.action} on ${step.on} ${reason[0]}${times} (after ${took}).`,
    ruleId: reason[1],
    outcome: callOutcomes[calls.outcome[last] as number] ?? 'failed',
    step,
    child: calls.child[last] as number,
  };
}

/** The call at a place as the table of calls has it. */
function stepOf(trace: Trace, environment: number, place: number): CallStep | null {
  const { init, handler } = configurationOf(trace, environment);
  const step = place >= 0x8000 ? init[place - 0x8000] : handler[place];
  return step?.kind === 'call' ? step : null;
}
