/** A scenario of Coldstart itself, as its files and its JSON editor have it. */
import type { JsonInput } from '../sim/index.ts';
import { failed, type Imported, type Importer } from './importing.ts';

export const scenarioImporter: Importer = {
  id: 'scenario',
  title: 'Scenario of Coldstart',
  help: 'A scenario file, as Share gives it.',
  recognises: (text) => /^\s*\{/.test(text) && /"functions"\s*:\s*\{/.test(text) && !/"AWS::/.test(text),
  read,
};

function read(text: string): Imported {
  try {
    const scenario = JSON.parse(text) as JsonInput;
    return {
      ok: true,
      scenario,
      report: [{ line: 1, path: 'the whole file', treatment: 'read', text: 'It is a scenario already.' }],
      fits: [],
    };
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1];
    const line = place === undefined ? null : text.slice(0, Number(place)).split('\n').length;
    return failed('The text is not valid JSON.', 'Correct the line, or save the file again.', line);
  }
}
