/** Every importer, listed by hand in the order in which they are asked. */
import { commandImporter } from './commands/commandImporter.ts';
import { trafficImporter } from './csv/trafficImporter.ts';
import type { Importer } from './importing.ts';
import { reportImporter } from './logs/reportImporter.ts';
import { scenarioImporter } from './scenarioImporter.ts';
import { templateImporter } from './template/templateImporter.ts';
import { tuningImporter } from './tuning/tuningImporter.ts';

export const importers: readonly Importer[] = [
  scenarioImporter,
  templateImporter,
  commandImporter,
  reportImporter,
  tuningImporter,
  trafficImporter,
];
