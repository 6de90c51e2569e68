/** Two scenarios that differ in one idea: what people argue about, run with the same arrivals and the same luck. */
import type { ScenarioInput } from '../../../sim/index.ts';
import type { Edit } from '../../cures/cure.ts';

export interface ReadyPair {
  /** Its file's name, in camelCase. */
  readonly slug: string;
  /** "128 MB or 1,024 MB" */
  readonly title: string;
  /** What there is to see, in two or three sentences. */
  readonly text: string;
  /** What A and B are called. */
  readonly names: readonly [a: string, b: string];
  readonly a: ScenarioInput;
  /** What makes B of A; undefined removes. */
  readonly edits: readonly Edit[];
  /** What the text claims: expressions over { a, b }, the summaries of both runs. A test checks them. */
  readonly claims: readonly string[];
}
