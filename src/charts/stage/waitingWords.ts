/** Lines about the events that wait at a part: how many, and the clocks of those whose turn comes next. */
import { formatCount } from '../../base/formatCount.ts';
import { partNames, type Trace, type TriggerCounts } from '../../sim/index.ts';
import { clocksLine, clockWords, MOST_CLOCKS } from './clocks.ts';
import { type QueueMoments, queueMoments } from './loadDetails.ts';
import type { StagePart, Waiting } from './stageParts.ts';
import { retriesAt } from './waits.ts';

/** Lines for `part` at `t`, µs; some are empty when there is nothing to tell. `counts`: of each trigger at that time. */
export function waitingWords(trace: Trace, part: StagePart, counts: readonly TriggerCounts[], t: number): readonly string[] {
  if (part.kind === 'function' || part.waiting === null) return [];
  return words[part.waiting](trace, part, counts, t);
}

type Words = (trace: Trace, part: StagePart, counts: readonly TriggerCounts[], t: number) => readonly string[];

const sum = (part: StagePart, counts: readonly TriggerCounts[], of: (counts: TriggerCounts) => number): number =>
  part.triggers.reduce((total, trigger) => total + of(counts[trigger] as TriggerCounts), 0);

const words: Readonly<Record<Waiting, Words>> = {
  caller: (trace, part, counts, t) => {
    const inFlight = sum(part, counts, (of) => of.inFlight);
    const retries = part.triggers.map((trigger) => retriesAt(trace, trigger, t));
    const waiting = retries.reduce((total, { count }) => total + count, 0);
    const due = retries.flatMap((each) => each.due).sort((a, b) => a - b);
    const callers = inFlight + waiting;
    if (callers === 0) return ['no one waits'];
    return [callers === 1 ? '1 caller waits' : `${formatCount(callers)} callers wait`, clocksLine('retry', due, waiting, t)];
  },
  delivery: (trace, part, counts, t) => {
    const onDelivery = part.triggers.reduce((total, trigger) => total + deliveringOf(trace, trigger, t), 0);
    const sent = Math.max(0, ...part.triggers.map((trigger) => (counts[trigger] as TriggerCounts).sent));
    return [`${formatCount(sent)} sent`, onDelivery > 0 ? `${formatCount(onDelivery)} on delivery` : ''];
  },
  eventQueue: (trace, part, counts, t) => {
    const moment = part.kind === 'queue' ? queueMoments.now()?.eventsAt(trace, part.function, t) : undefined;
    if (moment === undefined) return [`${formatCount(sum(part, counts, ({ waiting }) => waiting))} waiting`];
    const { waiting, byKind, events } = moment;
    const due = events
      .filter(({ kind, ends }) => ends === 'attempt' && (kind === 'retry' || kind === 'throttled'))
      .map(({ until }) => until);
    return [`${formatCount(waiting - byKind.delivering)} waiting`, clocksLine('retry', due, byKind.retry + byKind.throttled, t)];
  },
  messages: (trace, part, counts, t) => {
    const moment = queueMoments.now()?.queueAt(trace, part.title, t);
    if (moment === undefined) return [`${formatCount(sum(part, counts, ({ waiting }) => waiting))} waiting`];
    const [next] = moment.messagesInFlight;
    const [delayed] = moment.messagesDelayed;
    return [
      `${formatCount(moment.visible)} visible`,
      `${formatCount(moment.inFlight)} in flight`,
      next === undefined || !Number.isFinite(next.hiddenUntil) ? '' : `hidden for ${clockWords(next.hiddenUntil - t)}`,
      delayed === undefined ? '' : `${formatCount(moment.delayed)} delayed, visible in ${clockWords(delayed.until - t)}`,
    ];
  },
  records: (trace, part, counts, t) => {
    const details = queueMoments.now();
    const waiting = `${formatCount(sum(part, counts, (of) => of.waiting))} waiting`;
    return details === null ? [waiting] : [waiting, ...streamWords(details, trace, part, t)];
  },
};

/** streams.iterator-age; a shard is blocked while a failed batch of it waits for its next attempt. */
function streamWords({ shardsAt }: QueueMoments, trace: Trace, part: StagePart, t: number): string[] {
  const shards = part.triggers.flatMap((trigger) => shardsAt(trace, trigger, t));
  const { part: name } = partNames(trace, part.triggers[0] ?? -1);
  const ages = name === 'partition' ? [] : shards.flatMap(({ iteratorAge }) => (iteratorAge === null ? [] : [iteratorAge]));
  const blocked = shards.filter(({ blocks }) => blocks.length > 0);
  const due = blocked.flatMap(({ batches }) =>
    batches.flatMap(({ nextAttempt, state }) => (nextAttempt === null || state === 'waiting' ? [] : [nextAttempt])),
  );
  return [
    ages.length === 0 ? '' : `iterator age ${clockWords(Math.max(...ages))}`,
    blocked.length === 0 ? '' : blocked.length === 1 ? `1 ${name} blocked` : `${blocked.length} ${name}s blocked`,
    clocksLine('retry', due.sort((a, b) => a - b).slice(0, MOST_CLOCKS), due.length, t),
  ];
}

/** Events that the service in front of Lambda's queue has not handed over yet. They are told apart only where a function has one such service. */
function deliveringOf(trace: Trace, trigger: number, t: number): number {
  const fn = trace.triggers[trigger]?.function;
  const isAlone = trace.triggers.filter(({ machine, function: target }) => machine === 'asynchronous' && target === fn).length === 1;
  return isAlone && fn !== undefined ? (queueMoments.now()?.eventsAt(trace, fn, t).byKind.delivering ?? 0) : 0;
}
