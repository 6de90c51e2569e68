/** Functions of a scenario as code in Python and Node.js. */
export { codeOf } from './codeOf.ts';
export { type CodeLanguage, type CodeLine, codeLanguages, type FunctionCode, languageOf, lineOf } from './functionCode.ts';
export type { CodeStep } from './statement.ts';
