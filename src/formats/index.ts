/** The door of formats: what texts can be read as, and what a scenario can be written as. */
export { type Exported, type Exporter, exporters } from './exporters.ts';
export type { Fit } from './fits/fit.ts';
export { importers } from './importers.ts';
export type { CheckedImport, Imported, Importer, ImportFault, ImportOptions, ReportLine, Treatment } from './importing.ts';
export { importText } from './importText.ts';
