/** The waiting events of a function's internal queue as a table, each a button. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Trace } from '../../sim/index.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import { eventsAt } from './eventsAt.ts';
import type { EventQueue } from './observatory.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import styles from './Queues.module.css';
import { attemptWords, clockWords, waitWords } from './queueWords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly queue: EventQueue;
  readonly time: number;
}

const LISTED = 500;

export function EventsTable({ trace, queue, time, ...picking }: Props) {
  const content = () => ({
    caption: `Events that wait for ${queue.name} at ${formatClock(time, trace.horizon)}, at most ${LISTED}`,
    columns: ['Event', 'Waits', 'Since', 'Attempts', 'What comes next', 'Too old in'],
    rows: eventsAt(trace, queue.function, time, LISTED).events.map((event) => [
      <PickButton key={event.request} of={{ kind: 'request', row: event.request }} className={styles.link} {...picking}>
        Event {event.request + 1}
      </PickButton>,
      waitWords[event.kind],
      formatClock(event.since, trace.horizon),
      attemptWords(event),
      clockWords(event, time),
      event.expires === null ? '' : formatDuration(Math.max(0, event.expires - time)),
    ]),
  });
  return <TableDisclosure about={`the events of ${queue.name}`} content={content} />;
}
