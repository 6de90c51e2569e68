/** Why an attempt had to wait for a new environment, and what the wait was made of. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { aliasSentence } from '../../trace/aliasSentence.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { creationCauses } from '../../trace/causes.ts';
import { endOf } from '../../trace/endOf.ts';
import { coldStartSentence } from '../../trace/explainInvocation.ts';
import { isColdStart, startOf } from '../../trace/startOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { absenceLinks } from '../links/absenceLinks.ts';
import { phaseLinks } from '../links/phaseLinks.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition } from '../why.ts';

export const coldStart: WhyDefinition = {
  kind: 'coldStart',
  question: 'Why a cold start?',
  timeOf: (trace, row) => (isColdStart(trace, row) ? (trace.invocations.time[row] as number) : null),
  answer: coldStartAnswer,
};

/** Also the answer for a request that spilled over. */
export function coldStartAnswer(trace: Trace, row: number): Answer {
  const { environments, invocations, horizon } = trace;
  const environment = invocations.environment[row] as number;
  const time = invocations.time[row] as number;
  const ready = Math.min(startOf(trace, row), endOf(trace, row), horizon);
  const ruleId = creationCauses[environments.cause[environment] as number]?.ruleId ?? 'lifecycle.first-use';
  const name = trace.functions[environments.function[environment] as number] ?? '';
  const waited = formatDuration(ready - time);
  const last =
    ready >= horizon
      ? `The run ends while ${attemptName(trace, row).toLowerCase()} still waits, for ${waited} so far`
      : `The handler begins: ${attemptName(trace, row).toLowerCase()} has waited ${waited}`;
  const phases = phaseLinks(trace, environment, time, ready);
  return {
    sentence: `${coldStartSentence(trace, row)} ${aliasSentence(trace, row)}`.trim(),
    ruleId,
    causes: [
      ...absenceLinks(trace, environment, time),
      {
        time,
        text: `${attemptName(trace, row)} arrives and finds no environment that is free: Lambda creates environment ${environment + 1}`,
        ruleId: 'lifecycle.first-use',
        place: { kind: 'invocation', row },
      },
      ...phases,
    ],
    spare: [
      ...sendingLinks(trace, invocations.request[row] as number),
      settingLink(trace, 0, () => 0, `there is no environment of ${name}`, 'lifecycle.first-use'),
    ],
    event: { time: ready, text: last, ruleId, place: { kind: 'invocation', row } },
  };
}
