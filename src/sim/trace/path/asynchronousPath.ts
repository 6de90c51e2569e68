/** The way of an event through the machine of Lambda's queue, with the service in front: from offers, attempts and its end. */
import { lifecycleTables } from '../../lifecycles/tables.generated.ts';
import { endings } from '../endings.ts';
import { endOf } from '../endOf.ts';
import { attemptsOf } from '../indexTrace.ts';
import { jobsGivenUp } from '../jobsGivenUp.ts';
import { receivedAt } from '../receivedAt.ts';
import type { Trace } from '../tables.ts';
import { marksOf } from './marksOf.ts';
import { begin, go, nameOf, type PathStep, type Walk } from './walk.ts';

const table = lifecycleTables.asynchronous;

/** All steps of the event in row `row`, until its end or that of the run. */
export function asynchronousPath(trace: Trace, row: number): readonly PathStep[] {
  const { requests } = trace;
  const sent = requests.sent[row] as number;
  const state = trace.machines.asynchronous[requests.state[row] as number];
  const walk = begin(table, table.initial.plain as number, sent);
  if (state?.name === 'created') return walk.steps;
  if (state?.outcome === 'filtered') {
    go(walk, 'FILTERED', sent);
    return walk.steps;
  }
  go(walk, 'SEND', sent);
  if (offered(trace, row, walk)) attempted(trace, row, walk);
  settled(trace, row, walk, state?.name ?? '');
  return walk.steps;
}

/** The service in front offers it to Lambda: whether Lambda's queue has taken it. */
function offered(trace: Trace, row: number, walk: Walk): boolean {
  const accepted = receivedAt(trace)[row] as number;
  const isTaken = !Number.isNaN(accepted);
  const refusals = marksOf(trace, 'deliveryRefused', row);
  const state = trace.machines.asynchronous[trace.requests.state[row] as number];
  const waits = isTaken || state?.name === 'deliveryWaiting';
  refusals.forEach((time, place) => {
    const isLast = !waits && place === refusals.length - 1 && trace.requests.settled[row] === time;
    go(walk, isLast ? 'REFUSED_LAST' : 'REFUSED_RETRIES', time);
  });
  if (isTaken) go(walk, nameOf(walk) === 'delivering' ? 'after.delivery' : 'after.deliveryRetry', accepted);
  return isTaken;
}

function attempted(trace: Trace, row: number, walk: Walk): void {
  const { invocations, requests, horizon } = trace;
  const attempts = attemptsOf(trace, row);
  attempts.forEach((attempt, place) => {
    go(walk, wayIntoFlight[nameOf(walk)] ?? '', invocations.time[attempt] as number);
    const end = endOf(trace, attempt);
    const ending = endings[invocations.ending[attempt] as number];
    if (ending?.outcome === 'running' || end >= horizon) return;
    const isLast = place === attempts.length - 1;
    const isEnd = isLast && (requests.settled[row] === end || jobsGivenUp(trace).get(row) === end);
    const event = eventOf(ending?.name ?? '', ending?.outcome ?? '', isEnd);
    go(walk, event === 'SUCCEEDED' ? reportOf(trace, row, end) : event, end);
  });
}

/** What became of the event of which the function is done at `end`: processed, or what it told the pipeline whose job it is. */
function reportOf(trace: Trace, row: number, end: number): string {
  const { requests, machines } = trace;
  const { name, outcome } = machines.asynchronous[requests.state[row] as number] ?? { name: '', outcome: null };
  if (marksOf(trace, 'jobContinues', row).includes(end)) return 'JOB_CONTINUES';
  if (outcome === 'jobFailed') return 'JOB_FAILED';
  if (name === 'actionTimedOut') return requests.settled[row] === end ? 'JOB_OVER' : 'JOB_SILENT';
  return name === 'awaitingStatus' ? 'JOB_SILENT' : 'SUCCEEDED';
}

const wayIntoFlight: Readonly<Record<string, string>> = {
  queued: 'after.queueLatency',
  retryWaiting: 'after.retryWait',
  throttleWaiting: 'after.throttleBackoff',
};

function eventOf(name: string, outcome: string, isEnd: boolean): string {
  if (outcome === 'succeeded') return 'SUCCEEDED';
  if (name === 'recursionStopped') return 'RECURSION_STOPPED';
  if (outcome === 'throttled' || outcome === 'refused') return 'THROTTLED';
  return isEnd ? 'FAILED_LAST' : 'FAILED_RETRIES';
}

/** What is left of the way to the state in which it ended. */
function settled(trace: Trace, row: number, walk: Walk, state: string): void {
  const end = trace.requests.settled[row] as number;
  const givenUp = jobsGivenUp(trace).get(row);
  const time = givenUp ?? end;
  if (Number.isNaN(time) || nameOf(walk) === state) return;
  const name = nameOf(walk);
  if (name === 'deliveryWaiting') go(walk, 'after.deliveryAge', time);
  else if (name === 'queued') go(walk, 'NO_CONCURRENCY', time);
  else if (name === 'retryWaiting' || name === 'throttleWaiting') go(walk, 'after.eventAge', time);
  // A pipeline goes on waiting for the report of an event that Lambda has given up.
  if (givenUp !== undefined && end !== givenUp) go(walk, 'JOB_SILENT', givenUp);
  if (nameOf(walk) !== state && !Number.isNaN(end)) go(walk, lastEvents[state] ?? '', end);
}

const lastEvents: Readonly<Record<string, string>> = {
  sentToDestination: 'TAKEN_BY_DESTINATION',
  deadLettered: 'TAKEN_BY_QUEUE',
  undeliveredDeadLettered: 'TAKEN_BY_QUEUE',
  dropped: 'LOST',
  undeliveredDropped: 'LOST',
  denied: 'LOST_DENIED',
  undeliveredFailed: 'JOB_FAILED',
  actionTimedOut: 'JOB_OVER',
  continued: 'after.continuation',
};
