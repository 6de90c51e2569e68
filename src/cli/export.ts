/** `coldstart export`: writes a scenario, or the trace of its run, as a file for other tools. */
import { suggest } from '../base/nearest.ts';
import { exporters } from '../formats/index.ts';
import { type JsonInput, simulate } from '../sim/index.ts';
import type { Command, Console, ExitCode } from './command.ts';
import type { Given } from './flags.ts';
import { loadScenario, scenarioFlags } from './loadScenario.ts';

const formats = exporters.map(({ format }) => format);

export const exportCommand: Command = {
  name: 'export',
  purpose: 'write a scenario as a SAM template, as AWS CLI commands, or its run as CSV',
  operand: 'FILE',
  flags: [...scenarioFlags, { name: '--format', value: 'FORMAT', help: `what to write: ${formats.join(', ')}; sam without it` }],
  details: `FILE is a scenario in JSON, - for standard input, or the name of a gallery scenario. What is written goes to standard output, what you should know
before you use it to standard error.

${exporters.map(({ format, title, help }) => `${format}: ${title}. ${help}`).join('\n')}`,
  run: exportScenario,
};

function exportScenario(given: Given, console: Console): ExitCode {
  const format = given.flags.get('--format')?.[0] ?? 'sam';
  const exporter = exporters.find((each) => each.format === format);
  if (exporter === undefined) {
    console.complain(`There is no format ${JSON.stringify(format)}. ${suggest(format, formats, '').replaceAll('"', '')}`);
    return 2;
  }
  const loaded = loadScenario(given);
  if (!loaded.ok) {
    for (const message of loaded.messages) console.complain(message);
    return 2;
  }
  const scenario = loaded.json as JsonInput;
  // Only what is about a run needs one.
  const exported = exporter.write(scenario, null) ?? exporter.write(scenario, simulate(loaded.parsed.scenario));
  if (exported === null) return 2;
  for (const note of exported.notes) console.complain(note);
  console.write(exported.text.endsWith('\n') ? exported.text : `${exported.text}\n`);
  return 0;
}
