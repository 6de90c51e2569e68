/** What became of each thing in an imported text, line by line. */
import { useState } from 'react';
import type { ReportLine, Treatment } from '../../formats/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportDialog.module.css';

const words: Readonly<Record<Treatment, string>> = { read: 'read', approximated: 'approximated', ignored: 'ignored' };
/** So many lines are shown at first. */
const FIRST = 200;

export function ReportTable({ report }: { readonly report: readonly ReportLine[] }) {
  const [only, setOnly] = useState<Treatment | null>(null);
  const [all, setAll] = useState(false);
  const chosen = only === null ? report : report.filter(({ treatment }) => treatment === only);
  const shown = all ? chosen : chosen.slice(0, FIRST);
  const count = (treatment: Treatment) => report.filter((line) => line.treatment === treatment).length;
  return (
    <section aria-label="What became of each line">
      <div className={styles.choices}>
        {(['read', 'approximated', 'ignored'] as const).map((treatment) => (
          <Button key={treatment} aria-pressed={only === treatment} onClick={() => setOnly(only === treatment ? null : treatment)}>
            {count(treatment)} {words[treatment]}
          </Button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Report">
        <table className={styles.report}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What</th>
              <th scope="col">Treatment</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, path, treatment, text }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may say the same.
              <tr key={i} data-treatment={treatment}>
                <td>{line ?? '–'}</td>
                <td>
                  <code>{path}</code>
                </td>
                <td>{words[treatment]}</td>
                <td>{text.replaceAll('`', '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < chosen.length ? <Button onClick={() => setAll(true)}>Show all {chosen.length} lines</Button> : null}
    </section>
  );
}
