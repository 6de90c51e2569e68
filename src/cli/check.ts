/** `coldstart check`: says whether a scenario is valid, and everything that is wrong with it. */
import type { Command } from './command.ts';
import { loadScenario, scenarioFlags, showProblem } from './loadScenario.ts';

export const check: Command = {
  name: 'check',
  purpose: 'say whether a scenario is valid, without running it',
  operand: 'FILE',
  flags: scenarioFlags,
  details: 'FILE is a scenario in JSON, - for standard input, or the name of a gallery scenario.',
  run: (given, console) => {
    const loaded = loadScenario(given);
    if (!loaded.ok) {
      for (const message of loaded.messages) console.complain(message);
      return 2;
    }
    const { warnings } = loaded.parsed;
    for (const warning of warnings) console.complain(showProblem(given.operand as string, warning));
    console.write(
      `${given.operand} is valid${warnings.length === 0 ? '' : `, with ${warnings.length} warning${warnings.length === 1 ? '' : 's'}`}.\n`,
    );
    return 0;
  },
};
