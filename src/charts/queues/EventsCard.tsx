/** Lambda's internal queue in front of a function, at the cursor: who waits and why, with the next-retry clock of the nearest. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Trace } from '../../sim/index.ts';
import { Counting } from '../shared/Counting.tsx';
import type { TimeCursor } from '../shared/timeWindow.ts';
import { useSliced } from '../shared/useSliced.ts';
import { countedEvents } from './countQueues.ts';
import { Dial, type DialLook } from './Dial.tsx';
import { EventsTable } from './EventsTable.tsx';
import { eventsAt, type WaitingEvent } from './eventsAt.ts';
import type { WaitKind } from './eventWaits.ts';
import { GivenUp } from './GivenUp.tsx';
import type { EventQueue } from './observatory.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import { Place } from './Place.tsx';
import styles from './Queues.module.css';
import { attemptWords, clockWords, describeEvents } from './queueWords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly queue: EventQueue;
  readonly time: number;
  readonly cursor: TimeCursor;
}

const looks: Readonly<Record<WaitKind, DialLook>> = { delivering: 'quiet', queued: 'quiet', retry: 'back', throttled: 'refused' };

export function EventsCard(props: Props) {
  const { trace, queue } = props;
  const isCounted = useSliced(countedEvents, trace, queue.function) !== null;
  return (
    <section className={styles.card} aria-label={`Events for ${queue.name}`} data-picture={`Events for ${queue.name}`}>
      <header className={styles.head}>
        <h3>Lambda’s internal queue</h3>
        <p>asynchronous events → {queue.name}</p>
      </header>
      {isCounted ? <Events {...props} /> : <Counting />}
    </section>
  );
}

function Events({ trace, queue, time, cursor, ...picking }: Props) {
  const moment = eventsAt(trace, queue.function, time);
  const { byKind, inFlight, events, waiting } = moment;
  return (
    <>
      <p className={styles.words}>{describeEvents(moment, time)}</p>
      <div className={styles.places} data-dead={queue.targets.length > 0}>
        <div className={styles.waits}>
          <div className={styles.flow}>
            <Place title="First attempt to come" count={byKind.queued + byKind.delivering} />
            <Place title="Failed, to be retried" count={byKind.retry} />
            <Place title="Refused, to be retried" count={byKind.throttled} />
            <Place title="With the function" count={inFlight} />
          </div>
          {waiting === 0 ? null : (
            <ol className={styles.clocks} aria-label="The events whose clocks run out next">
              {events.map((event) => (
                <li key={event.request}>
                  <PickButton
                    of={{ kind: 'request', row: event.request }}
                    className={styles.clock}
                    label={labelOf(event, time)}
                    {...picking}
                  >
                    <Dial cursor={cursor} since={event.since} until={event.until} look={looks[event.kind]} text={`${event.attempts}`} />
                    <span className={styles.lines}>
                      <b>Event {event.request + 1}</b>
                      <span>{attemptWords(event)}</span>
                      <span>{clockWords(event, time)}</span>
                      <span className={styles.quiet}>{ageWords(event, time)}</span>
                    </span>
                  </PickButton>
                </li>
              ))}
            </ol>
          )}
          {waiting > events.length ? <p className={styles.quiet}>+ {formatCount(waiting - events.length)} more that wait longer</p> : null}
        </div>
        {queue.targets.length === 0 ? null : (
          <div className={styles.targets}>
            {queue.targets.map((target) => (
              <GivenUp key={target} trace={trace} target={target} how="given up" time={time} {...picking} />
            ))}
          </div>
        )}
      </div>
      <EventsTable trace={trace} queue={queue} time={time} {...picking} />
    </>
  );
}

const labelOf = (event: WaitingEvent, time: number): string =>
  [`Event ${event.request + 1}`, attemptWords(event), clockWords(event, time), ageWords(event, time)]
    .filter((part) => part !== '')
    .join(', ');

function ageWords({ expires }: WaitingEvent, time: number): string {
  return expires === null ? '' : `too old in ${formatDuration(Math.max(0, expires - time))}`;
}
