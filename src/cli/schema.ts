/** `coldstart schema`: the JSON Schema of the scenario format, for editors. */
import { scenarioJsonSchema } from '../sim/index.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  purpose: 'print the JSON Schema of the scenario format',
  operand: null,
  flags: [],
  details: 'Save it and name it in a scenario as "$schema": "./coldstart.schema.json"; editors then complete and check as you type.',
  run: (_, console) => {
    console.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
