/** The paths of the timeline's `set` entries, which are written as text: they follow what is renamed, and go with what is removed. */
import { getAt, type Path, resolvePath, setAt } from '../path.ts';
import { entriesOf, isRecord, itemsOf } from '../record.ts';

/**
 * The JSON with every `set` path that `move` gives other steps written anew; null takes the path away, and an entry without any goes too.
 * `before` is the JSON in which the paths mean what they meant: `json` may have changed already, its timeline not.
 */
export function moveSetPaths(before: unknown, json: unknown, move: (steps: Path, text: string) => Path | null): unknown {
  const timeline = getAt(json, ['timeline']);
  if (!Array.isArray(timeline)) return json;
  let isChanged = false;
  const next = itemsOf(timeline).flatMap((entry) => {
    if (!isRecord(entry) || !isRecord(entry.set)) return [entry];
    const moved = entriesOf(entry.set).flatMap(([text, value]): [string, unknown][] => {
      const steps = resolvePath(before, text);
      const to = move(steps, text);
      isChanged ||= to !== steps;
      if (to === null) return [];
      return [[to === steps ? text : to.join('.'), value]];
    });
    return moved.length === 0 && Object.keys(entry.set).length > 0 ? [] : [{ ...entry, set: Object.fromEntries(moved) }];
  });
  return isChanged ? setAt(json, ['timeline'], next) : json;
}
