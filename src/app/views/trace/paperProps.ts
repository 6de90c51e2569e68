/** What every paper of an attempt gets to know. */
import type { CodeLanguage, Trace } from '../../../sim/index.ts';

export interface PaperProps {
  readonly trace: Trace;
  /** Row of the request, and of the attempt that is looked at. */
  readonly request: number;
  readonly row: number;
  readonly language: CodeLanguage;
}
