/** Brings a run that was kept as A back from its scenario: the same seed, so the same run. */
import { indexTrace, type SharedRun } from '../../sim/index.ts';
import { runOnce } from '../engine/runOnce.ts';
import { pinnedStore } from '../stores/pinned.ts';

/** No draft has it: this run was made beside them. */
const NO_REVISION = -1;

/** False when the scenario does not run any more. `isWanted`: asked when the run is there, as a person may have kept another one meanwhile. */
export async function restorePinned({ name, json }: SharedRun, isWanted: () => boolean = () => true): Promise<boolean> {
  const { outcome } = await runOnce(JSON.stringify(json));
  if (outcome === null || !outcome.ok) return false;
  const { trace, summary, warnings } = outcome;
  if (isWanted())
    pinnedStore.setState({ pinned: { run: { revision: NO_REVISION, trace, index: indexTrace(trace), summary, warnings }, json, name } });
  return true;
}
