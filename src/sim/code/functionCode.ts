/** The code of a function as it is shown: lines, and which step of the scenario each stands for. */
import type { CodeLanguage } from './codeLanguage.ts';
import type { CodeStep } from './statement.ts';

export interface CodeLine {
  readonly text: string;
  /** The step that runs while this line is lit, or null. Every step has exactly one line. */
  readonly step: CodeStep | null;
}

export interface FunctionCode {
  readonly language: CodeLanguage;
  /** Such as `app.py`. */
  readonly file: string;
  readonly lines: readonly CodeLine[];
}

/** Place of the line of `step` among the lines, or -1. */
export function lineOf({ lines }: FunctionCode, { part, index }: CodeStep): number {
  return lines.findIndex(({ step }) => step !== null && step.part === part && step.index === index);
}
