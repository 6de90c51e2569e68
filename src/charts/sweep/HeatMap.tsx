/** One number over two settings: a table whose cells are coloured by it, so that picture and numbers are the same thing. A cell opens its run. */
import type { CSSProperties } from 'react';
import { heatOf } from './heatLayout.ts';
import styles from './Sweep.module.css';

export interface HeatMapProps {
  readonly caption: string;
  /** Values of the setting across, and of the one down, as people read them. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Row by row; null where there is no number. */
  readonly values: readonly (number | null)[];
  readonly text: (value: number) => string;
  /** Which cell is the present setting, or null. */
  readonly present: number | null;
  readonly onPick: (index: number) => void;
}

export function HeatMap({ caption, columns, rows, values, text, present, onPick }: HeatMapProps) {
  const heat = heatOf(values);
  return (
    <div className={styles.heatBox}>
      <p className={styles.caption}>{caption}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard. */}
      <section className={styles.heat} tabIndex={0} aria-label={caption}>
        <table aria-label={caption}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map((column, j) => {
                  const index = i * columns.length + j;
                  const value = values[index] ?? null;
                  return (
                    <td key={column}>
                      {value === null ? (
                        <p className={styles.empty}>–</p>
                      ) : (
                        <button
                          type="button"
                          className={styles.cell}
                          style={{ '--heat': (heat[index] ?? 0).toFixed(3) } as CSSProperties}
                          data-present={index === present}
                          onClick={() => onPick(index)}
                        >
                          {text(value)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
