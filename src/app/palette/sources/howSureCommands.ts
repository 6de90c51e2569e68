/** How sure each of the run's headline numbers is. */
import { headlineFigures } from '../../../experiments/index.ts';
import { askHowSure } from '../../experiments/askHowSure.ts';
import type { CommandSource } from '../command.ts';

export const howSureCommands: CommandSource = (run) =>
  run === null
    ? []
    : headlineFigures(run.summary).map(({ expression, name, of }) => ({
        id: `how sure ${expression}`,
        group: 'Experiment',
        title: `How sure? ${of === '' ? name : `${name} of ${of}`}`,
        run: () => askHowSure(expression),
      }));
