/** Why the same work was done a second time. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { attemptsOfBatch } from '../../trace/batchAttempts.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { type Duplicate, duplicatesOf } from '../../trace/duplicatesOf.ts';
import { endOf } from '../../trace/endOf.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { originOf } from '../../trace/relatedEvents.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink } from '../links/attemptLink.ts';
import { stepLinks } from '../links/blameLinks.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const duplicate: WhyDefinition = {
  kind: 'duplicate',
  question: 'Why was it done twice?',
  timeOf: (trace, row) => (duplicatesOf(trace).has(row) ? (trace.invocations.time[row] as number) : null),
  answer: (trace, row) => {
    const found = duplicatesOf(trace).get(row) as Duplicate;
    return found.earlier === NO_ROW ? secondDelivery(trace, row, found) : earlyReturn(trace, row, found);
  },
};

/** sqs.visibility: the message came back while the invocation before was still at work on it. */
function earlyReturn(trace: Trace, row: number, { request, earlier }: Duplicate): Answer {
  const { batches, invocations } = trace;
  const time = invocations.time[row] as number;
  const received = batches.formed[earlier] as number;
  const hidden = batches.hiddenUntil[earlier] as number;
  const working = [...attemptsOfBatch(trace, earlier)].findLast((attempt) => invocations.environment[attempt] !== NO_ROW);
  const end = working === undefined ? trace.horizon : endOf(trace, working);
  const queue = queueOf(trace, trace.requests.trigger[request] as number) ?? '';
  const { functions } = scenarioAt(trace, received);
  const fn = functions[trace.triggers[trace.requests.trigger[request] as number]?.function ?? 0];
  const message = requestName(trace, request);
  const late = end < trace.horizon ? formatDuration(end - hidden) : `at least ${formatDuration(trace.horizon - hidden)}`;
  const visibility = formatDuration(hidden - received);
  const ruleId = 'sqs.visibility';
  const receive: WhyLink = {
    time: received,
    text: `${message} is received and hidden for ${visibility}`,
    ruleId,
    place: { kind: 'request', row: request },
  };
  return {
    sentence: `${message} was handled again because its visibility timeout of ${visibility} ended ${late} before the invocation that had it was done: meanwhile it was in the queue again, and request ${(invocations.request[row] as number) + 1} received it.`,
    ruleId,
    causes: [
      settingLink(
        trace,
        received,
        (s) => s.resources.find(({ name }) => name === queue)?.settings.visibilityTimeout,
        `messages of ${queue} are hidden for ${visibility}, and ${fn?.name ?? 'the function'} may run for ${formatDuration(fn?.timeout ?? 0)}`,
        'sqs.visibility-advised',
      ),
      ...changeLinks(trace, received, time),
      receive,
      ...(working === undefined ? [] : stepLinks(trace, working, 1)),
      {
        time: hidden,
        text: `The visibility timeout ends, and the invocation still runs: for ${late} more. ${message} is in the queue again`,
        ruleId,
        place: { kind: 'request', row: request },
      },
    ],
    spare: sendingLinks(trace, request),
    event: {
      time,
      text: `Another invocation gets ${message.toLowerCase()} and does the same work again`,
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}

/** The last settings that the timeline changed before the message was received. */
function changeLinks(trace: Trace, received: number, time: number): WhyLink[] {
  const last = settingLink(trace, time, (s) => [s.functions, s.resources], 'functions and resources are as they are now');
  const entry = trace.epochs[0]?.scenario.timeline.find(({ index }) => index === last.place?.row);
  if (last.place === null || entry?.kind !== 'set' || last.time > received) return [];
  const changes = Object.entries(entry.changes).map(([path, value]) => `${path} to ${JSON.stringify(value)}`);
  return [{ ...last, text: `The timeline sets ${changes.slice(0, 2).join(' and ')}` }];
}

/** async.at-least-once, sqs.at-least-once */
function secondDelivery(trace: Trace, row: number, { request }: Duplicate): Answer {
  const time = trace.invocations.time[row] as number;
  const original = originOf(trace, request)?.parent ?? request;
  const isQueue = trace.triggers[trace.requests.trigger[request] as number]?.machine === 'queueMessage';
  const ruleId = isQueue ? 'sqs.at-least-once' : 'async.at-least-once';
  const rate = scenarioAt(trace, time).platform.duplicateRate;
  const firsts = [...attemptsOf(trace, original)].slice(0, 2).map((attempt) => attemptLink(trace, attempt));
  return {
    sentence: `${requestName(trace, request)} is ${requestName(trace, original).toLowerCase()} delivered a second time: ${isQueue ? 'the queue' : 'Lambda’s queue'} delivers at least once, and here ${Number((rate * 100).toPrecision(3))}% of events come twice.`,
    ruleId,
    causes: [...sendingLinks(trace, original), ...firsts, ...sendingLinks(trace, request).slice(0, 1)],
    spare: [
      settingLink(
        trace,
        time,
        (s) => s.platform.duplicateRate,
        `${Number((rate * 100).toPrecision(3))}% of events are delivered twice`,
        ruleId,
      ),
    ],
    event: {
      time,
      text: 'The second delivery reaches the function, and the work is done again',
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}
