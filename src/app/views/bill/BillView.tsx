/** The bill of the run as it stands at the cursor: what it went to, every line with its arithmetic, and the month that would follow. */
import { useMemo } from 'react';
import { formatClock } from '../../../base/formatClock.ts';
import { billOf } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import { HowSure } from '../../experiments/HowSure.tsx';
import type { Run } from '../../stores/run.ts';
import { useRun } from '../../stores/useRun.ts';
import { BillLineRow } from './BillLineRow.tsx';
import styles from './BillView.module.css';
import { DearestInvocations } from './DearestInvocations.tsx';
import { Month } from './Month.tsx';
import { NotPriced } from './NotPriced.tsx';
import { Split } from './Split.tsx';
import { useBillTime } from './useBillTime.ts';

export function BillView() {
  const run = useRun((state) => state.run);
  return run === null ? null : <WholeBill run={run} />;
}

function WholeBill({ run: { trace, summary } }: { readonly run: Run }) {
  const to = useBillTime(trace);
  const bill = useMemo(() => billOf(trace, { to }), [trace, to]);
  const { neighbours } = bill;
  return (
    <div className={styles.bill}>
      <header className={styles.head}>
        <h2>
          <span className={styles.sum}>{dollars(bill.totalUsd)}</span> so far, at {formatClock(to, trace.horizon)}
        </h2>
        <p>
          {dollars(summary.bill.totalUsd)} for the whole run
          {neighbours.totalUsd === 0 ? '' : `, and ${dollars(neighbours.totalUsd)} so far to the services around it`}. Requests are charged
          when they start, duration when it ends. <HowSure expression="bill.totalUsd" name="Lambda’s bill of the whole run" />
        </p>
      </header>
      <Split trace={trace} to={to} neighboursUsd={neighbours.totalUsd} />
      <section className={styles.lines} aria-label="Lines of the bill">
        <h3>Line by line</h3>
        {bill.lines.map((line) => (
          <BillLineRow key={`${line.item} ${line.function} ${line.resource}`} trace={trace} line={line} to={to} />
        ))}
        {neighbours.lines.length === 0 ? null : <h3>Services around it</h3>}
        {neighbours.lines.map((line) => (
          <BillLineRow key={`${line.item} ${line.function} ${line.resource}`} trace={trace} line={line} to={to} />
        ))}
      </section>
      <Month trace={trace} />
      <NotPriced trace={trace} />
      <DearestInvocations trace={trace} to={to} />
    </div>
  );
}
