/** What the money went to, as one bar and in words. */
import { useMemo } from 'react';
import { billSplit, billSplitParts, type Trace } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import { shareOf } from '../../bill/shareOf.ts';
import styles from './Split.module.css';

interface SplitProps {
  readonly trace: Trace;
  /** µs. */
  readonly to: number;
  readonly neighboursUsd: number;
}

export function Split({ trace, to, neighboursUsd }: SplitProps) {
  const { totalUsd, parts } = useMemo(() => billSplit(trace, { to }), [trace, to]);
  const known = billSplitParts.map(({ name, title, sentence }) => ({ name, title, sentence, usd: parts[name] }));
  const neighbours = {
    name: 'neighbours',
    title: 'Other services',
    sentence: 'What the services around the functions charge for this run.',
  };
  // A part that is nothing but rounding is none.
  const shown = [...known, { ...neighbours, usd: neighboursUsd }].filter(({ usd }) => usd > (totalUsd + neighboursUsd) * 1e-9);
  const sum = shown.reduce((total, { usd }) => total + usd, 0);
  if (sum === 0) return <p className={styles.none}>Nothing has been charged yet.</p>;
  return (
    <section aria-label="What it went to">
      <h3>What it went to</h3>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ name, usd }) => (
          <span key={name} data-part={name} style={{ flexGrow: usd / sum }} />
        ))}
      </div>
      <table className={styles.parts}>
        <tbody>
          {shown.map(({ name, title, sentence, usd }) => (
            <tr key={name}>
              <th scope="row">
                <i data-part={name} aria-hidden="true" />
                {title}
              </th>
              <td className={styles.sentence}>{sentence}</td>
              <td className={styles.number}>{shareOf(usd, sum)}</td>
              <td className={styles.number}>{dollars(usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
