/** The bill of a run, line by line, what it went to, and the month that would follow. */
import type { Bill, BillLine, Trace } from '../../sim/index.ts';
import styles from './BillLines.module.css';
import { BillSplitLines } from './BillSplitLines.tsx';
import { dollars } from './dollars.ts';
import { monthOf } from './monthOf.ts';
import { digits } from './quantities.ts';

export function BillLines({ bill, trace }: { readonly bill: Bill; readonly trace: Trace }) {
  const scenario = trace.epochs[0]?.scenario;
  const requests = bill.lines.reduce(
    (sum, { item, quantity }) => sum + (item === 'requests' || item === 'edge requests' ? quantity : 0),
    0,
  );
  const month = monthOf(bill, trace.horizon, scenario?.account.freeTier ?? false);
  return (
    <>
      <dl className={styles.sums}>
        <Sum name="This run" usd={bill.totalUsd} />
        <Sum name="Per million requests" usd={requests === 0 ? 0 : (bill.totalUsd / requests) * 1e6} />
        <Sum name="A month like this" usd={month} />
      </dl>
      <BillSplitLines trace={trace} />
      <Lines caption="Lambda" lines={bill.lines} />
      {bill.neighbours.lines.length === 0 ? null : (
        <Lines caption={`Services around it, ${dollars(bill.neighbours.totalUsd)}`} lines={bill.neighbours.lines} />
      )}
      <p className={styles.note}>
        Prices of US East (N. Virginia), {scenario?.account.freeTier ? 'with' : 'without'} the free tier. A month is 30 days of this run,
        over and over; what stands ready (provisioned concurrency, snapshots, pollers) goes on without a break.
      </p>
    </>
  );
}

function Sum({ name, usd }: { readonly name: string; readonly usd: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{dollars(usd)}</dd>
    </div>
  );
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly BillLine[] }) {
  return (
    <table className={styles.lines}>
      <caption>{caption}</caption>
      <tbody>
        {lines.map(({ item, function: fn, resource, quantity, unit, unitPriceUsd, usd, cutShort = 0 }) => (
          <tr key={`${item} ${fn} ${resource}`}>
            <th scope="row">
              {item}
              {(fn ?? resource) === undefined ? null : <span>{fn ?? resource}</span>}
              <small>
                {digits(quantity)} {unit === 'request' && quantity !== 1 ? 'requests' : unit} × {dollars(unitPriceUsd)}
                {cutShort === 0 ? null : `, of which ${digits(cutShort)} because the run ends here: time is charged up to its minimum`}
              </small>
            </th>
            <td>{dollars(usd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
