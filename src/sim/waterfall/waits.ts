/** What an event waits for between its attempts: who makes it wait, and by which rule. */
import { NO_ROW } from '../../base/table.ts';
import { isRuleId } from '../rules/index.ts';
import { batchOf } from '../trace/batchOf.ts';
import { endings } from '../trace/endings.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import { jobsGivenUp } from '../trace/jobsGivenUp.ts';
import { partNamesOf } from '../trace/partNames.ts';
import { marksOf } from '../trace/path/marksOf.ts';
import { receivedAt } from '../trace/receivedAt.ts';
import { type MachineName, markKinds, type Trace } from '../trace/tables.ts';
import type { Bar, WaitKind } from './bar.ts';
import { draftBar } from './draftBar.ts';

/** The time from `from` to `to`, µs, between two attempts: rows of invocations, or NO_ROW before the first and after the last. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly previous: number;
  readonly next: number;
}

interface Wait {
  readonly kind: WaitKind;
  readonly title: string;
  readonly text?: string;
  readonly ruleId: string | null;
}

/** The bars of a gap, tiling it, with the refusals of services in front of Lambda as instants in between. */
export function gapBars(trace: Trace, request: number, gap: Gap): Bar[] {
  const refusals = refusalsIn(trace, request, gap);
  const bars: Bar[] = [];
  let t = gap.from;
  for (const { time, bar } of refusals) {
    bars.push(...waitBars(trace, request, { ...gap, from: t, to: time }, bars.length > 0));
    bars.push(bar);
    t = time;
  }
  return [...bars, ...waitBars(trace, request, { ...gap, from: t }, refusals.length > 0)];
}

/** `again`: something in front of Lambda has refused it already. */
function waitBars(trace: Trace, request: number, gap: Gap, again: boolean): Bar[] {
  const { from, to } = gap;
  if (!(to > from)) return [];
  const trigger = trace.triggers[trace.requests.trigger[request] as number];
  const machine = trigger?.machine ?? 'synchronous';
  const received = machine === 'asynchronous' && gap.previous === NO_ROW ? (receivedAt(trace)[request] as number) : Number.NaN;
  const waiting = trigger?.type === 'codepipeline' && gap.next === NO_ROW ? pipelineWaits(trace, request, gap) : null;
  if (waiting !== null) return waiting;
  if (gap.previous !== NO_ROW || machine !== 'asynchronous') return [bar(waitAfter[machine](trace, request, gap), from, to)];
  const delivery: Wait = {
    kind: 'delivery',
    title: again ? 'The service in front waits before it tries again' : 'On its way to Lambda',
    ruleId: deliveryRule(trigger?.type ?? '', again),
  };
  const queued: Wait = { kind: 'queued', title: 'In Lambda’s event queue', ruleId: 'async.queue-latency' };
  // Never taken over by Lambda: all of it is delivery.
  const taken = Number.isNaN(received) ? to : Math.min(to, Math.max(from, received));
  return [...(taken > from ? [bar(delivery, from, taken)] : []), ...(to > taken ? [bar(queued, taken, to)] : [])];
}

/** After Lambda is done with the event of a job, the pipeline waits; null while Lambda is not. */
function pipelineWaits(trace: Trace, request: number, gap: Gap): Bar[] | null {
  const { from, to, previous } = gap;
  const done = jobsGivenUp(trace).get(request) ?? (previous !== NO_ROW && outcomeOf(trace, previous) === 'succeeded' ? from : to);
  if (done >= to) return null;
  const wait = marksOf(trace, 'jobContinues', request).length > 0 ? untilContinued : untilReported;
  return [
    ...(done > from ? [bar(waitAfter.asynchronous(trace, request, { ...gap, to: done }), from, done)] : []),
    bar(wait, Math.max(from, done), to),
  ];
}

const untilReported: Wait = {
  kind: 'givingUp',
  title: 'The pipeline waits for a report of the job',
  ruleId: 'codepipeline.status-timeout',
};
const untilContinued: Wait = {
  kind: 'retryWait',
  title: 'The job goes on: the pipeline waits before it invokes the function again',
  ruleId: 'codepipeline.continuation-wait',
};

const bar = ({ kind, title, text = '', ruleId }: Wait, from: number, to: number): Bar => draftBar(kind, from, to, title, { text, ruleId });

