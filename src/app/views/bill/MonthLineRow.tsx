/** One line of a month's bill, which opens to how it follows from the run and to the rule that holds its price. */
import { type BillLine, runsPerMonth, type Trace } from '../../../sim/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { dollars } from '../../bill/dollars.ts';
import { digits, unitOf } from '../../bill/quantities.ts';
import { RuleNote } from '../../inspector/RuleNote.tsx';
import styles from './BillLineRow.module.css';

interface MonthLineRowProps {
  readonly trace: Trace;
  readonly line: BillLine;
}

export function MonthLineRow({ trace, line }: MonthLineRowProps) {
  const name = line.function ?? line.resource ?? null;
  const title = (
    <>
      {line.item} {name === null ? null : <span className={styles.of}>{name}</span>}
    </>
  );
  return (
    <Disclosure title={title} summary={<span className={styles.usd}>{dollars(line.usd)}</span>}>
      <div className={styles.body}>
        <table>
          <tbody>
            <Source trace={trace} line={line} />
            <tr className={styles.product}>
              <th scope="row">
                {digits(line.quantity)} {unitOf(line)}
              </th>
              <td>× ${digits(line.unitPriceUsd)}</td>
              <td className={styles.number}>{dollars(line.usd)}</td>
            </tr>
          </tbody>
        </table>
        <RuleNote id={line.ruleId} />
      </div>
    </Disclosure>
  );
}

/** Where the quantity comes from: the run as often as it fits into a month, a part of that at one price, or what is free. */
function Source({ trace, line }: MonthLineRowProps) {
  const runs = runsPerMonth(trace);
  if (line.quantity < 0)
    return (
      <tr>
        <th scope="row">free of a month, as far as it is used</th>
        <td />
        <td className={styles.number}>{digits(line.quantity)}</td>
      </tr>
    );
  const inRun = { ...line, quantity: line.quantity / runs };
  const isPart = line.item.includes(' tier ');
  return (
    <tr>
      <th scope="row">
        {digits(inRun.quantity)} {unitOf(inRun)} of each run{isPart ? ' that fall under this price' : ''}
      </th>
      <td>× {digits(runs)} runs a month</td>
      <td className={styles.number}>{digits(line.quantity)}</td>
    </tr>
  );
}
