/** What a person knows of the interview questions: kept in this browser, brought out as a file, and read with care. */

/** How it went, in the person's own judgement. */
export const grades = ['not yet', 'partly', 'known'] as const;
export type Grade = (typeof grades)[number];

export interface Answered {
  /** The newest grade. */
  readonly grade: Grade;
  /** How often the question was answered. */
  readonly times: number;
  /** When last, ms since 1970. */
  readonly last: number;
}

/** By number of the question. */
export type Progress = Readonly<Record<number, Answered>>;

/** Reads what was stored or brought; what makes no sense is left out. Null for what is no progress at all. Never throws. */
export function readProgress(text: string): Progress | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json) || json.version !== 1 || !isRecord(json.answers)) return null;
  const entries = Object.entries(json.answers).flatMap(([key, value]) => {
    const [number, answered] = [Number(key), readAnswered(value)];
    return Number.isInteger(number) && number > 0 && answered !== null ? [[number, answered] as const] : [];
  });
  return Object.fromEntries(entries);
}

export const writeProgress = (progress: Progress): string => JSON.stringify({ version: 1, answers: progress });

/** `progress` with one more answer. */
export function graded(progress: Progress, number: number, grade: Grade, now: number): Progress {
  return { ...progress, [number]: { grade, times: (progress[number]?.times ?? 0) + 1, last: now } };
}

/** Two people's or two devices' progress as one: of each question the newer answer. */
export function merged(a: Progress, b: Progress): Progress {
  const newer = Object.entries(b).filter(([number, { last }]) => last >= (a[Number(number)]?.last ?? Number.NEGATIVE_INFINITY));
  return { ...a, ...Object.fromEntries(newer) };
}

/**
 * `numbers` in the order in which they should be asked: first what was not known or partly known, the longest ago first; then what was never asked;
 * then what was known.
 */
export function dueOrder(progress: Progress, numbers: readonly number[]): readonly number[] {
  const rank = (number: number): number => {
    const answered = progress[number];
    return answered === undefined ? 2 : grades.indexOf(answered.grade) + (answered.grade === 'known' ? 1 : 0);
  };
  return numbers.toSorted((a, b) => rank(a) - rank(b) || (progress[a]?.last ?? 0) - (progress[b]?.last ?? 0) || a - b);
}

function readAnswered(value: unknown): Answered | null {
  if (!isRecord(value)) return null;
  const { grade, times, last } = value;
  const known = grades.find((each) => each === grade);
  if (known === undefined || typeof last !== 'number' || !Number.isFinite(last)) return null;
  return { grade: known, times: typeof times === 'number' && Number.isInteger(times) && times > 0 ? times : 1, last };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
