/** The language that code and context are shown in. */

import { NO_ROW } from '../../../base/table.ts';
import { type CodeLanguage, languageOf, type Trace } from '../../../sim/index.ts';
import { functionAt } from './functionAt.ts';

/** What was `asked` for, else that of the function's runtime. */
export function useCodeLanguage(trace: Trace, row: number, asked: CodeLanguage | null): CodeLanguage {
  return asked ?? (row === NO_ROW ? 'python' : languageOf(functionAt(trace, row).runtime));
}
