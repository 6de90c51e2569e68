/** The machine as a table: every transition with its event, guard, target and actions; the ones taken so far are marked. */
import { type Chart, type ChartTransition, transitionColumns, transitionRows } from '../../../charts/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import styles from './MachineView.module.css';
import type { Lights } from './shownOn.ts';

export function TransitionTable({ chart, lights }: { readonly chart: Chart; readonly lights: Lights }) {
  return (
    <Disclosure title="Transitions as a table" summary={`${chart.transitions.length} transitions`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard. */}
      <section className={styles.table} tabIndex={0} aria-label={`Transitions of ${chart.id}`}>
        <table>
          <thead>
            <tr>
              {transitionColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">Taken</th>
            </tr>
          </thead>
          <tbody>
            {transitionRows(chart).map(({ id, cells: [head, ...cells] }, place) => (
              <tr key={id} data-taken={isTaken(chart.transitions[place], lights)}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  <td key={transitionColumns[i + 1]}>{cell}</td>
                ))}
                <td>{isTaken(chart.transitions[place], lights) ? 'yes' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}

const isTaken = (transition: ChartTransition | undefined, { taken }: Lights): boolean =>
  transition !== undefined && taken.has(`${transition.source} → ${transition.target}`);
