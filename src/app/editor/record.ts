/** Reading JSON of unknown shape without trusting it. */

export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The entries of an object; none when it is not one. */
export function entriesOf(json: unknown): [string, unknown][] {
  return isRecord(json) ? Object.entries(json) : [];
}

/** The items of a list; none when it is not one. */
export function itemsOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? (json as readonly unknown[]) : [];
}

/** The number, or the fallback when it is something else. */
export function numberOr<F>(json: unknown, fallback: F): number | F {
  return typeof json === 'number' && Number.isFinite(json) ? json : fallback;
}

/** The text, or the fallback when it is something else. */
export function textOr<F>(json: unknown, fallback: F): string | F {
  return typeof json === 'string' ? json : fallback;
}
