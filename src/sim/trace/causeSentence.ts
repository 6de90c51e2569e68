/** Why an environment was created, in a sentence about its function, or about its version where there are several. */
import { CREATION, creationCauses } from './causes.ts';
import type { Trace } from './tables.ts';
import { versionWords } from './versionOf.ts';

export function causeSentence(trace: Trace, environment: number): string {
  const cause = trace.environments.cause[environment] as number;
  if (cause === CREATION.first && versionWords(trace, environment) !== '') return 'No environment of this version existed yet.';
  return creationCauses[cause]?.sentence ?? '';
}
