/** A trigger that names no function means the only one: before there are several, or another one, that is written down. */
import { getAt, setAt } from '../path.ts';
import { isRecord, itemsOf } from '../record.ts';
import { onlyFunction } from './part.ts';

export function withFunctionsNamed(json: unknown): unknown {
  const only = onlyFunction(json);
  const triggers = itemsOf(getAt(json, ['triggers']));
  const next = triggers.map((value) =>
    only === null || !isRecord(value) || value.function !== undefined ? value : { ...value, function: only },
  );
  return triggers.some((value, i) => value !== next[i]) ? setAt(json, ['triggers'], next) : json;
}
