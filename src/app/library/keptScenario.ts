/** A scenario that a person keeps in this browser, and how one is read from what storage gives back. */

export interface KeptScenario {
  /** Never used twice. */
  readonly id: string;
  /** What the list calls it: of the person, not of the scenario. */
  readonly name: string;
  /** When it was kept last, ms since 1970. */
  readonly kept: number;
  /** The text as it was, valid or not. */
  readonly text: string;
}

export const LONGEST_NAME = 120;

/** Reads one entry; null for anything else. Never throws. */
export function readKept(value: unknown): KeptScenario | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name, kept, text } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '' || typeof text !== 'string') return null;
  return { id, name: typeof name === 'string' ? cutName(name) : 'Scenario', kept: isTime(kept) ? kept : 0, text };
}

/** One line of at most so many letters; something in any case. */
export function cutName(name: string): string {
  const line = [...name.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('');
  return line === '' ? 'Scenario' : line;
}

/** `name`, or `name (2)` and so on: a name that none of `taken` has. */
export function freeName(name: string, taken: readonly string[]): string {
  const base = cutName(name).replace(/ \(\d+\)$/, '');
  if (!taken.includes(cutName(name))) return cutName(name);
  for (let n = 2; ; n++) if (!taken.includes(`${base} (${n})`)) return `${base} (${n})`;
}

/** What the scenario in a text calls itself; null when it does not say, or is no JSON. */
export function nameIn(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text);
    const name = typeof json === 'object' && json !== null && 'name' in json ? json.name : null;
    return typeof name === 'string' && name.trim() !== '' ? cutName(name) : null;
  } catch {
    return null;
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
