/** Why an attempt was made again: which one had failed, whose policy tries again, and what the wait was. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import { attemptName } from '../../trace/attemptName.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink, attemptsBefore, attemptWords } from '../links/attemptLink.ts';
import { blameLinks } from '../links/blameLinks.ts';
import { marksOf } from '../links/marksOf.ts';
import { retryPolicy } from '../links/retryPolicy.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const retry: WhyDefinition = {
  kind: 'retry',
  question: 'Why was it tried again?',
  timeOf: ({ invocations }, row) => {
    const isRetry = (invocations.attempt[row] as number) > 1 && invocations.environment[row] !== NO_ROW;
    return isRetry ? (invocations.time[row] as number) : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const time = trace.invocations.time[row] as number;
  const request = trace.invocations.request[row] as number;
  const before = attemptsBefore(trace, row);
  const policy = retryPolicy(trace, row, before);
  const failure = failureLink(trace, row, before.at(-1));
  const wait = formatDuration(Math.max(0, time - failure.time));
  const name = attemptName(trace, row);
  const place = { kind: 'invocation', row } as const;
  return {
    sentence: `${failure.past}. ${name} came ${wait} later: ${policy.who.replace(/^The /, 'the ')} ${policy.how}. The wait was ${policy.formula}.`,
    ruleId: policy.ruleId,
    causes: [
      ...sendingLinks(trace, request).slice(0, 1),
      ...before
        .slice(0, -1)
        .slice(-2)
        .map((other) => attemptLink(trace, other)),
      ...(before.length === 0 ? [] : blameLinks(trace, before.at(-1) as number)),
      failure,
      { time: failure.time, text: `${policy.who} ${policy.how}`, ruleId: policy.ruleId, place: { kind: 'request', row: request } },
    ],
    spare: [settingLink(trace, time, () => 0, 'the retry policy is in force')],
    event: { time, text: `${name} comes ${wait} later (${policy.formula})`, ruleId: policy.ruleId, place },
  };
}

/** The end of the attempt before; without one, an API in front of Lambda had kept it. */
function failureLink(trace: Trace, row: number, previous: number | undefined): WhyLink & { readonly past: string } {
  if (previous !== undefined) return { ...attemptLink(trace, previous), past: attemptWords(trace, previous, 'past') };
  const request = trace.invocations.request[row] as number;
  const time = trace.invocations.time[row] as number;
  const at =
    marksOf(trace, 'gatewayThrottled')
      .get(request)
      ?.findLast((mark) => mark <= time) ?? (trace.requests.sent[request] as number);
  return {
    time: at,
    text: `The API refuses request ${request + 1} with 429 before Lambda sees it`,
    ruleId: 'api-gateway.token-buckets',
    place: { kind: 'request', row: request },
    past: `The API refused request ${request + 1} with 429`,
  };
}
