/** Tables as spreadsheets write them (RFC 4180): commas, or semicolons where the first line has those and no commas. */

/** Rows of cells. Never throws: a quote that is not closed ends with the text. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const csv = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(csv);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at] as string;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') cell += csv[++at];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r' || csv[at + 1] !== '\n') cell += letter === '\r' ? ' ' : letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows.filter((cells) => cells.some((each) => each.trim() !== ''));
}

function separatorOf(csv: string): string {
  const [first = ''] = csv.split('\n', 1);
  if (first.includes(',')) return ',';
  return first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
}
