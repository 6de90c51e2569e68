/** Why an API refused a request before Lambda saw it. */
import { formatCount } from '../../../base/formatCount.ts';
import { ruleValue } from '../../rules/index.ts';
import { scenarioAt } from '../../trace/configuration.ts';
import type { Trace } from '../../trace/tables.ts';
import { markTime } from '../links/marksOf.ts';
import { clientOf } from '../links/retryPolicy.ts';
import { requestName, sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition, WhyLink } from '../why.ts';

export const gatewayThrottled: WhyDefinition = {
  kind: 'gatewayThrottled',
  question: 'Why did the API throttle it?',
  timeOf: (trace, row) => markTime(trace, 'gatewayThrottled', row),
  answer,
};

function answer(trace: Trace, request: number): Answer {
  const time = markTime(trace, 'gatewayThrottled', request) ?? 0;
  const { id } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const limit = limitOf(trace, request, time);
  const { first, sent } = lastSecond(trace, request, time);
  const ruleId = 'api-gateway.stage-throttle-429';
  const bucket = `${limit.name} lets ${formatCount(limit.rate)} requests a second through, and ${formatCount(limit.burst)} at once`;
  const crowd: WhyLink = {
    time: trace.requests.sent[first] as number,
    text: `${formatCount(sent)} requests are sent through ${id} within 1 s`,
    ruleId: null,
    place: { kind: 'request', row: first },
  };
  return {
    sentence: `${requestName(trace, request)} never reached Lambda: ${bucket}, and ${formatCount(sent)} were sent in the second before. The API answered 429.`,
    ruleId,
    causes: [
      settingLink(
        trace,
        time,
        (s) => s.triggers.find((trigger) => trigger.id === id)?.settings.throttle,
        bucket,
        'api-gateway.token-buckets',
      ),
      crowd,
      ...sendingLinks(trace, request),
    ],
    event: {
      time,
      text: `No token is left: the API answers ${requestName(trace, request).toLowerCase()} with 429`,
      ruleId,
      place: { kind: 'request', row: request },
    },
  };
}

/** The stage's bucket where it has one, else the account's. */
function limitOf(trace: Trace, request: number, time: number): { readonly name: string; readonly rate: number; readonly burst: number } {
  const { throttle } = clientOf(trace, request, time).settings;
  const { rules } = scenarioAt(trace, time).platform;
  if (isBucket(throttle)) return { name: 'the stage', ...throttle };
  return { name: 'the account', rate: ruleValue('limits.api-throttle-rate', rules), burst: ruleValue('limits.api-throttle-burst', rules) };
}

const isBucket = (value: unknown): value is { readonly rate: number; readonly burst: number } =>
  typeof value === 'object' && value !== null && 'rate' in value && 'burst' in value;

/** Requests of the same API in the second before `time`: the first of them, and how many. */
function lastSecond({ requests }: Trace, request: number, time: number): { readonly first: number; readonly sent: number } {
  let [first, sent] = [request, 0];
  for (let row = request; row >= 0 && (requests.sent[row] as number) > time - 1e6; row--) {
    if (requests.trigger[row] !== requests.trigger[request]) continue;
    sent++;
    first = row;
  }
  return { first, sent };
}
