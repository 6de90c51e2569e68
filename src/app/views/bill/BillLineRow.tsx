/** One line of the bill, which opens to its arithmetic and to the rule that holds its price. */
import { arithmeticOf, type BillLine, type Trace } from '../../../sim/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { dollars } from '../../bill/dollars.ts';
import { digits, unitOf } from '../../bill/quantities.ts';
import { RuleNote } from '../../inspector/RuleNote.tsx';
import styles from './BillLineRow.module.css';

interface BillLineRowProps {
  readonly trace: Trace;
  readonly line: BillLine;
  /** µs: the bill is of what was charged before. */
  readonly to: number;
}

export function BillLineRow({ trace, line, to }: BillLineRowProps) {
  const name = line.function ?? line.resource ?? null;
  const title = (
    <>
      {line.item} {name === null ? null : <span className={styles.of}>{name}</span>}
    </>
  );
  return (
    <Disclosure title={title} summary={<span className={styles.usd}>{dollars(line.usd)}</span>}>
      <Arithmetic trace={trace} line={line} to={to} />
    </Disclosure>
  );
}

/** More summands than this are of no use to anybody. */
const MOST = 12;

function Arithmetic({ trace, line, to }: BillLineRowProps) {
  const summands = arithmeticOf(trace, line, { to });
  const { cutShort = 0 } = line;
  return (
    <div className={styles.body}>
      <table>
        <tbody>
          {summands.slice(0, MOST).map(({ what, factors, quantity }) => (
            <tr key={`${what} ${factors}`}>
              <th scope="row">{what}</th>
              <td>{factors}</td>
              <td className={styles.number}>{digits(quantity)}</td>
            </tr>
          ))}
          {summands.length > MOST ? (
            <tr>
              <th scope="row">and {summands.length - MOST} more</th>
              <td />
              <td className={styles.number}>{digits(summands.slice(MOST).reduce((sum, { quantity }) => sum + quantity, 0))}</td>
            </tr>
          ) : null}
          <tr className={styles.product}>
            <th scope="row">
              {digits(line.quantity)} {unitOf(line)}
            </th>
            <td>× ${digits(line.unitPriceUsd)}</td>
            <td className={styles.number}>{dollars(line.usd)}</td>
          </tr>
        </tbody>
      </table>
      {cutShort === 0 ? null : (
        <p>
          {digits(cutShort)} {line.unit} of it are due only because the run ends here: time is charged up to its minimum.
        </p>
      )}
      <RuleNote id={line.ruleId} />
    </div>
  );
}
