/** A trigger as it was configured at a time, calls from function to function among them. */
import { callSettings } from '../trace/callSettings.ts';
import { scenarioAt } from '../trace/configuration.ts';
import type { Trace } from '../trace/tables.ts';
import type { GivenTrigger } from './given.ts';

/** Trigger `index` of the trace at `t`, µs. A call that goes through an API or function URL looks like that trigger's own requests. */
export function triggerAt(trace: Trace, index: number, t: number): GivenTrigger {
  const trigger = trace.triggers[index] as Trace['triggers'][number];
  const { triggers } = scenarioAt(trace, t);
  const id = trigger.call?.through ?? trigger.id;
  const own = triggers.find((each) => each.id === id);
  return {
    id,
    type: trigger.type,
    source: own?.source ?? null,
    function: trace.functions[trigger.function] ?? '',
    qualifier: own?.qualifier ?? null,
    settings: trigger.call === undefined ? (own?.settings ?? {}) : callSettings(trigger.call, triggers),
  };
}
