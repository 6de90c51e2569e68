/** Functions of a scenario as code in Python and Node.js. */

export { type CodeLanguage, codeLanguages, languageOf } from './codeLanguage.ts';
export { codeOf } from './codeOf.ts';
export { type CodeLine, type FunctionCode, lineOf } from './functionCode.ts';
export type { CodeStep } from './statement.ts';
