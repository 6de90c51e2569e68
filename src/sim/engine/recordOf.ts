/** The record that Lambda wrote of an event, found again from what the trace holds of the event. */
import { NO_ROW } from '../../base/table.ts';
import { scenarioAt } from '../trace/configuration.ts';
import { ENDING, endings } from '../trace/endings.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import type { Trace } from '../trace/tables.ts';
import { type Condition, lambdaRecord } from './lambdaRecord.ts';

/** The record of request `parent` as it was sent on in row `request`; `payload` is what the parent carried. Null for batches, which have none. */
export function recordOf(trace: Trace, request: number, parent: number, kind: 'onFailure' | 'onSuccess', payload: unknown): unknown {
  const trigger = trace.triggers[trace.requests.trigger[parent] as number] as Trace['triggers'][number];
  if (trigger.machine !== 'asynchronous') return null;
  const t = trace.requests.sent[request] as number;
  const scenario = scenarioAt(trace, t);
  const fn = scenario.functions[trigger.function];
  const target = kind === 'onFailure' ? fn?.asyncConfig.onFailure : fn?.asyncConfig.onSuccess;
  const type = scenario.resources.find(({ name }) => name === target)?.type ?? 'function';
  const attempts = [...attemptsOf(trace, parent)];
  const hasRun = attempts.some((row) => trace.invocations.environment[row] !== NO_ROW);
  const condition = kind === 'onSuccess' ? 'Success' : conditionOf(trace, attempts, fn?.asyncConfig.maximumRetryAttempts ?? 0);
  return lambdaRecord({ function: fn?.name ?? '', condition, tries: attempts.length, payload, hasRun }, type);
}

/** Why Lambda gave an event up, from its attempts (rows, in order) and how often it would have tried again. */
export function conditionOf(trace: Trace, attempts: readonly number[], retries: number): Condition {
  if (attempts.length === 0) return 'ZeroReservedConcurrency';
  const ends = attempts.map((row) => trace.invocations.ending[row] as number);
  if (ends.includes(ENDING.recursionStopped)) return 'RecursiveInvocation';
  const failures = ends.filter((ending) => {
    const outcome = endings[ending]?.outcome;
    return outcome === 'functionError' || outcome === 'timedOut';
  });
  return failures.length > retries ? 'RetriesExhausted' : 'EventAgeExceeded';
}
