/** All queues of a run at the cursor: SQS queues, Lambda's internal queues, streams. Nothing where the scenario has none. */
import { partNames, type Trace } from '../../sim/index.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { EventsCard } from './EventsCard.tsx';
import { observatoryOf } from './observatory.ts';
import type { Picking } from './PickButton.tsx';
import { QueueCard } from './QueueCard.tsx';
import { EventsLegend, QueueLegend, StreamLegend } from './QueueLegend.tsx';
import styles from './Queues.module.css';
import { StreamCard } from './StreamCard.tsx';

export interface QueueObservatoryProps extends Picking {
  readonly trace: Trace;
  /** The window of the time axis that tapes are drawn on. */
  readonly window: TimeWindow;
  /** The moment of all text, µs; arcs and tapes follow the cursor. */
  readonly time: number;
  readonly cursor: TimeCursor;
}

export function QueueObservatory({ trace, window, time, cursor, ...picking }: QueueObservatoryProps) {
  const { queues, events, streams } = observatoryOf(trace);
  const common = { trace, time, cursor, ...picking };
  return (
    <div className={styles.observatory}>
      {queues.length === 0 ? null : <QueueLegend ofBrokers={queues.every(({ broker }) => broker !== null)} />}
      {queues.map((queue) => (
        <QueueCard key={queue.name} queue={queue} {...common} />
      ))}
      {events.length === 0 ? null : <EventsLegend />}
      {events.map((queue) => (
        <EventsCard key={queue.function} queue={queue} {...common} />
      ))}
      {streams.length === 0 ? null : (
        <StreamLegend part={streams.every(({ trigger }) => partNames(trace, trigger).part === 'partition') ? 'partition' : 'shard'} />
      )}
      {streams.map((stream) => (
        <StreamCard key={stream.trigger} stream={stream} window={window} {...common} />
      ))}
    </div>
  );
}
