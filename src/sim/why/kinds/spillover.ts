/** Why a request of a function with provisioned concurrency ran on demand, in a new environment. */
import { CREATION } from '../../trace/causes.ts';
import { isColdStart } from '../../trace/startOf.ts';
import type { WhyDefinition } from '../why.ts';
import { coldStartAnswer } from './coldStart.ts';

export const spillover: WhyDefinition = {
  kind: 'spillover',
  question: 'Why did it spill over?',
  timeOf: (trace, row) => {
    const spilled =
      isColdStart(trace, row) && trace.environments.cause[trace.invocations.environment[row] as number] === CREATION.spillover;
    return spilled ? (trace.invocations.time[row] as number) : null;
  },
  answer: (trace, row) => ({ ...coldStartAnswer(trace, row), ruleId: 'provisioned.spillover' }),
};
