/** A fate as part of a sentence. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { Attempt, Fate } from './fate.ts';

/** What follows "the request": "succeeds in 42 ms on a warm environment". */
export function fateWords({ outcome, attempts, latency }: Fate): string {
  const last = attempts.at(-1);
  const tries = attempts.length > 1 ? ` after ${attempts.length} attempts` : '';
  if (outcome === null)
    return `is still on its way when the run ends${attempts.length === 0 ? '' : `, with ${counted(attempts.length)} so far`}`;
  const time = Number.isNaN(latency) ? '' : ` in ${formatDuration(latency)}`;
  if (outcome === 'succeeded') return `succeeds${time}${tries}${startWords(attempts.find(({ wasAdmitted }) => wasAdmitted) ?? last)}`;
  const reason = last?.ending.throttleReason ?? last?.ending.errorType ?? null;
  const because = reason === null ? '' : ` (${reason})`;
  return `${outcomeWords[outcome] ?? `ends as ${outcome}`}${tries}${because}${last?.isCold === true ? ', after a cold start' : ''}`;
}

function startWords(attempt: Attempt | undefined): string {
  if (attempt === undefined || !attempt.wasAdmitted) return '';
  return attempt.isCold ? ', with a cold start' : ', on a warm environment';
}

const counted = (n: number): string => `${n} attempt${n === 1 ? '' : 's'}`;

const outcomeWords: Readonly<Record<string, string>> = {
  functionError: 'fails',
  throttled: 'is throttled',
  timedOut: 'times out',
  deadLettered: 'goes to the dead-letter queue',
  sentToDestination: 'goes to the on-failure destination',
  dropped: 'is dropped',
  expired: 'expires',
  filtered: 'is filtered out',
  callerGone: 'is given up by its caller',
  denied: 'is denied',
  recursionStopped: 'is stopped as part of a loop',
  serviceError: 'meets an error of the service',
  cached: 'is answered by the cache',
  invalidResponse: 'gets a response that CloudFront turns down',
  jobFailed: 'ends as a failed action of the pipeline',
  continued: 'goes on as another job',
};
