/** Reads a text with the importer that recognises it, and checks the scenario that it makes. */
import { parseScenario } from '../sim/index.ts';
import { importers } from './importers.ts';
import type { CheckedImport, ImportOptions } from './importing.ts';

/** `id`: of the importer that the person chose; absent: the first that recognises the text. Null when none does. Never throws. */
export function importText(text: string, options: ImportOptions, id?: string): CheckedImport | null {
  const importer = importers.find((each) => (id === undefined ? each.recognises(text) : each.id === id));
  if (importer === undefined) return null;
  const imported = importer.read(text, options);
  if (!imported.ok) return { importer, imported, problems: [] };
  const parsed = parseScenario(imported.scenario);
  return { importer, imported, problems: parsed.ok ? parsed.warnings : parsed.problems };
}
