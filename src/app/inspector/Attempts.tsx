/** All attempts of the request that an attempt belongs to; nothing when there was only one. */
import { formatClock } from '../../base/formatClock.ts';
import type { Trace, TraceIndex } from '../../sim/index.ts';
import { select } from '../stores/selection.ts';
import styles from './Attempts.module.css';
import { attemptPill } from './attemptPill.ts';
import { Block } from './Block.tsx';

export function Attempts({ trace, index, row }: { readonly trace: Trace; readonly index: TraceIndex; readonly row: number }) {
  const request = trace.invocations.request[row] as number;
  const { offsets, rows } = index.invocationsByRequest;
  const attempts = [...rows.subarray(offsets[request], offsets[request + 1])];
  if (attempts.length < 2) return null;
  return (
    <Block title={`The ${attempts.length} attempts of this request`}>
      <ol className={styles.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt}>
            <button type="button" aria-current={attempt === row} onClick={() => select({ kind: 'invocation', row: attempt })}>
              <span className={styles.when}>{formatClock(trace.invocations.time[attempt] as number, trace.horizon)}</span>
              {attemptPill(trace, attempt).pill}
            </button>
          </li>
        ))}
      </ol>
    </Block>
  );
}
