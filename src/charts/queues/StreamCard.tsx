/** A stream as its mapping reads it: a tape for each shard on one time axis, what blocks it, and how the failing batch was split. */
import { useRef } from 'react';
import { partNames, type Trace } from '../../sim/index.ts';
import { Counting } from '../shared/Counting.tsx';
import { timeTicks } from '../shared/timeAxis.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { useSize } from '../shared/useSize.ts';
import { useSliced } from '../shared/useSliced.ts';
import { countedStream } from './countQueues.ts';
import { GivenUp } from './GivenUp.tsx';
import { Icicle } from './Icicle.tsx';
import type { StreamMapping } from './observatory.ts';
import type { Picking } from './PickButton.tsx';
import { pollersAt } from './pollersAt.ts';
import queueStyles from './Queues.module.css';
import { capital, counted, describeShard } from './queueWords.ts';
import { ShardHead } from './ShardHead.tsx';
import { ShardTable } from './ShardTable.tsx';
import { ShardTrack } from './ShardTrack.tsx';
import styles from './Streams.module.css';
import { shardsAt } from './shardAt.ts';
import { shardCount, shardRecords } from './shardRecords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly stream: StreamMapping;
  readonly window: TimeWindow;
  readonly time: number;
  readonly cursor: TimeCursor;
}

export function StreamCard(props: Props) {
  const { trace, stream } = props;
  const shards = shardCount(trace, stream.trigger);
  const { whole, part } = partNames(trace, stream.trigger);
  const pollers = pollersAt(trace, stream.trigger, props.time);
  const isCounted = useSliced(countedStream, trace, stream.trigger) !== null;
  return (
    <section
      className={queueStyles.card}
      aria-label={`${capital(whole)} ${stream.source}`}
      data-picture={`${capital(whole)} ${stream.source}`}
    >
      <header className={queueStyles.head}>
        <h3>{stream.source}</h3>
        <p>
          {shards === 1 ? `one ${part}` : `${shards} ${part}s`}
          {pollers === null ? '' : `, ${counted(pollers, 'poller')}`} → {stream.function}
        </p>
      </header>
      {isCounted ? <Shards {...props} /> : <Counting />}
    </section>
  );
}

function Shards({ trace, stream, window, time, cursor, ...picking }: Props) {
  const measure = useRef<HTMLDivElement>(null);
  const width = useSize(measure)?.width ?? 0;
  const shards = shardsAt(trace, stream.trigger, time);
  const { part } = partNames(trace, stream.trigger);
  const tapes = shardRecords(trace, stream.trigger);
  const split =
    shards.find(({ split: block }) => block !== null && block.to > time)?.split ??
    shards.find((shard) => shard.split !== null)?.split ??
    null;
  return (
    <>
      <ol className={styles.shards}>
        {shards.map((moment, i) => (
          <li key={moment.shard} data-blocked={moment.blocks.length > 0}>
            <p className={styles.about}>
              <b>
                {capital(part)} {moment.shard}
              </b>
              <span>{describeShard(moment, time)}</span>
            </p>
            <div ref={i === 0 ? measure : undefined} className={styles.track}>
              {width === 0 ? null : (
                <ShardTrack
                  trace={trace}
                  records={tapes[i] as (typeof tapes)[number]}
                  window={window}
                  width={width}
                  cursor={cursor}
                  checkpoint={moment.checkpoint}
                  onSelect={picking.onSelect}
                />
              )}
            </div>
            <ShardHead part={part} moment={moment} time={time} cursor={cursor} {...picking} />
          </li>
        ))}
      </ol>
      <div className={styles.axis} aria-hidden="true">
        {width === 0
          ? null
          : timeTicks(window, width).map(({ time: at, label }) => {
              const x = ((at - window.from) / (window.to - window.from)) * width;
              return (
                <span key={at} style={{ left: x }} data-end={x < 14 ? 'left' : x > width - 14 ? 'right' : undefined}>
                  {label}
                </span>
              );
            })}
      </div>
      {split === null ? null : <Icicle block={split} time={time} horizon={trace.horizon} {...picking} />}
      {stream.onFailure === null ? null : (
        <GivenUp trace={trace} target={stream.onFailure} how="batches given up" time={time} {...picking} />
      )}
      <ShardTable trace={trace} stream={stream} time={time} {...picking} />
    </>
  );
}
