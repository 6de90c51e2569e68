/** The door of formats: what texts can be read as, and what a scenario can be written as. */
export { writeCommands } from './commands/writeCommands.ts';
export { writeTraceCsv } from './csv/writeTraceCsv.ts';
export type { Fit } from './fits/fit.ts';
export { importers } from './importers.ts';
export type { CheckedImport, Imported, Importer, ImportFault, ImportOptions, ReportLine, Treatment } from './importing.ts';
export { importText } from './importText.ts';
export { type WrittenTemplate, writeTemplate } from './template/writing/writeTemplate.ts';
