/** Progress by key (steps, questions, challenges): kept in this browser, brought out as a file, and read with care. */

/** What every entry holds. */
export interface Noted {
  /** How often it was noted. */
  readonly times: number;
  /** When last, ms since 1970. */
  readonly last: number;
}

export type Progress<Own> = Readonly<Record<string, Own & Noted>>;

/** One kind of progress. */
export interface ProgressKind<Own> {
  /** Under which name the file holds its entries. */
  readonly field: string;
  readonly isKey: (key: string) => boolean;
  /** An entry's own values, or null where they make no sense. */
  readonly readOwn: (entry: Readonly<Record<string, unknown>>) => Own | null;
}

/** Reads what was stored or brought; what makes no sense is left out. Null for what is no such progress at all. Never throws. */
export function readProgress<Own>({ field, isKey, readOwn }: ProgressKind<Own>, text: string): Progress<Own> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = isRecord(json) && json.version === 1 ? json[field] : null;
  if (!isRecord(entries)) return null;
  const read = Object.entries(entries).flatMap(([key, value]) => {
    if (!isKey(key) || !isRecord(value) || typeof value.last !== 'number' || !Number.isFinite(value.last)) return [];
    const own = readOwn(value);
    const { times, last } = value;
    const counted = typeof times === 'number' && Number.isInteger(times) && times > 0 ? times : 1;
    return own === null ? [] : [[key, { ...own, times: counted, last }] as const];
  });
  return Object.fromEntries(read);
}

export const writeProgress = <Own>({ field }: ProgressKind<Own>, progress: Progress<Own>): string =>
  JSON.stringify({ version: 1, [field]: progress });

/** `progress` with one more entry, or a newer one in place of the old. */
export function noted<Own>(progress: Progress<Own>, key: string, own: Own, now: number): Progress<Own> {
  return { ...progress, [key]: { ...own, times: (progress[key]?.times ?? 0) + 1, last: now } };
}

/** Two people's or two devices' progress as one: of each key the newer entry. */
export function merged<Own>(a: Progress<Own>, b: Progress<Own>): Progress<Own> {
  const newer = Object.entries(b).filter(([key, { last }]) => last >= (a[key]?.last ?? Number.NEGATIVE_INFINITY));
  return { ...a, ...Object.fromEntries(newer) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
