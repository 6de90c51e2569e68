/** The few of many that come first. */

/** The `most` entries with the lowest `key`, lowest first; equal ones in the order of the list. */
export function soonest(list: readonly number[], key: (entry: number) => number, most: number): number[] {
  if (most <= 0) return [];
  const keys: number[] = [];
  const found: number[] = [];
  for (const entry of list) {
    const own = key(entry);
    if (found.length === most && own >= (keys[most - 1] as number)) continue;
    let place = found.length;
    while (place > 0 && (keys[place - 1] as number) > own) place--;
    keys.splice(place, 0, own);
    found.splice(place, 0, entry);
    if (found.length > most) {
      keys.pop();
      found.pop();
    }
  }
  return found;
}
