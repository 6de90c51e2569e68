/** Many runs of the scenario, and two runs held against each other. */
import { pairCards } from '../../../experiments/index.ts';
import { pinRun } from '../../stores/pinned.ts';
import { openPairCard } from '../../twins/openPair.ts';
import { type ExperimentTab, showExperiment } from '../../views/experiments/experimentChoices.ts';
import type { CommandSource } from '../command.ts';

export const experimentCommands: CommandSource = () => {
  const command = (title: string, run: () => void) => ({ id: `experiment ${title}`, group: 'Experiment', title, run });
  const open = (title: string, tab: ExperimentTab) => command(title, () => showExperiment(tab));
  return [
    open('How sure? Thirty seeds …', 'seeds'),
    open('Sweep a setting …', 'sweep'),
    open('Power tuning …', 'tuning'),
    open('Twins: compare two runs …', 'twins'),
    command('Keep this run as A', () => pinRun()),
    ...pairCards.map((card) => command(`Pair: ${card.title}`, () => void openPairCard(card))),
  ];
};
