/** What a student's page keeps of a class in this browser, read with care. */
import type { Answer } from '../../lessons/index.ts';

export interface HandedIn {
  readonly code: string;
  readonly given: Answer;
}

export interface StudentState {
  /** The name or number that they joined with; null before. */
  readonly student: string | null;
  /** By slug of the step: the first answer counts and stays. */
  readonly handed: Readonly<Record<string, HandedIn>>;
  /** Slugs of steps whose answer the teacher has opened. */
  readonly opened: readonly string[];
}

export const LONGEST_STUDENT = 40;
export const noState: StudentState = { student: null, handed: {}, opened: [] };

export const writeStudentState = (state: StudentState): string => JSON.stringify({ version: 1, ...state });

/** What makes no sense is left out. Never throws. */
export function readStudentState(text: string | null): StudentState {
  let json: unknown;
  try {
    json = JSON.parse(text ?? 'null');
  } catch {
    return noState;
  }
  if (!isRecord(json) || json.version !== 1) return noState;
  const { student, handed, opened } = json;
  return {
    student: typeof student === 'string' && student.trim() !== '' ? student.slice(0, LONGEST_STUDENT) : null,
    handed: Object.fromEntries(
      isRecord(handed) ? Object.entries(handed).filter((entry): entry is [string, HandedIn] => isHanded(entry[1])) : [],
    ),
    opened: Array.isArray(opened) ? opened.filter((slug) => typeof slug === 'string') : [],
  };
}

function isHanded(value: unknown): value is HandedIn {
  if (!isRecord(value) || typeof value.code !== 'string') return false;
  const { given } = value;
  return (
    ['string', 'number'].includes(typeof given) ||
    (Array.isArray(given) && given.every((each) => ['string', 'number'].includes(typeof each)))
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
