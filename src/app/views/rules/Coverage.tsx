/** How sure the rules are, counted from the registry. */
import { coverage } from '../../../sim/index.ts';
import { shareOf } from '../../bill/shareOf.ts';
import styles from './Fidelity.module.css';
import { confidences } from './ruleWords.ts';

export function Coverage() {
  const counts = coverage();
  const whole = [counts.withSource, counts.withDate, counts.withTest].every((count) => count === counts.rules);
  const number = (count: number): string => count.toLocaleString('en-US');
  return (
    <section aria-label="How sure the rules are">
      <h3>How sure the rules are</h3>
      <table className={styles.coverage}>
        <tbody>
          {confidences.map(({ name, meaning }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(counts[name])}</td>
              <td>{shareOf(counts[name], counts.rules)}</td>
              <td className={styles.meaning}>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {whole
          ? `All ${number(counts.rules)} rules have a source, the day on which it was last read, and a test that cites them, in ${number(counts.tests)} files of tests.`
          : `Of ${number(counts.rules)} rules ${number(counts.withSource)} have a source, ${number(counts.withDate)} the day on which it was last read, and ${number(counts.withTest)} a test that cites them.`}{' '}
        {number(counts.adjustable)} of them hold a number that you can change.
      </p>
    </section>
  );
}
