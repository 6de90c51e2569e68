/** Why the caller of an attempt stopped waiting before it ended. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { departureOf } from '../../trace/departureOf.ts';
import { endOf } from '../../trace/endOf.ts';
import type { Trace } from '../../trace/tables.ts';
import { stepLinks } from '../links/blameLinks.ts';
import { clientOf } from '../links/retryPolicy.ts';
import { sendingLinks } from '../links/sendingLinks.ts';
import { settingLink } from '../links/settingLink.ts';
import type { Answer, WhyDefinition } from '../why.ts';
import { startLink } from './functionError.ts';

export const callerGone: WhyDefinition = {
  kind: 'callerGone',
  question: 'Why did its caller leave?',
  timeOf: (trace, row) => {
    const left = departureOf(trace, row);
    return left < Number.POSITIVE_INFINITY ? left : null;
  },
  answer,
};

function answer(trace: Trace, row: number): Answer {
  const left = departureOf(trace, row);
  const time = trace.invocations.time[row] as number;
  const request = trace.invocations.request[row] as number;
  const { who, type, settings } = clientOf(trace, request, time);
  const patience = formatDuration(left - time);
  const end = endOf(trace, row);
  const isFront = settings.timeout === left - time;
  const front = isFront ? frontOf(type, settings) : null;
  const waiter = front?.name ?? who;
  const on =
    end < trace.horizon ? `it went on for ${formatDuration(end - left)}, which is billed` : 'it was still going when the run ended';
  const ruleId = front?.ruleId ?? (type === 'sdk' ? 'sdk.caller-timeout' : 'api-gateway.client-retries');
  const { id } = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  return {
    sentence: `${waiter} stopped waiting for ${attemptName(trace, row).toLowerCase()} after ${patience}, and Lambda does not hear of that: ${on}.`,
    ruleId,
    causes: [
      settingLink(
        trace,
        time,
        (s) => s.triggers.find((trigger) => trigger.id === id)?.settings,
        `${waiter.replace(/^The /, 'the ')} waits for ${patience} at most`,
        ruleId,
      ),
      startLink(trace, row),
      ...stepLinks(trace, row),
    ],
    spare: sendingLinks(trace, request),
    event: {
      time: left,
      text: `${waiter} stops waiting for ${attemptName(trace, row).toLowerCase()} after ${patience}; the invocation goes on`,
      ruleId,
      place: { kind: 'invocation', row },
    },
  };
}

/** Who waits in front of the function on behalf of the client, and the rule by which it stops. */
function frontOf(type: string, settings: Readonly<Record<string, unknown>>): { readonly name: string; readonly ruleId: string } {
  if (type === 'alb') return { name: 'The load balancer', ruleId: 'alb.timeout-504' };
  if (type === 'cognito') return { name: 'Cognito', ruleId: 'cognito.deadline' };
  return { name: 'The API', ruleId: settings.apiType === 'HTTP' ? 'api-gateway.http-timeout-503' : 'api-gateway.timeout-504' };
}
