/** What every importer promises: a scenario, and a line of report for all that it found in the text. */
import type { JsonInput, Problem } from '../sim/index.ts';
import type { Fit } from './fits/fit.ts';

/** read: the scenario holds the same · approximated: something near it · ignored: nothing of it, and the text says why. */
export const treatments = ['read', 'approximated', 'ignored'] as const;

export type Treatment = (typeof treatments)[number];

/** What was done with one thing that the text says. */
export interface ReportLine {
  /** Line of the text, counted from 1; null for what the text does not say. */
  readonly line: number | null;
  /** Where it stands in the text, in the text's own words, such as `Resources.Orders.Properties.MemorySize`. */
  readonly path: string;
  readonly treatment: Treatment;
  /** What it became, or why nothing. */
  readonly text: string;
}

/** Why a text cannot be read at all. */
export interface ImportFault {
  readonly message: string;
  readonly remedy: string;
  readonly line: number | null;
}

export interface ImportOptions {
  /** Keeps environment values, account ids and ARNs as the text has them. */
  readonly keepPrivate: boolean;
  /** The scenario that is open, for texts that only change one; null when there is none. */
  readonly current: JsonInput | null;
}

export type Imported =
  | {
      readonly ok: true;
      /** As people write it; whether it is valid is another question (`checked`). */
      readonly scenario: JsonInput;
      readonly report: readonly ReportLine[];
      /** Distributions that were fitted to measured times, for pictures. */
      readonly fits: readonly Fit[];
    }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

export interface Importer {
  readonly id: string;
  readonly title: string;
  /** One plain sentence: what it takes. */
  readonly help: string;
  /** Whether the text looks like its kind. Cheap; a wrong yes is told by `read`. */
  readonly recognises: (text: string) => boolean;
  /** Never throws, whatever the text. */
  readonly read: (text: string, options: ImportOptions) => Imported;
}

/** Collects a report. */
export interface Report {
  add(treatment: Treatment, path: string, line: number | null, text: string): void;
  readonly lines: readonly ReportLine[];
}

export function createReport(): Report {
  const lines: ReportLine[] = [];
  return { lines, add: (treatment, path, line, text) => void lines.push({ treatment, path, line, text }) };
}

export function failed(message: string, remedy: string, line: number | null = null): Imported {
  return { ok: false, faults: [{ message, remedy, line }] };
}

/** An import together with what the simulator says of its scenario. */
export interface CheckedImport {
  readonly importer: Importer;
  readonly imported: Imported;
  /** Errors first, then warnings; empty when the text could not be read. */
  readonly problems: readonly Problem[];
}
