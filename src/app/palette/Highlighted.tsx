/** A text with some of its letters marked. */

interface Props {
  readonly text: string;
  /** Ascending. */
  readonly places: readonly number[];
}

export function Highlighted({ text, places }: Props) {
  const parts: { readonly from: number; to: number; readonly isFound: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const isFound = places.includes(at);
    const last = parts.at(-1);
    if (last?.isFound === isFound) last.to = at + 1;
    else parts.push({ from: at, to: at + 1, isFound });
  }
  return parts.map(({ from, to, isFound }) =>
    isFound ? <mark key={from}>{text.slice(from, to)}</mark> : <span key={from}>{text.slice(from, to)}</span>,
  );
}
