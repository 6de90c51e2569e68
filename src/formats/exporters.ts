/** What a scenario, or its run, can be written as; listed by hand in the order of the menu. */
import { formatJson } from '../base/formatJson.ts';
import type { JsonInput, Trace } from '../sim/index.ts';
import { writeCommands } from './commands/writeCommands.ts';
import { writeTraceCsv } from './csv/writeTraceCsv.ts';
import { writeTemplate } from './template/writing/writeTemplate.ts';

export interface Exported {
  readonly text: string;
  /** What the person should know before using it. */
  readonly notes: readonly string[];
}

export interface Exporter {
  readonly id: string;
  /** Its name on the command line. */
  readonly format: string;
  readonly title: string;
  /** One plain sentence: what it is for. */
  readonly help: string;
  /** Name of the file. */
  readonly file: string;
  /** Null when there is nothing to write: no run yet. `scenario`: as people write it, and valid. */
  readonly write: (scenario: JsonInput, trace: Trace | null) => Exported | null;
}

export const exporters: readonly Exporter[] = [
  {
    id: 'sam',
    format: 'sam',
    title: 'SAM template',
    help: 'Functions, triggers and resources for AWS SAM; importing it again gives the same scenario.',
    file: 'template.yaml',
    write: (scenario) => {
      const { text, onlyInMetadata } = writeTemplate(scenario);
      const kept = onlyInMetadata.length;
      return {
        text,
        notes: [
          'Code, subnets and other things that a scenario does not know are placeholders: fill them in before you deploy.',
          ...(kept === 0
            ? []
            : [
                `SAM has no property for ${kept} ${kept === 1 ? 'part' : 'parts'} of the scenario; under Metadata they go along: ${onlyInMetadata.slice(0, 12).join(', ')}${kept > 12 ? ' …' : ''}`,
              ]),
        ],
      };
    },
  },
  {
    id: 'commands',
    format: 'cli',
    title: 'AWS CLI commands',
    help: 'aws lambda commands that set functions and their mappings up, every value quoted.',
    file: 'commands.sh',
    write: (scenario) => ({
      text: writeCommands(scenario),
      notes: ['Roles, code and triggers of other services are yours to set up; comments say where.'],
    }),
  },
  {
    id: 'trace',
    format: 'csv',
    title: 'Trace as CSV',
    help: 'Every attempt of the run: when it arrived, began and how it ended.',
    file: 'trace.csv',
    write: (_scenario, trace) =>
      trace === null ? null : { text: writeTraceCsv(trace), notes: ['Times are in ms from the beginning of the run.'] },
  },
  {
    id: 'scenario',
    format: 'json',
    title: 'Scenario file',
    help: 'The scenario itself, for Coldstart and its command line.',
    file: 'scenario.json',
    write: (scenario) => ({ text: formatJson(scenario), notes: [] }),
  },
];
