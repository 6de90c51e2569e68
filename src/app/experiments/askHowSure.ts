/** Asks how sure a number is: its experiment comes to the middle, with the number chosen, and runs unless its runs are there. */
import { USUAL_SEEDS } from '../../experiments/index.ts';
import { showPanel } from '../shell/panel.ts';
import { draftStore } from '../stores/draft.ts';
import { experimentsStore } from '../stores/experiments.ts';
import { runStore } from '../stores/run.ts';
import { chooseExperiment, experimentChoices, showExperiment } from '../views/experiments/experimentChoices.ts';
import { hashWithout, runSeeds } from './runExperiments.ts';

/** `expression` names a number of the summary. */
export function askHowSure(expression: string): void {
  const { json, isJson } = draftStore.getState();
  const count = Math.max(USUAL_SEEDS, experimentChoices.getState().count);
  chooseExperiment({ figure: expression, count });
  showExperiment('seeds');
  showPanel('run');
  if (!isJson || runStore.getState().problems.length > 0) return;
  const { seeds } = experimentsStore.getState();
  const isThere =
    seeds !== null && seeds.progress.state !== 'cancelled' && seeds.progress.count >= count && seeds.of === hashWithout(json, ['seed']);
  if (!isThere) runSeeds(json, count);
}
