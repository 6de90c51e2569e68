/** What the command palette offers: something to do, in words. */
import type { Run } from '../stores/run.ts';

export interface Command {
  /** Unique among all commands that are offered at once. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** More words to find it by, shown after the title. */
  readonly detail?: string;
  /** The key that does the same. */
  readonly key?: string;
  run(): void;
}

/** One kind of commands. `query` is what was typed, trimmed; empty when nothing was. */
export type CommandSource = (run: Run | null, query: string) => readonly Command[];
