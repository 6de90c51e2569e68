/** What the person has chosen to try, as long as the page is open. */
import { createStore } from 'zustand/vanilla';
import { showView } from '../../stores/view.ts';

export type ExperimentTab = 'seeds' | 'sweep' | 'tuning' | 'twins';

/** One setting to vary, as it was typed; null means what suits the setting. */
export interface VaryChoice {
  readonly path: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly steps: string;
  readonly scale: 'linear' | 'log' | null;
}

export interface ExperimentChoices {
  readonly tab: ExperimentTab;
  /** Expression over the summary; null: the first one that the run has. */
  readonly figure: string | null;
  readonly count: number;
  readonly first: VaryChoice;
  /** Null: one setting only. */
  readonly second: VaryChoice | null;
  /** The function whose memory is tuned; null: the first. */
  readonly fn: string | null;
}

export const freshVary: VaryChoice = { path: null, from: null, to: null, steps: '8', scale: null };

export const experimentChoices = createStore<ExperimentChoices>(() => ({
  tab: 'seeds',
  figure: null,
  count: 30,
  first: freshVary,
  second: null,
  fn: null,
}));

export const chooseExperiment = (change: Partial<ExperimentChoices>): void => experimentChoices.setState(change);

/** Brings one of the experiments to the middle. */
export function showExperiment(tab: ExperimentTab): void {
  chooseExperiment({ tab });
  showView('experiments');
}
