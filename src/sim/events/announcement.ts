/** Where an event first appeared, and by what: the resource that then told its triggers. */
import { NO_ROW } from '../../base/table.ts';
import { sourceOf } from '../engine/requestKey.ts';
import type { CallStep } from '../scenario/model.ts';
import { configurationOf, functionIn, scenarioAt } from '../trace/configuration.ts';
import type { Trace } from '../trace/tables.ts';
import { type Descent, descentOf } from './identity.ts';

export interface Announcement {
  /** Name of the resource, or of the trigger that traffic went to; null: nowhere but at the trigger itself. */
  readonly at: string | null;
  /** For the call of a function: AWS's action, and the function's name. */
  readonly action: string | null;
  readonly by: string | null;
}

/** Where request `request` was announced; to be asked of originals (see `originalOf`). */
export function announcementOf(trace: Trace, request: number): Announcement {
  const descent = descentOf(trace, request);
  if (descent !== null) return announcedBy(trace, request, descent);
  const source = trace.sources[sourceOf(trace, request).source];
  const { traffic } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const entry = source?.kind === undefined ? traffic.find(({ id }) => id === source?.id) : undefined;
  return { at: entry?.to ?? null, action: null, by: null };
}

function announcedBy(trace: Trace, request: number, { kind, parent, step }: Descent): Announcement {
  if (kind === 'call') return announcedByCall(trace, parent, step);
  const target = targetOf(trace, parent, kind, trace.requests.sent[request] as number);
  return { at: target, action: null, by: null };
}

function announcedByCall(trace: Trace, invocation: number, place: number): Announcement {
  if (invocation === NO_ROW) return { at: null, action: null, by: null };
  const call = callAt(trace, invocation, place);
  const fn = configurationOf(trace, trace.invocations.environment[invocation] as number).name;
  return { at: call?.on ?? null, action: call?.action ?? null, by: fn };
}

/** Steps of init are numbered from here on: see `calls` of the trace. */
const INIT_STEPS = 32_768;

function callAt(trace: Trace, invocation: number, place: number): CallStep | null {
  const { handler, init } = configurationOf(trace, trace.invocations.environment[invocation] as number);
  const step = (place < INIT_STEPS ? handler : init)[place % INIT_STEPS];
  return step?.kind === 'call' ? step : null;
}

/** The name of what gets the record or dead letter of request `request` under the configuration at `t`; null when nothing does. */
export function targetOf(trace: Trace, request: number, kind: Descent['kind'], t: number): string | null {
  const trigger = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const scenario = scenarioAt(trace, t);
  const own = scenario.triggers.find(({ id }) => id === trigger.id);
  const { asyncConfig, deadLetterQueue } = functionIn(trace, scenario, trigger.function);
  if (trigger.machine === 'streamBatch') return kind === 'onFailure' ? textOrNull(own?.settings.onFailure) : null;
  if (trigger.machine === 'queueMessage') {
    const queue = scenario.resources.find(({ name }) => name === own?.source);
    return kind === 'deadLetter' ? textOrNull(queue?.settings.deadLetterQueue) : null;
  }
  if (kind === 'onFailure') return asyncConfig.onFailure;
  if (kind === 'onSuccess') return asyncConfig.onSuccess;
  if (kind !== 'deadLetter') return null;
  return neverReachedLambda(trace, request) ? textOrNull(own?.settings.deadLetterQueue) : deadLetterQueue;
}

/** Whether the service in front of Lambda has, or had in the end, the asynchronous event. */
export function neverReachedLambda(trace: Trace, request: number): boolean {
  return trace.machines.asynchronous[trace.requests.state[request] as number]?.tags.includes('outside') ?? false;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
