/** What the money of a run went to: useful work and everything beside it, in shares. */
import { useMemo } from 'react';
import { billSplit, billSplitParts, type Trace } from '../../sim/index.ts';
import styles from './BillLines.module.css';
import { dollars } from './dollars.ts';
import { shareOf } from './shareOf.ts';

export function BillSplitLines({ trace }: { readonly trace: Trace }) {
  const { totalUsd, parts } = useMemo(() => billSplit(trace), [trace]);
  const shown = billSplitParts.filter(({ name }) => parts[name] > totalUsd * 1e-9);
  if (shown.length === 0) return null;
  return (
    <table className={styles.lines}>
      <caption>What it went to</caption>
      <tbody>
        {shown.map(({ name, title, sentence }) => (
          <tr key={name}>
            <th scope="row">
              {title}
              <span>{shareOf(parts[name], totalUsd)}</span>
              <small>{sentence}</small>
            </th>
            <td>{dollars(parts[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
