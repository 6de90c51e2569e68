/** Lays rows out in columns for a terminal. */

/** Text is set to the left, numbers to the right. */
export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** The rows under their titles (if there are any), two spaces between columns, none at the ends of lines. Widths count code points. */
export function alignedTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = columns.some(({ title }) => title !== '') ? [columns.map(({ title }) => title), ...rows] : rows;
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  const show = (line: readonly string[]) =>
    columns
      .map(({ right }, i) => {
        const cell = line[i] ?? '';
        const space = ' '.repeat((widths[i] as number) - widthOf(cell));
        return right === true ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return lines.map((line) => `${show(line)}\n`).join('');
}

function widthOf(text: string): number {
  return [...text].length;
}
