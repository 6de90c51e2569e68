/** The classes that a teacher has made in this browser, with the codes that were pasted, read with care. */
import { type ClassSetup, decodeClass, encodeClass } from '../../lessons/index.ts';

export interface TaughtClass {
  readonly setup: ClassSetup;
  /** Everything that was pasted, as it was. */
  readonly pasted: string;
}

/** Newest first; more are not kept. */
export const MOST_CLASSES = 20;

export const writeClasses = (classes: readonly TaughtClass[]): string =>
  JSON.stringify({ version: 1, classes: classes.map(({ setup, pasted }) => ({ link: encodeClass(setup), pasted })) });

/** Null for what is no list of classes; what makes no sense in one is left out. Never throws. */
export function readClasses(text: string): readonly TaughtClass[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json) || json.version !== 1 || !Array.isArray(json.classes)) return null;
  return json.classes.flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each.link !== 'string' || typeof each.pasted !== 'string') return [];
    const read = decodeClass(each.link);
    return read.ok ? [{ setup: read.setup, pasted: each.pasted }] : [];
  });
}

/** With a class, in place of the one with its id. */
export const withClass = (classes: readonly TaughtClass[], taught: TaughtClass): readonly TaughtClass[] =>
  [taught, ...classes.filter(({ setup }) => setup.id !== taught.setup.id)].slice(0, MOST_CLASSES);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
