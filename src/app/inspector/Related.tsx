/** What led to an attempt, what came of it, and what was in its batch: each a place to go. */

import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { batchOf, consequencesOf, itemsOf, type OriginKind, originOf, type Trace } from '../../sim/index.ts';
import { select } from '../stores/selection.ts';
import styles from './Attempts.module.css';
import { Block } from './Block.tsx';

/** How many are listed of each kind; the rest is counted. */
const LISTED = 12;

export function Related({ trace, row }: { readonly trace: Trace; readonly row: number }) {
  const request = trace.invocations.request[row] as number;
  const origin = useMemo(() => originOf(trace, request), [trace, request]);
  const consequences = useMemo(() => consequencesOf(trace, row, request), [trace, row, request]);
  const batch = batchOf(trace, row);
  return (
    <>
      {origin === null ? null : (
        <Block title="What led to it">
          <button type="button" className={styles.single} onClick={() => select({ kind: origin.table, row: origin.parent })}>
            {causes[origin.kind]}
          </button>
        </Block>
      )}
      {batch < 0 ? null : <Batch trace={trace} batch={batch} />}
      {consequences.length === 0 ? null : (
        <Block title="What came of it">
          <Requests
            trace={trace}
            rows={consequences.map(({ request: row }) => row)}
            words={(i) => effects[consequences[i]?.kind ?? 'call']}
          />
        </Block>
      )}
    </>
  );
}

function Batch({ trace, batch }: { readonly trace: Trace; readonly batch: number }) {
  const items = [...itemsOf(trace, batch)];
  const first = trace.batches.first[batch] as number;
  const isQueue = trace.triggers[trace.batches.trigger[batch] as number]?.machine === 'queueMessage';
  const received = (i: number): string => {
    const count = trace.batchItems.receiveCount[first + i] as number;
    return isQueue && count > 1 ? `, received ${count} times` : '';
  };
  return (
    <Block
      title={
        items.length === 1
          ? `A batch of one ${isQueue ? 'message' : 'record'}`
          : `A batch of ${items.length} ${isQueue ? 'messages' : 'records'}`
      }
    >
      <Requests trace={trace} rows={items} words={(i) => `${outcomeOf(trace, items[i] as number)}${received(i)}`} />
    </Block>
  );
}

function Requests({
  trace,
  rows,
  words,
}: {
  readonly trace: Trace;
  readonly rows: readonly number[];
  readonly words: (i: number) => string;
}) {
  const shown = rows.slice(0, LISTED);
  return (
    <>
      <ul className={styles.attempts}>
        {shown.map((row, i) => (
          <li key={row}>
            <button type="button" onClick={() => select({ kind: 'request', row })}>
              <span className={styles.when}>{formatClock(trace.requests.sent[row] as number, trace.horizon)}</span>
              {words(i)}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > LISTED ? <p>and {formatCount(rows.length - LISTED)} more</p> : null}
    </>
  );
}

/** What became of a request, in the words of its last state. */
function outcomeOf(trace: Trace, row: number): string {
  const machine = trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
  return trace.machines[machine][trace.requests.state[row] as number]?.description ?? '';
}

const causes: Readonly<Record<OriginKind, string>> = {
  call: 'A call in the handler of another invocation',
  onFailure: 'The record of an event that failed',
  onSuccess: 'The record of an event that succeeded',
  deadLetter: 'A message moved to the dead-letter queue',
  duplicate: 'The same event, delivered a second time',
  forwarded: 'A message passed on',
  continuation: 'The same job of a pipeline, which goes on',
};

const effects: Readonly<Record<OriginKind, string>> = {
  call: 'an event that its handler caused',
  onFailure: 'its record, sent to the on-failure destination',
  onSuccess: 'its record, sent to the on-success destination',
  deadLetter: 'sent to the dead-letter queue',
  duplicate: 'delivered a second time',
  forwarded: 'passed on',
  continuation: 'the next invocation of its job',
};
