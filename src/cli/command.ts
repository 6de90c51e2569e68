/** What a command of the command line is made of. */
import type { FlagDeclaration, Given } from './flags.ts';
import type { StartWorker } from './runJobs.ts';

/** Where a command writes to and reads from: the real console, or a test's. */
export interface Console {
  /** Standard output, as it is. */
  readonly write: (text: string) => void;
  /** One message on standard error. */
  readonly complain: (message: string) => void;
  /** Starts a thread for jobs; absent: everything runs in this one. */
  readonly startWorker?: StartWorker;
}

/** 0: done · 1: an expectation failed · 2: the input is not usable. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly purpose: string;
  /** What stands after the name, such as `FILE`; null when the command takes nothing. */
  readonly operand: string | null;
  readonly flags: readonly FlagDeclaration[];
  /** Paragraphs for `--help`. */
  readonly details: string;
  readonly run: (given: Given, console: Console) => ExitCode | Promise<ExitCode>;
}
