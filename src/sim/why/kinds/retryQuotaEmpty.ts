/** Why a client did not try again although it had attempts left. */
import { ruleValue } from '../../rules/index.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { someAttempts } from '../links/endingAnswer.ts';
import { markTime } from '../links/marksOf.ts';
import { clientOf } from '../links/retryPolicy.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition } from '../why.ts';

export const retryQuotaEmpty: WhyDefinition = {
  kind: 'retryQuotaEmpty',
  question: 'Why was it not tried again?',
  timeOf: (trace, row) => markTime(trace, 'retryQuotaEmpty', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'retryQuotaEmpty', request) ?? 0;
  const { who, settings } = clientOf(trace, request, time);
  const quota = typeof settings.retryQuota === 'number' ? settings.retryQuota : ruleValue('sdk.retry-quota');
  const [transient, throttled] = [ruleValue('sdk.retry-cost-transient'), ruleValue('sdk.retry-cost-throttle')];
  const { id } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const cost = `a retry costs ${transient} of them, after a throttle ${throttled}`;
  return {
    sentence: `${requestName(trace, request)} was not tried again: ${who.charAt(0).toLowerCase()}${who.slice(1)} had ${quota} tokens for retries, ${cost}, and too few were left.`,
    ruleId: 'sdk.retry-quota',
    causes: [
      settingLink(
        trace,
        time,
        (s) => s.triggers.find((trigger) => trigger.id === id)?.settings.retryQuota,
        `the client has ${quota} tokens for retries; ${cost}`,
        'sdk.retry-quota',
      ),
      ...sendingLinks(trace, request).slice(0, 1),
      ...someAttempts(trace, [...attemptsOf(trace, request)]),
    ],
    event: {
      time,
      text: 'Its client would try again, but has too few tokens left',
      ruleId: 'sdk.retry-quota',
      place: { kind: 'request', row: request },
    },
  };
}
