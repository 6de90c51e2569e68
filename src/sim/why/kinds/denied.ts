/** Why an event was turned away for lack of permission, or for its size. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import { attemptLink } from '../links/attemptLink.ts';
import { marksOf, markTime } from '../links/marksOf.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const denied: WhyDefinition = {
  kind: 'denied',
  question: 'Why was it denied?',
  timeOf: (trace, row) => markTime(trace, 'denied', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'denied', request) ?? 0;
  const { id, function: fn } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const name = trace.functions[fn] ?? '';
  const wait = time - (trace.requests.sent[request] as number);
  const when = wait > 0 ? `${formatDuration(wait)} after it was sent` : 'at once, with HTTP 403';
  const place = { kind: 'request', row: request } as const;
  const ruleId = 'invoke.denied-403';
  const offers = (marksOf(trace, 'deliveryRefused').get(request) ?? []).slice(0, 2);
  const refusals = offers.map((at): WhyLink => ({ time: at, text: 'Lambda refuses the event for good', ruleId, place }));
  return {
    sentence: `${requestName(trace, request)} was turned away ${when}: ${id} may not invoke ${name}, or the payload was too large, and trying again would not help.`,
    ruleId,
    causes: [
      settingLink(
        trace,
        time,
        (s) => s.functions.find((one) => one.name === name)?.resourcePolicy,
        `the resource-based policy of ${name} decides whether ${id} may invoke it`,
        'iam.service-needs-resource-policy',
      ),
      ...sendingLinks(trace, request).slice(-1),
      ...[...attemptsOf(trace, request)].slice(-2).map((row) => attemptLink(trace, row)),
      ...refusals,
    ],
    spare: sendingLinks(trace, request),
    event: { time, text: `${requestName(trace, request)} is turned away for good`, ruleId, place },
  };
}
