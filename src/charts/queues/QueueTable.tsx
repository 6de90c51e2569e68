/** The messages of a queue at the moment as a table, each a button. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Trace } from '../../sim/index.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import { PickButton, type Picking } from './PickButton.tsx';
import styles from './Queues.module.css';
import { queueAt } from './queueAt.ts';
import { flightWords } from './queueWords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly queue: string;
  readonly time: number;
}

/** The most messages that the table lists of each kind. */
const LISTED = 500;

export function QueueTable({ trace, queue, time, ...picking }: Props) {
  const name = (request: number) => (
    <PickButton of={{ kind: 'request', row: request }} className={styles.link} {...picking}>
      Message {request + 1}
    </PickButton>
  );
  const content = () => {
    const moment = queueAt(trace, queue, time, LISTED);
    const flights = moment.messagesInFlight.map(({ request, state, receiveCount, since, hiddenUntil }) => [
      name(request),
      `in flight, ${flightWords[state]}`,
      receiveCount,
      formatClock(since, trace.horizon),
      formatDuration(hiddenUntil - time),
    ]);
    const waiting = [
      ...moment.messagesVisible.map((message) => ({ message, state: 'visible' })),
      ...moment.messagesDelayed.map((message) => ({ message, state: 'delayed' })),
    ];
    const rows = waiting.map(({ message: { request, receiveCount, since, until }, state }) => [
      name(request),
      state,
      receiveCount,
      formatClock(since, trace.horizon),
      state === 'delayed' ? formatDuration(until - time) : '',
    ]);
    return {
      caption: `Messages of ${queue} at ${formatClock(time, trace.horizon)}, at most ${LISTED} of each kind`,
      columns: ['Message', 'Where', 'Receives', 'Since', 'Hidden for another'],
      rows: [...flights, ...rows],
    };
  };
  return <TableDisclosure about={`the messages of ${queue}`} content={content} />;
}
