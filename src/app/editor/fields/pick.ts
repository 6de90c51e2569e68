/** Some of the declared fields, in the given order. */
import type { Fields } from '../../../sim/index.ts';

export function pick(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}
