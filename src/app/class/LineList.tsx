/** Every pasted line: whose it is, of which step, and why it does not count, where it does not. */
import type { PastedCode } from '../../lessons/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Teacher.module.css';

interface LineListProps {
  readonly codes: readonly PastedCode[];
  /** The step that is looked at. */
  readonly step: number;
}

export function LineList({ codes, step }: LineListProps) {
  const wrong = codes.filter(({ fault }) => fault !== null);
  const told = codes.filter(({ fault, note }) => fault === null && note !== '');
  const elsewhere = codes.filter(({ fault, answer }) => fault === null && answer !== null && answer.step !== step);
  return (
    <>
      {wrong.length === 0 ? null : (
        <section className={styles.faults} aria-label="Lines that do not count">
          <h3>Lines that do not count</h3>
          <ul>
            {wrong.map((each) => (
              <Line key={`${each.line} ${each.code}`} line={each} words={each.note} />
            ))}
          </ul>
        </section>
      )}
      {told.length + elsewhere.length === 0 ? null : (
        <section aria-label="Lines to know about">
          <h3>To know about</h3>
          <ul className={styles.lines}>
            {told.map((each) => (
              <Line key={`told ${each.line} ${each.code}`} line={each} words={`${each.note} It counts.`} />
            ))}
            {elsewhere.map((each) => (
              <Line
                key={`step ${each.line} ${each.code}`}
                line={each}
                words={`It is of step ${(each.answer?.step ?? 0) + 1} and counts there.`}
              />
            ))}
          </ul>
        </section>
      )}
      {codes.length === 0 ? null : (
        <Disclosure title="All lines">
          <table className={styles.table}>
            <thead>
              <tr>
                {['Line', 'Name', 'Code', 'Step', 'Variant', 'Counts'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map(({ line, name, code, text, answer, fault }) => (
                <tr key={`${line} ${code} ${text}`}>
                  <td>{line}</td>
                  <td>{name}</td>
                  <td>
                    <code>{code || '–'}</code>
                  </td>
                  <td>{answer === null ? '–' : answer.step + 1}</td>
                  <td>{answer === null || answer.variant === 0 ? '–' : answer.variant}</td>
                  <td>{fault === null ? 'yes' : 'no'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </>
  );
}

function Line({ line: { line, text }, words }: { readonly line: PastedCode; readonly words: string }) {
  return (
    <li>
      Line {line}, “{text.length > 60 ? `${text.slice(0, 60)} …` : text}”: {words}
    </li>
  );
}
