/** How wide a text will be, without a browser to measure it: a little wider than Inter really is, so that boxes never are too small. */

/** Widths in hundredths of the font size; every other character is taken as `OTHER`. */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["iIjl.,:;'|!·", 31],
  ['ft()[] r-', 41],
  ['mwMWQ@%', 92],
  ['ABCDEFGHJKLNOPRSTUVXYZ', 73],
];
const OTHER = 62;

/** Width of `text` at `size` px, in px. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += widths.find(([characters]) => characters.includes(character))?.[1] ?? OTHER;
  return (sum * size) / 100;
}

/** Breaks `text` at its spaces into lines of at most `longest` characters; a longer word stays whole. */
export function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
