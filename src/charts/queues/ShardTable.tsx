/** The shards of a stream at the moment as a table, with their open batches and oldest records as buttons. */
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { holding } from '../../base/stretches.ts';
import { partNames, type Trace } from '../../sim/index.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { StreamMapping } from './observatory.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import styles from './Queues.module.css';
import { batchWords, capital } from './queueWords.ts';
import { shardsAt } from './shardAt.ts';
import { shardRecords } from './shardRecords.ts';

interface Props extends Picking {
  readonly trace: Trace;
  readonly stream: StreamMapping;
  readonly time: number;
}

/** The most records that are listed of each shard. */
const LISTED = 100;

export function ShardTable({ trace, stream, time, ...picking }: Props) {
  const { part } = partNames(trace, stream.trigger);
  const content = () => ({
    caption: `Records of ${stream.source} that are not done with at ${formatClock(time, trace.horizon)}, the oldest ${LISTED} of each ${part}`,
    columns: ['Record', capital(part), 'Arrived', 'Waits for', 'State'],
    rows: shardsAt(trace, stream.trigger, time).flatMap(({ shard, batches, done, arrived }, i) => {
      const { records } = shardRecords(trace, stream.trigger)[i] as ReturnType<typeof shardRecords>[number];
      const stateOf = new Map(
        batches.flatMap(({ requests, state }) => Array.from(requests, (request) => [request, batchWords[state]] as const)),
      );
      const rows = holding(records, time, LISTED).map((place) => {
        const request = records.subject[place] as number;
        const sent = records.start[place] as number;
        return [
          <PickButton key={request} of={{ kind: 'request', row: request }} className={styles.link} {...picking}>
            Record {request + 1}
          </PickButton>,
          shard,
          formatClock(sent, trace.horizon),
          formatDuration(time - sent),
          stateOf.get(request) ?? 'waits',
        ];
      });
      const rest = arrived - done - rows.length;
      return rest > 0 ? [...rows, [`${formatCount(rest)} more`, shard, '', '', 'wait']] : rows;
    }),
  });
  return <TableDisclosure about={`the records of ${stream.source}`} content={content} />;
}
