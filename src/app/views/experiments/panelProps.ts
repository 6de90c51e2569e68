/** What every panel of the view gets. */
import type { Summary } from '../../../sim/index.ts';

export interface PanelProps {
  /** The draft, which is valid. */
  readonly json: unknown;
  /** Of its run, or of the run before it while that one is on its way. */
  readonly summary: Summary;
}