function deliveryRule(type: string, again: boolean): string | null {
  const ids = again ? [`${type}.delivery-retry-first`, `${type}.backoff-first`, `${type}.retry-attempts`] : [`${type}.delivery-latency`];
  return ids.find(isRuleId) ?? null;
}

/** The wait after an attempt (or before any) of an event, by its machine. */
const waitAfter: Readonly<Record<MachineName, (trace: Trace, request: number, gap: Gap) => Wait>> = {
  synchronous: (_trace, _request, { next }) =>
    next === NO_ROW
      ? { kind: 'retryWait', title: 'The caller waits, and gives up', ruleId: null }
      : { kind: 'retryWait', title: 'The caller waits before it tries again', ruleId: 'sdk.full-jitter' },
  asynchronous: afterAsynchronousAttempt,
  streamBatch: afterStreamAttempt,
  queueMessage: () => ({ kind: 'queued', title: 'In the queue', ruleId: null }),
};

function afterAsynchronousAttempt(trace: Trace, request: number, { previous, next }: Gap): Wait {
  const outcome = outcomeOf(trace, previous);
  const isSettled = !Number.isNaN(trace.requests.settled[request] as number);
  if (next === NO_ROW && isSettled)
    return { kind: 'givingUp', title: 'Waits until its maximum age, and is given up', ruleId: 'async.maximum-event-age' };
  if (outcome === 'throttled') {
    const title = 'Back in Lambda’s queue, which tries again ever more slowly';
    return { kind: 'throttleWait', title, ruleId: 'async.throttle-backoff-first' };
  }
  if (outcome === 'refused') {
    return { kind: 'throttleWait', title: 'Back in Lambda’s queue after an error of the service', ruleId: 'async.system-errors-wait' };
  }
  const attempts = attemptsOf(trace, request);
  const failures = attempts.subarray(0, attempts.indexOf(previous) + 1).filter((row) => trace.invocations.environment[row] !== NO_ROW);
  const ruleId = failures.length > 1 ? 'async.second-retry-wait' : 'async.first-retry-wait';
  return { kind: 'retryWait', title: 'Lambda waits before it tries again', ruleId };
}

function afterStreamAttempt(trace: Trace, request: number, { previous, next }: Gap): Wait {
  if (previous === NO_ROW) {
    const { part } = partNamesOf(trace, request);
    return {
      kind: 'queued',
      title: `In the ${part}, waiting for its turn`,
      ruleId: part === 'partition' ? 'kafka.order' : 'streams.concurrency',
    };
  }
  if (next !== NO_ROW && batchOf(trace, next) !== batchOf(trace, previous) && outcomeOf(trace, previous) !== 'succeeded') {
    return { kind: 'retryWait', title: 'Waits for its part of the batch', ruleId: 'streams.bisect' };
  }
  if (outcomeOf(trace, previous) === 'throttled') {
    return { kind: 'throttleWait', title: 'The batch waits for concurrency', ruleId: 'streams.throttles-not-counted' };
  }
  return { kind: 'retryWait', title: 'The batch waits to be tried again', ruleId: 'streams.retry-whole-batch' };
}

const outcomeOf = (trace: Trace, row: number) => endings[trace.invocations.ending[row] as number]?.outcome;

/** Refusals by services in front of Lambda, in order of time. */
function refusalsIn({ marks }: Trace, request: number, { from, to, next }: Gap): { readonly time: number; readonly bar: Bar }[] {
  const found: { time: number; bar: Bar }[] = [];
  for (let mark = 0; mark < marks.length; mark++) {
    if (marks.subject[mark] !== request) continue;
    const known = refusalTitles[markKinds[marks.kind[mark] as number]?.name ?? ''];
    const time = marks.time[mark] as number;
    const isIn = time >= from && (next === NO_ROW ? time <= to : time < to);
    if (known === undefined || !isIn) continue;
    found.push({ time, bar: draftBar('refusal', time, time, known.title, { failed: true, ruleId: known.ruleId }) });
  }
  return found;
}

const refusalTitles: Readonly<Record<string, { readonly title: string; readonly ruleId: string | null } | undefined>> = {
  gatewayThrottled: { title: 'Refused by the API with 429', ruleId: 'api-gateway.stage-throttle-429' },
  deliveryRefused: { title: 'Lambda did not take it', ruleId: null },
  jobTimedOut: { title: 'The action of the pipeline times out', ruleId: 'codepipeline.status-timeout' },
};
