/** What is at the head of a shard: the batches with the function or held back, the clock of the next attempt, and the oldest record. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { PartNames } from '../../sim/index.ts';
import type { TimeCursor } from '../shared/timeWindow.ts';
import { Dial, type DialLook } from './Dial.tsx';
import { PickButton, type Picking } from './PickButton.tsx';
import queueStyles from './Queues.module.css';
import { batchWords, counted } from './queueWords.ts';
import styles from './Streams.module.css';
import type { BatchState, OpenBatch, ShardMoment } from './shardAt.ts';

interface Props extends Picking {
  /** What it is called: `shard`, or `partition` of a topic. */
  readonly part: PartNames['part'];
  readonly moment: ShardMoment;
  readonly time: number;
  readonly cursor: TimeCursor;
}

const looks: Readonly<Record<BatchState, DialLook>> = { atWork: 'atWork', retry: 'back', throttled: 'refused', waiting: 'quiet' };

export function ShardHead({ part, moment: { batches, iteratorAge, oldest, checkpoint }, time, cursor, ...picking }: Props) {
  const held = batches.filter(({ state }) => state === 'retry' || state === 'throttled');
  const atWork = batches.filter(({ state }) => state === 'atWork');
  return (
    <div className={styles.heads}>
      {held.map((batch) => (
        <PickButton key={batch.row} of={pickOf(batch)} className={queueStyles.clock} state="blocked" {...picking}>
          <Dial
            cursor={cursor}
            since={batch.since}
            until={batch.nextAttempt ?? Number.POSITIVE_INFINITY}
            look={looks[batch.state]}
            text={shortCount(batch.attempts)}
          />
          <span className={queueStyles.lines}>
            <b>Head of {batch.part === 0 ? `the ${part}` : `part ${batch.part + 1}`}</b>
            <span>
              {counted(batch.requests.length, 'record')}, {counted(batch.attempts, 'attempt')}: {batchWords[batch.state]}
            </span>
            <span>
              {batch.nextAttempt === null
                ? 'no attempt before the run ends'
                : `next attempt in ${formatDuration(batch.nextAttempt - time)}`}
            </span>
          </span>
        </PickButton>
      ))}
      <p className={styles.facts}>
        {atWork.length === 0 ? null : (
          <span>
            {atWork.map((batch) => (
              <PickButton key={batch.row} of={pickOf(batch)} className={queueStyles.link} {...picking}>
                batch of {batch.requests.length} at work
              </PickButton>
            ))}
          </span>
        )}
        {checkpoint === null ? null : (
          <PickButton of={{ kind: 'request', row: oldest }} className={queueStyles.link} {...picking}>
            oldest record, #{oldest + 1}
          </PickButton>
        )}
        {iteratorAge === null || part === 'partition' ? null : (
          <span title="How long ago the last record of a batch had arrived when the function was invoked with it, at the newest invocation">
            IteratorAge <strong>{formatDuration(iteratorAge)}</strong>
          </span>
        )}
      </p>
    </div>
  );
}

const pickOf = ({ invocation, requests }: OpenBatch) =>
  invocation >= 0 ? ({ kind: 'invocation', row: invocation } as const) : ({ kind: 'request', row: requests[0] ?? 0 } as const);

const shortCount = (n: number): string => (n > 999 ? '…' : `${n}`);
