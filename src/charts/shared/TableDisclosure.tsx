/** What goes with a chart: its numbers, for whoever reads rather than looks, as a quiet word that opens a table; and beside it, the chart as a file. */
import { type ReactNode, useState } from 'react';
import { PictureMenu } from './PictureMenu.tsx';
import styles from './TableDisclosure.module.css';

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly string[];
  /** First cell of each row is its heading. */
  readonly rows: readonly (readonly ReactNode[])[];
}

interface Props {
  /** What the table is about, for its accessible name. */
  readonly about: string;
  /** Called only while the table is open. */
  readonly content: () => TableContent;
  /** What the picture of the chart around it shows, which carries its name as `data-picture`; the same as the table unless given. Null: none is offered. */
  readonly picture?: string | null;
}

export function TableDisclosure({ about, content, picture = about }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.words} data-picture="none">
      <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Table<span className="visually-hidden"> of {about}</span>
        </summary>
        {open ? <Rows {...content()} /> : null}
      </details>
      {picture === null ? null : <PictureMenu about={picture} />}
    </div>
  );
}

function Rows({ caption, columns, rows }: TableContent) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
    <section className={styles.box} tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered, and headings may repeat.
            <tr key={i}>
              <th scope="row">{head}</th>
              {cells.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are named by their column.
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
