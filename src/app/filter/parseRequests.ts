/** Numbers of requests as a person writes them: `23`, `#23`, `40-50, 7`. */

/** From and to, both included, as rows: the first request is 0. */
export type RequestRange = readonly [first: number, last: number];

export type ParsedRequests =
  | { readonly ok: true; readonly ranges: readonly RequestRange[] }
  | { readonly ok: false; readonly message: string };

/** Reads `text`; an empty one asks for nothing. Never throws. */
export function parseRequests(text: string): ParsedRequests {
  const ranges: RequestRange[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const match = /^#?(\d{1,9})(?:\s*[-–]\s*#?(\d{1,9}))?$/.exec(part);
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (match === null || first < 1 || last < first) {
      return { ok: false, message: `“${part.slice(0, 30)}” is not the number of a request. Write 23, 40-50 or both with a comma.` };
    }
    ranges.push([first - 1, last - 1]);
  }
  return { ok: true, ranges };
}
