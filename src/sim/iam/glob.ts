/** Matching a text against a pattern with `*` (any run of characters, also none) and `?` (any one character), without regular expressions. */

/** Stands for `*` in a compiled pattern. */
const ANY_RUN = 0;
/** Stands for `?` in a compiled pattern. */
const ANY_ONE = 1;

/** One place of a compiled pattern: a wildcard, or a character that must stand there. */
export type GlobToken = typeof ANY_RUN | typeof ANY_ONE | string;

/** A compiled pattern. */
export type Glob = readonly GlobToken[];

/** The pattern of a text in which `*` and `?` are wildcards. */
export function globOf(pattern: string): Glob {
  return [...pattern].map((char) => (char === '*' ? ANY_RUN : char === '?' ? ANY_ONE : char));
}

/** The pattern that only this text matches. */
export function literalGlob(text: string): Glob {
  return [...text];
}

/** Whether the whole text fits the pattern. Takes at most (pattern × text) steps: only the last `*` is ever tried again. */
export function matchesGlob(glob: Glob, text: string): boolean {
  const chars = [...text];
  let at = 0;
  let place = 0;
  let afterStar = -1;
  let starEnd = 0;
  while (at < chars.length) {
    const token = glob[place];
    if (token === ANY_RUN) {
      place += 1;
      [afterStar, starEnd] = [place, at];
    } else if (token !== undefined && (token === ANY_ONE || token === chars[at])) {
      at += 1;
      place += 1;
    } else if (afterStar >= 0) {
      starEnd += 1;
      [place, at] = [afterStar, starEnd];
    } else return false;
  }
  while (glob[place] === ANY_RUN) place += 1;
  return place === glob.length;
}

/** The pattern's parts between separators: at most `most`, the last with all that is left. A separator counts only where it is written, not under a wildcard. */
export function splitGlob(glob: Glob, separator: string, most: number): readonly Glob[] {
  const parts: GlobToken[][] = [[]];
  for (const token of glob) {
    if (token === separator && parts.length < most) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

/** Whether the pattern is a single `*`, which everything matches. */
export function matchesAll(glob: Glob): boolean {
  return glob.length === 1 && glob[0] === ANY_RUN;
}
