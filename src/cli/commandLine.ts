/** The command line as a function: words in, exit code out. */
import { suggest } from '../base/nearest.ts';
import { gallery } from '../sim/index.ts';
import { alignedTable } from './alignedTable.ts';
import { check } from './check.ts';
import type { Command, Console, ExitCode } from './command.ts';
import { exportCommand } from './export.ts';
import { type FlagDeclaration, readFlags } from './flags.ts';
import { grade } from './grade.ts';
import { importCommand } from './import.ts';
import { rules } from './rules.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { sweep } from './sweep.ts';

const commands: readonly Command[] = [run, sweep, check, importCommand, exportCommand, rules, schema, grade];
const helpFlag: FlagDeclaration = { name: '--help', value: null, help: 'print this help' };

/** Does what `words` (without node and script) ask for. */
export function commandLine(words: readonly string[], console: Console): ExitCode | Promise<ExitCode> {
  const [first, ...others] = words;
  if (first === undefined) {
    console.complain(overview());
    return 2;
  }
  if (['--help', '-h', 'help'].includes(first)) {
    console.write(`${overview()}\n`);
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    console.complain(unknownCommand(first));
    return 2;
  }
  const flags = [...command.flags, helpFlag];
  const read = readFlags(
    others.map((word) => (word === '-h' ? '--help' : word)),
    flags,
    command.operand,
  );
  if (!read.ok) {
    console.complain(`${read.message}\n${usage(command)}`);
    return 2;
  }
  if (!read.given.flags.has('--help')) return command.run(read.given, console);
  console.write(`${usage(command)}\n\n${flagTable(flags)}\n${command.details}\n`);
  return 0;
}

function unknownCommand(word: string): string {
  const hint = suggest(
    word,
    commands.map(({ name }) => name),
    '',
  ).replaceAll('"', '');
  return `There is no command ${JSON.stringify(word)}. ${hint}`;
}

function overview(): string {
  const list = alignedTable(
    [{ title: '' }, { title: '' }],
    commands.map(({ name, purpose }) => [name, purpose]),
  );
  const usages = commands.map((command) => `  ${usage(command)}`).join('\n');
  const scenarios = gallery.map(({ slug }) => slug).join(', ');
  return `Coldstart simulates AWS Lambda: cold starts, throttles, retries and the bill.\n\n${list}\n${usages}\n
FILE may also be the name of a gallery scenario: ${scenarios}.
Exit code: 0 when all went well, 1 when an expectation failed, 2 when something given is not usable.`;
}

function usage({ name, operand, flags }: Command): string {
  const shown = flags.map(
    ({ name: flag, value, repeatable }) => `[${flag}${value === null ? '' : ` ${value}`}]${repeatable === true ? '…' : ''}`,
  );
  return ['coldstart', name, ...(operand === null ? [] : [operand]), ...shown].join(' ');
}

function flagTable(flags: readonly FlagDeclaration[]): string {
  return alignedTable(
    [{ title: '' }, { title: '' }],
    flags.map(({ name, value, help }) => [value === null ? name : `${name} ${value}`, help]),
  );
}
