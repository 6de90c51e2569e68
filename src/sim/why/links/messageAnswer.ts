/** How a message of a queue came to its bad end: every receive, and the limit that it reached. */
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { ruleValue } from '../../rules/index.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import { type MessageLife, type MessageReceive, messageLife } from '../../trace/messageLife.ts';
import type { Trace } from '../../trace/tables.ts';
import type { Answer, WhyLink } from '../why.ts';
import { howItEnded, lower } from './attemptLink.ts';
import { requestName, sendingLinks } from './sendingLinks.ts';
import { settingLink } from './settingLink.ts';

/** For the message in row `request`, which ended as `mark` says. */
export function messageAnswer(trace: Trace, mark: string, request: number): Answer {
  const life = messageLife(trace, request) as MessageLife;
  const receives = life.phases.flatMap(({ receive }) => receive ?? []);
  const settings = (t: number) => scenarioAt(trace, t).resources.find(({ name }) => name === life.queue)?.settings ?? {};
  const { maxReceiveCount, deadLetterQueue, retention, timeToLive } = settings(life.end);
  const target = life.broker === null ? String(deadLetterQueue) : 'ActiveMQ.DLQ';
  const name = requestName(trace, request);
  const took = formatDuration(life.end - life.sent);
  const times = receives.length === 1 ? 'once' : `${formatCount(receives.length)} times`;
  const isExpired = mark === 'expired';
  const { broker } = life;
  const ruleId = life.ruleId ?? (isExpired ? 'sqs.retention' : 'sqs.redrive');
  const limit = broker === null ? limitOf(isExpired, life.queue, retention, maxReceiveCount) : brokerLimitOf(mark, timeToLive);
  const last = receives.at(-1);
  const fate = isExpired || mark === 'dropped' ? 'was lost' : `was moved to the dead-letter queue ${target}`;
  const why = last === undefined ? '' : ` The last time, ${lower(resultText(trace, last, 'past'))}.`;
  return {
    sentence: `${name} ${fate} ${took} after it was sent: it had been received ${receives.length === 0 ? 'never' : times} and not ${broker === null ? 'deleted' : 'acknowledged'}, and ${limit}.${why}`,
    ruleId,
    causes: [...sendingLinks(trace, request).slice(-1), ...someReceives(trace, receives)],
    spare: [
      settingLink(trace, life.end, (s) => s.resources.find((resource) => resource.name === life.queue)?.settings, limit, ruleId),
      ...sendingLinks(trace, request),
    ],
    event: {
      time: life.end,
      text: eventText(mark, name, target),
      ruleId,
      place: { kind: 'request', row: request },
    },
  };
}

function eventText(mark: string, name: string, target: string): string {
  if (mark === 'dropped') return `${name} is larger than any batch may be: it is lost`;
  if (mark === 'expired') return `${name} is older than the queue keeps messages: it is lost`;
  return `Instead of being received again, ${lower(name)} moves to ${target}`;
}

const limitOf = (isExpired: boolean, queue: string, retention: unknown, maxReceiveCount: unknown): string =>
  isExpired
    ? `the queue keeps a message for ${formatDuration(Number(retention))}`
    : `${queue} lets a message be received ${String(maxReceiveCount)} times`;

/** mq.expiry, mq.batch-payload, mq.maximum-redeliveries */
function brokerLimitOf(mark: string, timeToLive: unknown): string {
  if (mark === 'expired') return `its time to live is ${formatDuration(Number(timeToLive))}`;
  if (mark === 'dropped') return `Lambda takes no message above ${ruleValue('mq.batch-payload')} MB from a broker`;
  return `ActiveMQ delivers a message ${1 + ruleValue('mq.maximum-redeliveries')} times`;
}

function someReceives(trace: Trace, receives: readonly MessageReceive[]): WhyLink[] {
  const shown = receives.length <= 5 ? receives : [...receives.slice(0, 2), ...receives.slice(-2)];
  return shown.map((receive) => receiveLink(trace, receive));
}

function receiveLink(trace: Trace, receive: MessageReceive): WhyLink {
  const attempt = receive.attempts.at(-1);
  const back = Number.isFinite(receive.hiddenUntil)
    ? `; back ${formatDuration(receive.hiddenUntil - (trace.batches.formed[receive.batch] as number))} later`
    : '';
  return {
    time: trace.batches.formed[receive.batch] as number,
    text: `Receive ${receive.receiveCount}: ${lower(resultText(trace, receive))}${back}`,
    ruleId: receive.ruleId,
    place: attempt === undefined ? null : { kind: 'invocation', row: attempt },
  };
}

/** What came of a receive, with how often Lambda tried. */
function resultText(trace: Trace, { attempts, result }: MessageReceive, tense: 'present' | 'past' = 'present'): string {
  const last = attempts.at(-1);
  const tries = attempts.length > 1 ? `, ${formatCount(attempts.length)} times` : '';
  if (last === undefined) return 'nothing came of it';
  if (result === 'reported') return tense === 'past' ? 'the function named it as failed' : 'The function names it as failed';
  return `The invocation ${howItEnded(trace, last, tense)}${tries}`;
}
