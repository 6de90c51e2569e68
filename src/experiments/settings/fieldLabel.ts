/** What a declared setting is called. */
import { inWords } from '../../base/inWords.ts';
import type { Field } from '../../sim/index.ts';

const named: Readonly<Record<string, string>> = { cpu: 'CPU time', io: 'Wait', asyncConfig: 'Asynchronous invocation' };

/** The declared label, else the key in words. */
export function fieldLabel(key: string, field: Field | null): string {
  return field?.label ?? named[key] ?? inWords(key);
}
