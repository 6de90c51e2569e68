/** What is wrong with a scenario: where, what, and what to do about it. */

export interface Problem {
  /** Dotted path into the scenario, such as `functions.resize-image.memorySize`; empty for the whole of it. */
  readonly path: string;
  /** The fault, in AWS's terms, as one sentence. */
  readonly message: string;
  /** What to do, as one sentence; empty when the message says it all. */
  readonly remedy: string;
  /** A scenario with an error is not run; a warning runs. */
  readonly severity: 'error' | 'warning';
  /** Place in the text, counted from 1, when the scenario came as text. */
  readonly line?: number;
  readonly column?: number;
}

/** Steps from the scenario's root: keys, and places in lists. */
export type Path = readonly (string | number)[];

/** No more problems than this are reported at once. */
export const PROBLEM_LIMIT = 50;

/** A problem whose place is still a list of steps. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
  readonly severity: 'error' | 'warning';
  /** True when it concerns the key itself and not its value. */
  readonly atKey?: boolean;
}

/** Collects findings of one parse. */
export interface Findings {
  error(path: Path, message: string, remedy?: string, atKey?: boolean): void;
  warn(path: Path, message: string, remedy?: string): void;
  readonly all: readonly Finding[];
}

export function createFindings(): Findings {
  const all: Finding[] = [];
  return {
    error: (path, message, remedy = '', atKey = false) => void all.push({ path, message, remedy, severity: 'error', atKey }),
    warn: (path, message, remedy = '') => void all.push({ path, message, remedy, severity: 'warning' }),
    all,
  };
}

/** Whether any finding is an error. */
export function hasErrors(findings: Findings): boolean {
  return findings.all.some((finding) => finding.severity === 'error');
}
