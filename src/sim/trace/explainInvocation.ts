/** Why an attempt went as it did: one plain sentence with numbers, the rule behind it, and the moments that led there. */

import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { aliasSentence } from './aliasSentence.ts';
import { attemptName } from './attemptName.ts';
import { callerSentence } from './callerSentence.ts';
import { causeSentence } from './causeSentence.ts';
import { CREATION, creationCauses } from './causes.ts';
import { configurationOf } from './configuration.ts';
import { ENDING, endings } from './endings.ts';
import { endOf } from './endOf.ts';
import { explainRefusal } from './explainRefusal.ts';
import { explainServiceRefusal } from './explainServiceRefusal.ts';
import type { Explanation } from './explanation.ts';
import { failedCall } from './failedCall.ts';
import { failedWriteSentence } from './failedWriteSentence.ts';
import { attemptsOf } from './indexTrace.ts';
import { iteratorAgeSentence } from './iteratorAgeSentence.ts';
import { poisonSentence } from './poisonSentence.ts';
import { spansInWindow } from './spansInWindow.ts';
import { spilloverSentence } from './spilloverSentence.ts';
import { isColdStart, startOf } from './startOf.ts';
import type { Trace } from './tables.ts';
import { versionWords } from './versionOf.ts';

/** Explains the attempt in row `row`. Requests and environments are numbered from 1, in the order of their rows. */
export function explainInvocation(trace: Trace, row: number): Explanation {
  const explanation = explain(trace, row);
  return {
    ...explanation,
    sentence: [explanation.sentence, callerSentence(trace, row), whatNext(trace, row), failedWriteSentence(trace, row)]
      .filter((text) => text !== '')
      .join(' '),
  };
}

function explain(trace: Trace, row: number): Explanation {
  if (trace.invocations.environment[row] !== NO_ROW) return explainService(trace, row);
  const isLimit = endings[trace.invocations.ending[row] as number]?.outcome !== 'refused';
  return (isLimit ? explainRefusal : explainServiceRefusal)(trace, row, attemptName(trace, row));
}

function explainService(trace: Trace, row: number): Explanation {
  const environment = trace.invocations.environment[row] as number;
  const ending = endings[trace.invocations.ending[row] as number];
  const cold = isColdStart(trace, row) ? coldStartSentence(trace, row) : '';
  const cause = creationCauses[trace.environments.cause[environment] as number];
  const how = endSentence(trace, row, cold !== '');
  const again = initAgainSentence(trace, row);
  const spill = cold === '' ? spilloverSentence(trace, row) : '';
  const alias = aliasSentence(trace, row);
  const age = iteratorAgeSentence(trace, row);
  const failed = ending !== undefined && ending.ruleId !== null;
  const call = failed ? failedCall(trace, row) : null;
  const why = call?.sentence ?? poisonSentence(trace, row);
  const sentences = cold === '' || failed ? [how, why, again, cold, spill, alias, age] : [cold, how, again, alias, age];
  const successRules = [
    [again, 'lifecycle.suppressed-init'],
    [cold, cause?.ruleId],
    [spill, 'provisioned.spillover'],
    [age, age.endsWith('IteratorAge.') ? 'streams.iterator-age' : 'kafka.order'],
  ] as const;
  return {
    sentence: sentences.filter((text) => text !== '').join(' '),
    ruleId: failed ? (call?.ruleId ?? ending.ruleId) : (successRules.find(([text]) => text !== '')?.[1] ?? null),
    moments: [],
    holders: [],
  };
}

