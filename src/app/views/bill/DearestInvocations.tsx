/** The invocations that cost most so far, each a way to its receipt. */
import { useMemo } from 'react';
import { formatClock } from '../../../base/formatClock.ts';
import { dearestInvocations, type Trace } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import { select } from '../../stores/selection.ts';
import styles from './DearestInvocations.module.css';

const COUNT = 5;

export function DearestInvocations({ trace, to }: { readonly trace: Trace; readonly to: number }) {
  const rows = useMemo(() => dearestInvocations(trace, to, COUNT), [trace, to]);
  if (rows.length === 0) return null;
  const { time, request } = trace.invocations;
  return (
    <section aria-label="The dearest invocations">
      <h3>The dearest invocations so far</h3>
      <ol className={styles.list}>
        {rows.map(({ row, usd }) => (
          <li key={row}>
            <button type="button" onClick={() => select({ kind: 'invocation', row })}>
              <span>
                Request {(request[row] as number) + 1} <small>at {formatClock(time[row] as number, trace.horizon)}</small>
              </span>
              <span className={styles.usd}>{dollars(usd)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
