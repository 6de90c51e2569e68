/** What a month of the same shape would cost, whole: Lambda and the services around it, with and without what is free, and every line of it. */
import { useMemo, useState } from 'react';
import { type Bill, beforeAugust2025, lambdaMonthOf, monthBillOf, type Trace } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import styles from './Month.module.css';
import { MonthLineRow } from './MonthLineRow.tsx';

export function Month({ trace }: { readonly trace: Trace }) {
  const bills = useMemo(() => {
    const before = beforeAugust2025(trace);
    return {
      today: { paid: monthBillOf(trace, false), free: monthBillOf(trace, true) },
      before: { paid: lambdaMonthOf(before, false), free: lambdaMonthOf(before, true) },
    };
  }, [trace]);
  const [isFree, setFree] = useState(trace.epochs[0]?.scenario.account.freeTier ?? false);
  const shown = isFree ? bills.today.free : bills.today.paid;
  const change = bills.today.paid.totalUsd - bills.before.paid.totalUsd;
  return (
    <section aria-label="A month like this">
      <h3>A month like this</h3>
      <table className={styles.month}>
        <thead>
          <tr>
            <td />
            <th scope="col">Without the free tier</th>
            <th scope="col">With the free tier</th>
          </tr>
        </thead>
        <tbody>
          <Row title="Lambda" paid={bills.today.paid.totalUsd} free={bills.today.free.totalUsd} />
          <Row title="Services around it" paid={bills.today.paid.neighbours.totalUsd} free={bills.today.free.neighbours.totalUsd} />
          <Row title="Together" paid={whole(bills.today.paid)} free={whole(bills.today.free)} />
          <Row title="Before 1 August 2025: Lambda" paid={bills.before.paid.totalUsd} free={bills.before.free.totalUsd} />
        </tbody>
      </table>
      <p className={styles.note}>
        {change > 0
          ? `Since 1 August 2025 the init of every cold start is billed: ${dollars(change)} of such a month. `
          : 'The change of 1 August 2025, since when the init of every cold start is billed, makes no difference here. '}
        A month is 30 days of this run, over and over, at the prices of US East (N. Virginia) with their tiers; what stands ready
        (provisioned concurrency, snapshots, pollers, shards, secrets, load balancers) goes on without a break. What is free is counted as
        if nothing else used it, and only where it is free for ever.
      </p>
      <label className={styles.free}>
        <input type="checkbox" checked={isFree} onChange={(event) => setFree(event.currentTarget.checked)} />
        With the free tier in these lines
      </label>
      <div className={styles.lines}>
        {[...shown.lines, ...shown.neighbours.lines].map((line) => (
          <MonthLineRow key={`${line.item} ${line.function} ${line.resource}`} trace={trace} line={line} />
        ))}
      </div>
    </section>
  );
}

const whole = ({ totalUsd, neighbours }: Bill): number => totalUsd + neighbours.totalUsd;

function Row({ title, paid, free }: { readonly title: string; readonly paid: number; readonly free: number }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{dollars(paid)}</td>
      <td>{dollars(free)}</td>
    </tr>
  );
}
