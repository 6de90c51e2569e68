/** Why an invocation failed. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { endOf } from '../../trace/endOf.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { isColdStart, startOf } from '../../trace/startOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink, attemptsBefore, howItEnded } from '../links/attemptLink.ts';
import { blameLinks, failureStepLinks } from '../links/blameLinks.ts';
import { marksOf } from '../links/marksOf.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const functionError: WhyDefinition = {
  kind: 'functionError',
  question: 'Why did it fail?',
  timeOf: (trace, row) => {
    const isError = endings[trace.invocations.ending[row] as number]?.outcome === 'functionError';
    return isError && trace.invocations.environment[row] !== NO_ROW ? endOf(trace, row) : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const { sentence, ruleId } = explainInvocation(trace, row);
  const request = trace.invocations.request[row] as number;
  const before = attemptsBefore(trace, row).at(-1);
  return {
    sentence,
    ruleId: ruleId ?? 'lifecycle.handler-error-keeps-warm',
    causes: [
      ...sendingLinks(trace, request).slice(0, 1),
      startLink(trace, row),
      ...memoryLinks(trace, row),
      ...killLinks(trace, row),
      ...blameLinks(trace, row),
      ...failureStepLinks(trace, row),
    ],
    spare: before === undefined ? [] : [attemptLink(trace, before)],
    event: {
      time: endOf(trace, row),
      text: `${attemptName(trace, row)} ${howItEnded(trace, row)}`,
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}

/** When it began to run, and where. */
export function startLink(trace: Trace, row: number): WhyLink {
  const { invocations } = trace;
  const environment = (invocations.environment[row] as number) + 1;
  const time = invocations.time[row] as number;
  const wait = Math.min(startOf(trace, row), endOf(trace, row)) - time;
  const how = isColdStart(trace, row)
    ? `waits ${formatDuration(wait)} for the new environment ${environment}`
    : `gets environment ${environment}`;
  return {
    time,
    text: `${attemptName(trace, row)} arrives and ${how}`,
    ruleId: isColdStart(trace, row) ? 'lifecycle.first-use' : null,
    place: { kind: 'environment', row: environment - 1 },
  };
}

function memoryLinks(trace: Trace, row: number): WhyLink[] {
  if (trace.invocations.ending[row] !== ENDING.outOfMemory) return [];
  const { name, memorySize } = configurationOf(trace, trace.invocations.environment[row] as number);
  const t = trace.invocations.time[row] as number;
  return [
    settingLink(
      trace,
      t,
      (s) => s.functions.find((fn) => fn.name === name)?.memorySize,
      `${name} has ${memorySize} MB of memory`,
      'lifecycle.out-of-memory-at-end',
    ),
  ];
}

function killLinks(trace: Trace, row: number): WhyLink[] {
  if (trace.invocations.ending[row] !== ENDING.killed) return [];
  const time = endOf(trace, row);
  const entries = [...marksOf(trace, 'killed')].filter(([, times]) => times.includes(time));
  return entries.map(([entry]) => ({
    time,
    text: 'The timeline kills environments',
    ruleId: 'lifecycle.killed',
    place: { kind: 'timeline', row: entry },
  }));
}
