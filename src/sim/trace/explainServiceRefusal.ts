/** Why Lambda did not run the function for a reason other than its limits: what it answered, and what would have to be different. */
import { ruleValue } from '../rules/index.ts';
import { functionIn, scenarioAt } from './configuration.ts';
import { ENDING, endings } from './endings.ts';
import type { Explanation } from './explanation.ts';
import { functionOf } from './functionOf.ts';
import type { Trace } from './tables.ts';

/** Explains an attempt in row `row` whose ending has the outcome `refused`; `subject` begins the sentence. */
export function explainServiceRefusal(trace: Trace, row: number, subject: string): Explanation {
  const ending = endings[trace.invocations.ending[row] as number];
  const told = `Lambda answered ${ruleValue(ending?.ruleId ?? 'invoke.service-error-500')} ${ending?.exception ?? ''}`;
  return {
    sentence: `${subject} did not run: ${told}. ${reasonOf(trace, row)}`,
    ruleId: ending?.ruleId ?? null,
    moments: [],
    holders: [],
  };
}

function reasonOf(trace: Trace, row: number): string {
  const scenario = scenarioAt(trace, trace.invocations.time[row] as number);
  const { kmsKey } = functionIn(trace, scenario, functionOf(trace, row));
  const { rules } = scenario.platform;
  const key = `the KMS key ${kmsKey ?? ''} that encrypts the function’s environment variables`;
  switch (trace.invocations.ending[row]) {
    case ENDING.accessDenied:
      return 'No policy allows the source to invoke the function.';
    case ENDING.requestTooLarge:
      return `Its payload is above the limit of ${ruleValue('limits.sync-payload', rules)} MB.`;
    case ENDING.recursionStopped:
      return `The chain of events that led to it had invoked the function ${ruleValue('recursion.hops', rules)} times already.`;
    case ENDING.kmsDisabled:
      return `A new environment needs ${key}, and the key is disabled.`;
    case ENDING.kmsAccessDenied:
      return `A new environment needs ${key}, and the function’s role does not allow kms:Decrypt.`;
    case ENDING.kmsInvalidState:
      return `A new environment needs ${key}, and the key is waiting to be deleted.`;
    case ENDING.kmsNotFound:
      return `A new environment needs ${key}, and there is no such key.`;
    default:
      return 'That is an error inside Lambda: nothing in the function caused it.';
  }
}
