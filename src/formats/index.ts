/** The door of formats: every importer, listed by hand in the order in which they are asked. */
import type { Importer } from './importing.ts';
import { templateImporter } from './template/templateImporter.ts';

export type { CheckedImport, Imported, Importer, ImportFault, ImportOptions, ReportLine, Treatment } from './importing.ts';

export const importers: readonly Importer[] = [templateImporter];
