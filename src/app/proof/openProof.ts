/** Opens a run of a proof, standing still at the moment that shows it. */
import { formatJson } from '../../base/formatJson.ts';
import type { FoundMoment, ProofRun } from '../../lessons/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { showMoment } from '../playback/showMoment.ts';
import { draftStore } from '../stores/draft.ts';
import { runStore } from '../stores/run.ts';

/** The most characters that the name of a scenario has. */
const LONGEST_NAME = 120;

/** `name`: of the scenario; `step`: of what can be taken back. */
export function openProof({ scenario }: ProofRun, moment: FoundMoment | null, name: string, step: string): void {
  openOwnScenario(formatJson({ ...scenario, name: name.slice(0, LONGEST_NAME) }), step);
  if (moment === null) return;
  const { revision } = draftStore.getState();
  awaitRun(revision, () => {
    // After an edit the moment would be that of another run.
    if (runStore.getState().run?.revision === revision) showMoment(moment);
  });
}
