/** Numbers as people type them. */

/** The number that a text means ("1,024", " 0.5 "), or the text itself when it means none: it stays in the scenario and is told what is wrong. */
export function readNumber(text: string): number | string {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text;
}

/** How a written value stands in its field. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
