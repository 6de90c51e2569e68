/** Where an event came from, as causes: the call or the event that it follows from, else its being sent. */

import { attemptName } from '../../trace/attemptName.ts';
import { brokerOf } from '../../trace/brokerOf.ts';
import { partNames } from '../../trace/partNames.ts';
import { queueOf } from '../../trace/queuesOf.ts';
import { originOf } from '../../trace/relatedEvents.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** What request `request` follows from, when it follows from anything, and its being sent. */
export function sendingLinks(trace: Trace, request: number): WhyLink[] {
  const time = trace.requests.sent[request] as number;
  const origin = originOf(trace, request);
  const sent: WhyLink = { time, text: sentText(trace, request), ruleId: null, place: { kind: 'request', row: request } };
  if (origin === null) return [sent];
  const parent = origin.table === 'invocation' ? attemptName(trace, origin.parent) : `Request ${origin.parent + 1}`;
  return [{ time, text: `${parent} ${effects[origin.kind]}`, ruleId: null, place: { kind: origin.table, row: origin.parent } }, sent];
}

/** What a request is called, by the way it is invoked: "Request 4", "Event 4", "Message 4", "Record 4". */
export function requestName(trace: Trace, request: number): string {
  const machine = trace.triggers[trace.requests.trigger[request] as number]?.machine ?? 'synchronous';
  return `${nouns[machine]} ${request + 1}`;
}

const nouns = { synchronous: 'Request', asynchronous: 'Event', queueMessage: 'Message', streamBatch: 'Record' } as const;

function sentText(trace: Trace, request: number): string {
  const trigger = trace.requests.trigger[request] as number;
  const name = requestName(trace, request);
  const { id, machine } = trace.triggers[trigger] as Trace['triggers'][number];
  switch (machine) {
    case 'queueMessage':
      return `${name} is sent to the ${brokerOf(trace, queueOf(trace, trigger)) === null ? 'queue' : 'broker'} ${queueOf(trace, trigger) ?? id}`;
    case 'streamBatch':
      return `${name} is written to the ${partNames(trace, trigger).whole} that ${id} reads`;
    case 'asynchronous':
      return `${name} comes about, and ${id} brings it to Lambda`;
    default:
      return `${name} is sent through ${id}`;
  }
}

const effects = {
  call: 'causes it with a call in its handler',
  onFailure: 'was given up: this is the record of it',
  onSuccess: 'succeeded: this is the record of it',
  deadLetter: 'was moved to the dead-letter queue: this is what came of it',
  duplicate: 'is delivered a second time: this is the second',
  forwarded: 'is passed on',
  continuation: 'has reported that its job goes on: this is the next invocation of it',
} as const;
