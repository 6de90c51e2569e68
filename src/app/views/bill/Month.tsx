/** What a month of the same shape would cost, with and without the free tier, today and as it was billed before August 2025. */
import { useMemo } from 'react';
import { type Bill, beforeAugust2025, billOf, type Trace } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import { monthOf } from '../../bill/monthOf.ts';
import styles from './Month.module.css';

export function Month({ trace }: { readonly trace: Trace }) {
  const bills = useMemo(() => ({ today: billOf(trace), before: billOf(beforeAugust2025(trace)) }), [trace]);
  const month = (bill: Bill, freeTier: boolean): number => monthOf(bill, trace.horizon, freeTier);
  const [today, before] = [month(bills.today, false), month(bills.before, false)];
  return (
    <section aria-label="A month like this">
      <h3>A month like this</h3>
      <table className={styles.month}>
        <thead>
          <tr>
            <td />
            <th scope="col">Today</th>
            <th scope="col">Before 1 August 2025</th>
          </tr>
        </thead>
        <tbody>
          {[false, true].map((freeTier) => (
            <tr key={String(freeTier)}>
              <th scope="row">{freeTier ? 'With the free tier' : 'Without the free tier'}</th>
              <td>{dollars(month(bills.today, freeTier))}</td>
              <td>{dollars(month(bills.before, freeTier))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {today > before
          ? `Since 1 August 2025 the init of every cold start is billed: ${dollars(today - before)} of such a month. `
          : 'The change of 1 August 2025, since when the init of every cold start is billed, makes no difference here. '}
        A month is 30 days of this run, over and over, at the prices of US East (N. Virginia), Lambda only; what stands ready (provisioned
        concurrency, snapshots, pollers) goes on without a break. The free tier is counted as if nothing else used it.
      </p>
    </section>
  );
}
