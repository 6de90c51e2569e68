/** Why Lambda refused to run the function for a reason other than its limits. */
import { NO_ROW } from '../../../base/table.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { explainInvocation } from '../../trace/explainInvocation.ts';
import { functionOf } from '../../trace/functionOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink, attemptsBefore, howItEnded } from '../links/attemptLink.ts';
import { faultLinks } from '../links/faultLinks.ts';
import { lineageLinks } from '../links/lineageLinks.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const refused: WhyDefinition = {
  kind: 'refused',
  question: 'Why was it refused?',
  timeOf: ({ invocations }, row) => {
    const isRefusal = invocations.environment[row] === NO_ROW && endings[invocations.ending[row] as number]?.outcome === 'refused';
    return isRefusal ? (invocations.time[row] as number) : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const { sentence, ruleId } = explainInvocation(trace, row);
  const { invocations } = trace;
  const time = invocations.time[row] as number;
  const request = invocations.request[row] as number;
  const isLoop = invocations.ending[row] === ENDING.recursionStopped;
  return {
    sentence,
    ruleId: ruleId ?? 'invoke.service-error-500',
    causes: isLoop ? lineageLinks(trace, request) : [...settingLinks(trace, row), ...sendingLinks(trace, request)],
    spare: [
      ...attemptsBefore(trace, row).map((before) => attemptLink(trace, before)),
      ...sendingLinks(trace, request),
      runBegins(trace, row),
    ],
    event: { time, text: `${attemptName(trace, row)} ${howItEnded(trace, row)}`, ruleId, place: { kind: 'invocation', row } },
  };
}

/** What the refusal was due to, as a setting or a fault. */
function settingLinks(trace: Trace, row: number): WhyLink[] {
  const time = trace.invocations.time[row] as number;
  const name = trace.functions[functionOf(trace, row)] ?? '';
  const trigger = trace.triggers[trace.requests.trigger[trace.invocations.request[row] as number] as number]?.id ?? '';
  const fn = (s: Trace['epochs'][number]['scenario']) => s.functions.find((one) => one.name === name);
  switch (trace.invocations.ending[row]) {
    case ENDING.accessDenied:
      return [
        settingLink(
          trace,
          time,
          (s) => fn(s)?.resourcePolicy,
          `the resource-based policy of ${name} does not let ${trigger} in`,
          'iam.service-needs-resource-policy',
        ),
      ];
    case ENDING.requestTooLarge:
      return [];
    case ENDING.serviceFailed:
      return faultLinks(trace, trigger, time);
    default: {
      const key = fn(trace.epochs[0]?.scenario as Trace['epochs'][number]['scenario'])?.kmsKey ?? '';
      return [
        settingLink(
          trace,
          time,
          (s) => s.resources.find((one) => one.name === key)?.settings,
          `the key ${key} cannot be used by ${name}`,
          'invoke.key-at-creation',
        ),
        ...faultLinks(trace, key, time),
      ];
    }
  }
}

function runBegins(trace: Trace, row: number): WhyLink {
  return settingLink(trace, 0, () => 0, `${trace.functions[functionOf(trace, row)]} is ready to be invoked`);
}
