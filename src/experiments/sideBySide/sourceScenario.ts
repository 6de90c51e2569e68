/** The smallest scenario of a source: one event, one function, every setting as AWS creates it. */
import { triggerByType } from '../../sim/index.ts';
import type { Failure } from './failures.ts';

/** Longer than any queue or stream keeps an event as it is created. */
const DURATION = '8d';

/** What a trigger of the type cannot do without. */
const required: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // Once within the run.
  schedule: { expression: 'rate(5 days)' },
  cloudfront: { qualifier: '1' },
};

/** A scenario in which one event of a source of this type meets the failure. Throws for a type that does not exist. */
export function sourceScenario(type: string, failure: Failure): Readonly<Record<string, unknown>> {
  const definition = triggerByType(type);
  if (definition === null) throw new Error(`There is no trigger of the type "${type}".`);
  const [sourceType] = definition.sourceTypes;
  const source = sourceType === undefined ? {} : { source: 'source' };
  const isClock = definition.way === 'schedule';
  return {
    version: 1,
    name: `${definition.title}: ${failure.title.charAt(0).toLowerCase()}${failure.title.slice(1)}`,
    description: failure.help,
    seed: 1,
    duration: DURATION,
    functions: { worker: { runtime: 'python3.13', memorySize: 1024, timeout: '3s', handler: [{ io: '100ms' }], ...failure.settings } },
    ...(sourceType === undefined ? {} : { resources: { source: { type: sourceType } } }),
    triggers: [{ id: 'trigger', type, function: 'worker', ...source, ...(required[type] ?? {}) }],
    ...(isClock
      ? {}
      : { traffic: [{ id: 'event', to: sourceType === undefined ? 'trigger' : 'source', pattern: 'burst', at: '1s', count: 1 }] }),
    ...(failure.later === undefined
      ? {}
      : {
          timeline: [
            {
              at: failure.later.at,
              set: Object.fromEntries(Object.entries(failure.later.settings).map(([key, value]) => [`functions.worker.${key}`, value])),
            },
          ],
        }),
  };
}
