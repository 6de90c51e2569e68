/** Where a trigger's events go when they are given up, and where a topic's messages go on to. */
import type { Scenario, Trace } from '../../sim/index.ts';

/** Queues that a topic passes its messages on to. */
export function feedsOf({ resources }: Scenario, name: string): readonly string[] {
  const subscriptions = resources.find((resource) => resource.name === name)?.settings.subscriptions;
  return Array.isArray(subscriptions) ? (subscriptions as string[]) : [];
}

/** Where events of a trigger end that are given up, and from where: its function, its queue, or the service that delivers them. */
export function failureTargets(
  trace: Trace,
  scenario: Scenario,
  trigger: number,
): readonly { readonly to: string; readonly from: 'function' | 'source' }[] {
  const { id, machine, function: fn } = trace.triggers[trigger] as Trace['triggers'][number];
  const own = scenario.triggers.find((candidate) => candidate.id === id);
  const config = scenario.functions.find((candidate) => candidate.name === trace.functions[fn]);
  const source = scenario.resources.find((candidate) => candidate.name === own?.source);
  const ofFunction = machine === 'asynchronous' ? [config?.asyncConfig.onFailure, config?.deadLetterQueue] : [own?.settings.onFailure];
  const ofSource = [own?.settings.deadLetterQueue, ...(machine === 'queueMessage' ? [source?.settings.deadLetterQueue] : [])];
  const named = (list: readonly unknown[], from: 'function' | 'source') =>
    list.flatMap((to) => (typeof to === 'string' ? [{ to, from }] : []));
  return [...named(ofFunction, 'function'), ...named(ofSource, 'source')];
}
