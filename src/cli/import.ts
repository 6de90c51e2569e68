/** `coldstart import`: makes a scenario of a template, commands, logs or traffic; the scenario goes to standard output, the report to standard error. */

import { formatJson } from '../base/formatJson.ts';
import { suggest } from '../base/nearest.ts';
import { type CheckedImport, importers, importText, type ReportLine } from '../formats/index.ts';
import type { JsonInput } from '../sim/index.ts';
import type { Command, Console, ExitCode } from './command.ts';
import type { Given } from './flags.ts';
import { loadScenario, showProblem } from './loadScenario.ts';
import { readText, unreadable } from './readText.ts';

const formats = importers.map(({ id }) => id);

export const importCommand: Command = {
  name: 'import',
  purpose: 'make a scenario of a SAM or CloudFormation template, aws lambda commands, REPORT lines, a power-tuning result or traffic',
  operand: 'FILE',
  flags: [
    { name: '--format', value: 'FORMAT', help: `what FILE is, where it is not recognised: ${formats.join(', ')}` },
    { name: '--onto', value: 'SCENARIO', help: 'change this scenario; commands, logs and traffic say less than a whole one' },
    { name: '--keep-private', value: null, help: 'keep environment values, account ids and ARNs instead of placeholders' },
  ],
  details: `FILE is a text, or - for standard input. The scenario is printed as JSON; on standard error stands the report, one line for each thing that FILE
says: its line, what it is, whether it was read, approximated or ignored, and why (docs/IMPORT.md). SCENARIO is a file or a gallery name.

Exit code: 0 when the scenario can run; 2 when FILE cannot be read, or the scenario that came of it has problems. It is printed all the same, to be mended.

${importers.map(({ id, help }) => `${id}: ${help}`).join('\n')}`,
  run: importFile,
};

function importFile(given: Given, console: Console): ExitCode {
  const prepared = prepare(given);
  if (typeof prepared === 'string') {
    console.complain(prepared);
    return 2;
  }
  const { label, checked } = prepared;
  const { imported, problems } = checked;
  if (!imported.ok) {
    for (const { line, message, remedy } of imported.faults)
      console.complain(`${placeOf(label, line)}: ${[message, remedy].join(' ').trim()}`);
    return 2;
  }
  for (const line of imported.report) console.complain(reportText(label, line));
  for (const problem of problems) console.complain(showProblem('scenario', problem));
  console.complain(countText(imported.report));
  console.write(`${formatJson(imported.scenario)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}

interface Prepared {
  readonly label: string;
  readonly checked: CheckedImport;
}

/** The text as its importer reads it, or why it cannot be tried. */
function prepare(given: Given): Prepared | string {
  const format = given.flags.get('--format')?.[0];
  if (format !== undefined && !formats.includes(format))
    return `There is no format ${JSON.stringify(format)}. ${suggest(format, formats, '').replaceAll('"', '')}`;
  const current = currentOf(given);
  if (typeof current === 'string') return current;
  const name = given.operand as string;
  const read = readText(name);
  if (!read.ok) return unreadable(name, read.code);
  const checked = importText(read.text, { keepPrivate: given.flags.has('--keep-private'), current }, format);
  if (checked === null)
    return `${read.label} looks like nothing that can be imported. Say what it is with --format: ${formats.join(', ')}.`;
  return { label: read.label, checked };
}

function currentOf({ flags }: Given): JsonInput | null | string {
  const onto = flags.get('--onto')?.[0];
  if (onto === undefined) return null;
  const loaded = loadScenario({ operand: onto, flags: new Map() });
  return loaded.ok ? (loaded.json as JsonInput) : loaded.messages.join('\n');
}

/** `template.yaml:12: approximated: Resources.Orders.Properties.MemorySize: …` */
function reportText(label: string, { line, treatment, path, text }: ReportLine): string {
  return [placeOf(label, line), treatment, ...(path === '' ? [] : [path]), text].join(': ');
}

function countText(report: readonly ReportLine[]): string {
  const count = (treatment: ReportLine['treatment']) => report.filter((line) => line.treatment === treatment).length;
  return `${count('read')} read, ${count('approximated')} approximated, ${count('ignored')} ignored.`;
}

const placeOf = (label: string, line: number | null): string => (line === null ? label : `${label}:${line}`);
