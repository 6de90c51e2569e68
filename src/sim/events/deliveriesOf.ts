/** What is delivered where an event ends: records to destinations, dead letters, messages that a queue moves away. */
import { scenarioAt } from '../trace/configuration.ts';
import { endings } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import { jobsGivenUp } from '../trace/jobsGivenUp.ts';
import { batchOfItem, receivesOf } from '../trace/messagePhases.ts';
import { type MarkName, markKinds, type Trace } from '../trace/tables.ts';
import { neverReachedLambda, targetOf } from './announcement.ts';
import { itemOf, type Written, writtenOf, writtenOfBatch } from './carried.ts';
import { eventsIn } from './eventOf.ts';
import { messageText } from './messageText.ts';
import { triggerAt } from './triggerAt.ts';

export interface Delivery extends Written {
  /** `redrive`: moved by a queue; the message stays what it was. */
  readonly kind: 'onFailure' | 'onSuccess' | 'deadLetter' | 'redrive';
  /** Name of the resource, or of the function, and its type (`function` for one). */
  readonly to: string;
  readonly type: string;
  /** µs. */
  readonly time: number;
}

/** What was delivered when request `request` (a row) ended; none while it lasts, and none that could not be written. */
export function deliveriesOf(trace: Trace, request: number): readonly Delivery[] {
  const settled = trace.requests.settled[request] as number;
  const trigger = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  if (trigger.type === 'codepipeline') return ofJob(trace, request);
  if (Number.isNaN(settled)) return [];
  switch (trigger.machine) {
    case 'asynchronous':
      return ofEvent(trace, request, settled);
    case 'queueMessage':
      return ofMessage(trace, request, settled);
    case 'streamBatch':
      return ofRecord(trace, request);
    default:
      return [];
  }
}

type Machine = Trace['triggers'][number]['machine'];

const outcomeIn = (trace: Trace, machine: Machine, request: number): string | null =>
  trace.machines[machine][trace.requests.state[request] as number]?.outcome ?? null;

/** async.both-delivered: an event that Lambda gave up may go to a destination and to a dead-letter queue. */
function ofEvent(trace: Trace, request: number, time: number): readonly Delivery[] {
  const outcome = outcomeIn(trace, 'asynchronous', request);
  if (outcome === 'filtered' || outcome === 'denied') return [];
  if (neverReachedLambda(trace, request)) return outcome === 'deadLettered' ? writtenAs(trace, request, 'deadLetter', time) : [];
  if (outcome === 'succeeded')
    return hasMark(trace, 'destinationDeliveryFailed', request) ? [] : writtenAs(trace, request, 'onSuccess', time);
  return ofFailure(trace, request, time);
}

function ofFailure(trace: Trace, request: number, time: number): readonly Delivery[] {
  return [
    ...(hasMark(trace, 'destinationDeliveryFailed', request) ? [] : writtenAs(trace, request, 'onFailure', time)),
    ...(hasMark(trace, 'deadLetterError', request) ? [] : writtenAs(trace, request, 'deadLetter', time)),
  ];
}

/** Of the job of a pipeline, when Lambda was done with its event: the action may go on waiting after that. */
function ofJob(trace: Trace, request: number): readonly Delivery[] {
  const givenUp = jobsGivenUp(trace).get(request);
  if (givenUp !== undefined) return ofFailure(trace, request, givenUp);
  const last = attemptsOf(trace, request).at(-1);
  if (last === undefined || endings[trace.invocations.ending[last] as number]?.outcome !== 'succeeded') return [];
  return hasMark(trace, 'destinationDeliveryFailed', request) ? [] : writtenAs(trace, request, 'onSuccess', endOf(trace, last));
}

function writtenAs(trace: Trace, request: number, kind: 'onFailure' | 'onSuccess' | 'deadLetter', time: number): readonly Delivery[] {
  const to = targetOf(trace, request, kind, time);
  if (to === null) return [];
  return [{ kind, to, type: typeAt(trace, to, time), time, ...writtenOf(trace, request, kind, time, eventsIn(trace)) }];
}

/** sqs.redrive: the message as it was. */
function ofMessage(trace: Trace, request: number, time: number): readonly Delivery[] {
  const to = outcomeIn(trace, 'queueMessage', request) === 'deadLettered' ? targetOf(trace, request, 'deadLetter', time) : null;
  if (to === null) return [];
  const receives = receivesOf(trace, request);
  const item = itemOf(trace, request, trace.batchItems.receiveCount[receives.at(-1) ?? 0] ?? 1, eventsIn(trace));
  const { source } = triggerAt(trace, trace.requests.trigger[request] as number, time);
  const body = messageText(scenarioAt(trace, time), source ?? '', item);
  return [{ kind: 'redrive', to, type: 'sqs', time, body, attributes: item.attributes, objectKey: null }];
}

/** streams.on-failure: one record for the whole batch with which it was given up. */
function ofRecord(trace: Trace, request: number): readonly Delivery[] {
  if (outcomeIn(trace, 'streamBatch', request) !== 'sentToDestination') return [];
  const last = receivesOf(trace, request).at(-1);
  if (last === undefined) return [];
  const batch = batchOfItem(trace, last);
  const time = trace.batches.settled[batch] as number;
  const to = targetOf(trace, request, 'onFailure', time);
  if (to === null) return [];
  const type = typeAt(trace, to, time);
  // kafka.topic-gets-records
  if (type === 'kafka') {
    const { body, attributes } = itemOf(trace, request, 1, eventsIn(trace));
    return [{ kind: 'onFailure', to, type, time, body, attributes, objectKey: null }];
  }
  return [{ kind: 'onFailure', to, type, time, ...writtenOfBatch(trace, batch, time, eventsIn(trace)) }];
}

/** The type of a resource, or `function` for a name that is none. */
const typeAt = (trace: Trace, name: string, t: number): string =>
  scenarioAt(trace, t).resources.find((resource) => resource.name === name)?.type ?? 'function';

function hasMark({ marks }: Trace, name: MarkName, subject: number): boolean {
  const code = markKinds.findIndex((kind) => kind.name === name);
  for (let row = 0; row < marks.length; row++) if (marks.kind[row] === code && marks.subject[row] === subject) return true;
  return false;
}
