/** The events that may be sent now to what is shown: killing, deploying, poisoning, another request. */
import { type Entity, environmentRowsAt, scenarioAt, type Trace, triggerByType } from '../../../sim/index.ts';
import { addEntry } from '../../poke/addEntry.ts';
import { sendRequest } from '../../poke/sendRequest.ts';

export interface EventNow {
  readonly label: string;
  /** What it does, as a sentence. */
  readonly effect: string;
  readonly send: () => void;
}

/** Of an environment those of its function; of a request those of its trigger; of nothing those of the first function and the first trigger. */
export function eventsNow(trace: Trace, entity: Entity | null, time: number): readonly EventNow[] {
  const fn = entity?.kind === 'environment' ? (trace.environments.function[entity.row] as number) : 0;
  const trigger = triggerFor(trace, entity, fn);
  const ofFunction = entity === null || entity.kind === 'environment' ? functionEvents(trace, entity, fn, time) : [];
  return [...ofFunction, ...(trigger === null ? [] : triggerEvents(trace, trigger, time))];
}

function functionEvents(trace: Trace, entity: Entity | null, fn: number, time: number): readonly EventNow[] {
  const name = trace.functions[fn];
  if (name === undefined) return [];
  // AWS's hand takes the oldest; so does the simulator's.
  const isOldest = entity !== null && environmentRowsAt(trace, time, fn)[0] === entity.row;
  return [
    {
      label: isOldest ? 'Kill this environment' : `Kill the oldest environment of ${name}`,
      effect: 'It ends at once, with what it is working on.',
      send: () => addEntry({ kill: { function: name, count: 1 } }, `Kill an environment of ${name}`),
    },
    {
      label: `Deploy ${name}`,
      effect: 'New code replaces every environment: idle ones now, busy ones at their next freeze.',
      send: () => addEntry({ deploy: { function: name, count: 1 } }, `Deploy ${name}`),
    },
  ];
}

function triggerEvents(trace: Trace, id: string, time: number): readonly EventNow[] {
  const trigger = scenarioAt(trace, time).triggers.find((candidate) => candidate.id === id);
  if (trigger === undefined) return [];
  const isPolled = triggerByType(trigger.type)?.way === 'polling' && trigger.source !== null;
  const poison = isPolled ? { resource: trigger.source } : { trigger: id };
  const where = isPolled ? `into ${trigger.source}` : `through ${id}`;
  return [
    {
      label: `Send one ${where}`,
      effect: 'One more, at the cursor; it is picked once the new run is there.',
      send: () => sendRequest(id, 1),
    },
    {
      label: `Send poison ${where}`,
      effect: 'One that makes the function fail every time it is tried.',
      send: () => addEntry({ poison: { ...poison, count: 1 } }, `Send poison ${where}`),
    },
  ];
}

/** Id of the scenario's trigger that events go through; a schedule goes by the clock alone. */
function triggerFor(trace: Trace, entity: Entity | null, fn: number): string | null {
  const canPush = ({ type, call }: Trace['triggers'][number]): boolean => call === undefined && type !== 'schedule';
  if (entity?.kind === 'request') {
    const own = trace.triggers[trace.requests.trigger[entity.row] as number];
    return own !== undefined && canPush(own) ? own.id : null;
  }
  return trace.triggers.find((trigger) => trigger.function === fn && canPush(trigger))?.id ?? null;
}
