/** The request context: condition keys, whose names know no letter case, and their values. */

/** Condition key → its value, or its values when it has several. An absent key and an empty list are the same. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

/** The context for quick look-up: keys in lower case, values as lists. */
export type ContextKeys = ReadonlyMap<string, readonly string[]>;

export function contextKeys(context: RequestContext): ContextKeys {
  return new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), typeof value === 'string' ? [value] : value]));
}

/** The values of a key under any letter case (iam.condition-key-case); empty when the request has none. */
export function valuesOf(keys: ContextKeys, key: string): readonly string[] {
  return keys.get(key.toLowerCase()) ?? [];
}
