/** Timers and guards of a queue's message: its delay, how long it stays hidden and is kept; whether it has been received too often. */
import { messageLife, ruleValue, scenarioAt } from '../../../../sim/index.ts';
import { endOfDelay, type Live, type LiveTimer, type Moment, numberIn } from './live.ts';

export function queueMessageLive(moment: Moment): Live {
  const { trace, entity, state, step, t } = moment;
  const life = messageLife(trace, entity.row);
  if (life === null || !['created', 'delayed', 'visible', 'received'].includes(state)) return { timers: [], guards: [] };
  const settings = scenarioAt(trace, t).resources.find(({ name }) => name === life.queue)?.settings ?? {};
  const received = life.phases.filter(({ receive, start }) => receive !== null && start <= t);
  const maximum =
    life.broker === null ? sqsMaximum(settings) : life.broker === 'ActiveMQ' ? 1 + ruleValue('mq.maximum-redeliveries') : null;
  const isExhausted = maximum !== null && received.length >= maximum;
  const retention = numberIn(settings, life.broker === null ? 'retention' : 'timeToLive');
  const kept: LiveTimer[] =
    retention === null ? [] : [{ name: 'retention', begun: life.sent, ends: life.sent + retention, leadsTo: 'Then the queue drops it.' }];
  const guard = {
    name: 'isExhausted',
    decides: isExhausted,
    sentence:
      maximum === null
        ? `Received ${times(received.length)}. ${life.broker === null ? 'The queue has no dead-letter queue: it comes back until it is kept no longer.' : 'RabbitMQ delivers it until it is acknowledged.'}`
        : `Received ${times(received.length)} of ${maximum}: ${life.broker === null ? 'when its visibility timeout ends' : 'when the function fails'} ${isExhausted ? 'it goes to the dead-letter queue' : 'it comes back to the queue'}.`,
  };
  if (state === 'received') {
    if (life.broker !== null) return { timers: kept, guards: [guard] };
    const hidden = received.at(-1)?.receive?.hiddenUntil ?? null;
    const leadsTo = 'Then others may receive it, unless it was deleted before.';
    return { timers: [{ name: 'visibilityTimeout', begun: step.from, ends: hidden, leadsTo }, ...kept], guards: [guard] };
  }
  if (state !== 'delayed') return { timers: kept, guards: [] };
  return {
    timers: [{ name: 'delay', begun: step.from, ends: endOfDelay(moment, 'delay'), leadsTo: 'Then it can be received.' }, ...kept],
    guards: [],
  };
}

const sqsMaximum = (settings: Readonly<Record<string, unknown>>): number | null =>
  settings.deadLetterQueue == null ? null : numberIn(settings, 'maxReceiveCount');

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
