/** What a picked thing has to do with: the names of its function, its trigger and that trigger's source. */
import { NO_ROW } from '../../base/table.ts';
import { scenarioAt, type Trace } from '../../sim/index.ts';

export interface Picked {
  readonly kind: 'environment' | 'invocation' | 'request';
  readonly row: number;
}

/** The function first. */
export function namesAround(trace: Trace, { kind, row }: Picked): readonly string[] {
  if (kind === 'environment') return named(trace.functions[trace.environments.function[row] as number]);
  const request = kind === 'request' ? row : (trace.invocations.request[row] as number);
  if (request === NO_ROW) return [];
  const trigger = trace.triggers[trace.requests.trigger[request] as number];
  if (trigger === undefined) return [];
  const source = scenarioAt(trace, 0).triggers.find(({ id }) => id === trigger.id)?.source ?? undefined;
  return [...named(trace.functions[trigger.function]), trigger.id, ...named(source)];
}

const named = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);
