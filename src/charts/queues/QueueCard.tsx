/** A polled queue at the cursor: who waits, who is in flight with a dial each, who is delayed, and where dead letters go. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { ruleValue, scenarioAt, type Trace } from '../../sim/index.ts';
import { Counting } from '../shared/Counting.tsx';
import type { TimeCursor } from '../shared/timeWindow.ts';
import { useSliced } from '../shared/useSliced.ts';
import { countedQueue } from './countQueues.ts';
import { Dial, type DialLook } from './Dial.tsx';
import type { FlightState } from './flightState.ts';
import { GivenUp } from './GivenUp.tsx';
import { Groups } from './Groups.tsx';
import type { PolledQueue } from './observatory.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import { Place } from './Place.tsx';
import styles from './Queues.module.css';
import { QueueTable } from './QueueTable.tsx';
import { type MessageInFlight, type QueueMoment, queueAt, type WaitingMessage } from './queueAt.ts';
import { counted, describeQueue, flightWords, shortLeft } from './queueWords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly queue: PolledQueue;
  /** The moment of all text, µs; dials follow the cursor. */
  readonly time: number;
  readonly cursor: TimeCursor;
}

export const dialLooks: Readonly<Record<FlightState, DialLook>> = {
  atWork: 'atWork',
  throttled: 'refused',
  returning: 'back',
  held: 'quiet',
};

export function QueueCard(props: Props) {
  const { trace, queue } = props;
  const isCounted = useSliced(countedQueue, trace, queue.name) !== null;
  return (
    <section className={styles.card} aria-label={`Queue ${queue.name}`} data-picture={`Queue ${queue.name}`}>
      <header className={styles.head}>
        <h3>{queue.name}</h3>
        <p>
          {queue.broker === null ? (queue.isFifo ? 'SQS FIFO queue' : 'SQS queue') : `${queue.broker} broker`} →{' '}
          {queue.functions.join(', ')}
        </p>
      </header>
      {isCounted ? <Messages {...props} /> : <Counting />}
    </section>
  );
}

function Messages({ trace, queue, time, cursor, ...picking }: Props) {
  const moment = queueAt(trace, queue.name, time);
  const settings = scenarioAt(trace, time).resources.find(({ name }) => name === queue.name)?.settings ?? {};
  const isOfBroker = queue.broker !== null;
  const hasDelay = (typeof settings.delay === 'number' && settings.delay > 0) || moment.delayed > 0;
  return (
    <>
      <p className={styles.words}>{describeQueue(moment, time, queue.broker !== null)}</p>
      {moment.groups === null ? null : <Groups groups={moment.groups} time={time} horizon={trace.horizon} {...picking} />}
      <div className={styles.places} data-dead={queue.deadLetterQueue !== null}>
        <div className={styles.flow} data-of="messages">
          {hasDelay ? (
            <Place title="Delayed" count={moment.delayed} metric="ApproximateNumberOfMessagesDelayed">
              <Waiting messages={moment.messagesDelayed} count={moment.delayed} time={time} isDelayed {...picking} />
            </Place>
          ) : null}
          <Place
            title={isOfBroker ? 'With the broker' : 'Visible'}
            count={moment.visible}
            {...(isOfBroker ? {} : { metric: 'ApproximateNumberOfMessagesVisible' })}
          >
            {moment.groups === null ? (
              <Waiting messages={moment.messagesVisible} count={moment.visible} time={time} {...picking} />
            ) : moment.visible === 0 ? null : (
              <p className={styles.quiet}>By message group above.</p>
            )}
          </Place>
          <Place
            title="In flight"
            count={moment.inFlight}
            {...(isOfBroker
              ? {}
              : {
                  metric: 'ApproximateNumberOfMessagesNotVisible',
                  note: `hidden for ${formatDuration(Number(settings.visibilityTimeout ?? 0))}`,
                })}
          >
            <Flights moment={moment} time={time} cursor={cursor} {...picking} />
          </Place>
        </div>
        {queue.deadLetterQueue === null ? null : (
          <GivenUp
            trace={trace}
            target={queue.deadLetterQueue}
            how={
              isOfBroker
                ? `after ${counted(1 + ruleValue('mq.maximum-redeliveries'), 'delivery', 'deliveries')}`
                : `after ${counted(Number(settings.maxReceiveCount), 'receive')}`
            }
            time={time}
            {...picking}
          />
        )}
      </div>
      <QueueTable trace={trace} queue={queue.name} time={time} {...picking} />
    </>
  );
}

interface WaitingProps extends Picking {
  readonly messages: readonly WaitingMessage[];
  readonly count: number;
  readonly time: number;
  readonly isDelayed?: boolean;
}

function Waiting({ messages, count, time, isDelayed = false, ...picking }: WaitingProps) {
  if (count === 0) return null;
  return (
    <ul className={styles.squares}>
      {messages.map(({ request, receiveCount, since, until }) => (
        <li key={request}>
          <PickButton
            of={{ kind: 'request', row: request }}
            className={styles.square}
            state={isDelayed ? 'delayed' : receiveCount > 0 ? 'back' : 'new'}
            label={`Message ${request + 1}, ${
              isDelayed
                ? `visible in ${formatDuration(until - time)}`
                : `visible for ${formatDuration(time - since)}, received ${receiveCount === 1 ? 'once' : `${receiveCount} times`}`
            }`}
            {...picking}
          >
            {receiveCount > 0 ? receiveCount : null}
          </PickButton>
        </li>
      ))}
      <More count={count - messages.length} />
    </ul>
  );
}

interface FlightsProps extends Picking {
  readonly moment: QueueMoment;
  readonly time: number;
  readonly cursor: TimeCursor;
}

function Flights({ moment: { messagesInFlight, inFlight, overdue }, time, cursor, ...picking }: FlightsProps) {
  return (
    <>
      {inFlight === 0 ? null : (
        <ul className={styles.dials}>
          {messagesInFlight.map((message) => (
            <li key={message.request}>
              <PickButton
                of={{ kind: 'request', row: message.request }}
                className={styles.dial}
                label={flightLabel(message, time)}
                {...picking}
              >
                <Dial
                  cursor={cursor}
                  since={message.since}
                  until={message.hiddenUntil}
                  look={dialLooks[message.state]}
                  text={`${message.receiveCount}`}
                />
                <span>
                  {Number.isFinite(message.hiddenUntil)
                    ? shortLeft(message.hiddenUntil - time)
                    : message.state === 'throttled'
                      ? 'refused'
                      : 'at work'}
                </span>
              </PickButton>
            </li>
          ))}
          <More count={inFlight - messagesInFlight.length} />
        </ul>
      )}
      {overdue.length === 0 ? null : (
        <p className={styles.overdue}>
          Still being worked on, yet no longer hidden:{' '}
          {overdue.slice(0, 6).map((row) => (
            <PickButton key={row} of={{ kind: 'request', row }} className={styles.link} {...picking}>
              message {row + 1}
            </PickButton>
          ))}
          {overdue.length > 6 ? `and ${formatCount(overdue.length - 6)} more` : null}
        </p>
      )}
    </>
  );
}

function flightLabel({ request, state, hiddenUntil, receiveCount }: MessageInFlight, time: number): string {
  return `Message ${request + 1}, ${flightWords[state]}, receive ${receiveCount}${Number.isFinite(hiddenUntil) ? `, hidden for another ${formatDuration(hiddenUntil - time)}` : ''}`;
}

/** How many are not drawn one by one. */
export function More({ count }: { readonly count: number }) {
  return count > 0 ? <li className={styles.more}>+ {formatCount(count)} more</li> : null;
}