/** Why an environment had to be created for the attempt in row `row`, and where the time went. */
export function coldStartSentence(trace: Trace, row: number): string {
  const { environments, invocations, horizon } = trace;
  const environment = invocations.environment[row] as number;
  const time = invocations.time[row] as number;
  const ready = startOf(trace, row);
  const until = Math.min(ready, endOf(trace, row));
  const sums = { create: 0, init: 0, restore: 0 };
  for (const { state, start, end } of spansInWindow(trace, environment, time, until)) {
    const phase = trace.machines.environment[state]?.phase;
    if (phase === 'create' || phase === 'init' || phase === 'restore') sums[phase] += Math.min(end, until) - start;
  }
  const parts = [
    sums.create > 0 ? `${formatDuration(sums.create)} to create it` : '',
    sums.restore > 0 ? `${formatDuration(sums.restore)} to restore it` : '',
    sums.init > 0 ? `${formatDuration(sums.init)} of init` : '',
  ].filter((part) => part !== '');
  const where = parts.length > 0 ? `: ${parts.join(' and ')}` : '';
  const spill = spilloverSentence(trace, row);
  // The spillover is told with its numbers instead.
  const cause = environments.cause[environment] === CREATION.spillover && spill !== '' ? '' : causeSentence(trace, environment);
  const waited = formatDuration(until - time);
  const verb = ready < horizon ? `waited ${waited} for` : `had waited ${waited} for`;
  return `${attemptName(trace, row)} ${verb} a new environment${versionWords(trace, environment)}${where}. ${[cause, spill].filter((text) => text !== '').join(' ')}`;
}

/** How much of the invocation an init took that had to run again inside it: rule lifecycle.suppressed-init. */
function initAgainSentence(trace: Trace, row: number): string {
  const from = startOf(trace, row);
  if (!(from < trace.horizon)) return '';
  let init = 0;
  for (const { state, start, end, invocation } of spansInWindow(
    trace,
    trace.invocations.environment[row] as number,
    from,
    endOf(trace, row),
  )) {
    if (invocation === row && trace.machines.environment[state]?.phase === 'init') init += end - start;
  }
  return init === 0 ? '' : `${formatDuration(init)} of that was init, which had to run again inside the invocation.`;
}

/** How it ended. After a cold start's sentence the subject is known. */
function endSentence(trace: Trace, row: number, cold: boolean): string {
  const { invocations } = trace;
  const environment = invocations.environment[row] as number;
  const took = formatDuration(invocations.duration[row] as number);
  const subject = attemptName(trace, row);
  const place = `environment ${environment + 1}${versionWords(trace, environment)}`;
  switch (invocations.ending[row]) {
    case ENDING.running:
      if (startOf(trace, row) >= trace.horizon)
        return cold ? 'The run ended before it was ready.' : `${subject} had not started when the run ended.`;
      return cold ? `The handler had run for ${took} when the run ended.` : `${subject} had run for ${took} when the run ended.`;
    case ENDING.succeeded:
      if (cold) return `Then the invocation took ${took}.`;
      return `${subject} found ${place} ${wasReset(trace, row) ? 'without its init after a reset' : 'warm'} and took ${took}.`;
    case ENDING.handlerError:
      return `${subject} failed after ${took}: the handler threw an error. Its environment stays warm.`;
    case ENDING.crashed:
      return `${subject} failed after ${took}: the function’s process exited. Its environment is reset, and the next request there runs init again.`;
    case ENDING.outOfMemory:
      return `${subject} failed after ${took}: it needed more than its ${formatCount(configurationOf(trace, environment).memorySize)} MB of memory. Its environment is reset.`;
    case ENDING.timedOut:
      return `${subject} was ended after ${took}, the timeout of the function. Its environment is reset, and the next request there runs init again.`;
    case ENDING.initFailed:
      return `${subject} failed after ${took}: the init that ran inside the invocation failed again.`;
    case ENDING.killed:
      return `${subject} failed because ${place} was killed.`;
    default:
      return `${subject} took ${took}.`;
  }
}

/** Whether the environment had been reset, so that its init had to run again. */
function wasReset(trace: Trace, row: number): boolean {
  return initAgainSentence(trace, row) !== '';
}

/** What became of the request after this attempt, when it did not end with it. */
function whatNext(trace: Trace, row: number): string {
  const attempts = attemptsOf(trace, trace.invocations.request[row] as number);
  const next = attempts[attempts.indexOf(row) + 1];
  if (next === undefined) return '';
  const wait = (trace.invocations.time[next] as number) - endOf(trace, row);
  return wait >= 0 ? `It was tried again ${formatDuration(wait)} later.` : '';
}
