/** What a person has predicted in the lessons: kept in this browser, brought out as a file, and read with care. */

export interface Predicted {
  /** Whether the newest prediction was right. */
  readonly right: boolean;
  /** How often the step was run. */
  readonly times: number;
  /** When last, ms since 1970. */
  readonly last: number;
}

/** By lesson and step, as {@link stepKey} writes them. */
export type LessonProgress = Readonly<Record<string, Predicted>>;

export const stepKey = (lesson: string, step: string): string => `${lesson}/${step}`;

/** Reads what was stored or brought; what makes no sense is left out. Null for what is no progress at all. Never throws. */
export function readLessonProgress(text: string): LessonProgress | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json) || json.version !== 1 || !isRecord(json.steps)) return null;
  const entries = Object.entries(json.steps).flatMap(([key, value]) => {
    const predicted = readPredicted(value);
    return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(key) && predicted !== null ? [[key, predicted] as const] : [];
  });
  return Object.fromEntries(entries);
}

export const writeLessonProgress = (steps: LessonProgress): string => JSON.stringify({ version: 1, steps });

/** `progress` with one more prediction. */
export function predicted(progress: LessonProgress, key: string, right: boolean, now: number): LessonProgress {
  return { ...progress, [key]: { right, times: (progress[key]?.times ?? 0) + 1, last: now } };
}

/** Two devices' progress as one: of each step the newer prediction. */
export function mergedProgress(a: LessonProgress, b: LessonProgress): LessonProgress {
  const newer = Object.entries(b).filter(([key, { last }]) => last >= (a[key]?.last ?? Number.NEGATIVE_INFINITY));
  return { ...a, ...Object.fromEntries(newer) };
}

function readPredicted(value: unknown): Predicted | null {
  if (!isRecord(value)) return null;
  const { right, times, last } = value;
  if (typeof right !== 'boolean' || typeof last !== 'number' || !Number.isFinite(last)) return null;
  return { right, times: typeof times === 'number' && Number.isInteger(times) && times > 0 ? times : 1, last };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
