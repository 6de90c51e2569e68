/** What a template does not say and a run needs: what the code does, and who sends how much. Every such part gets a line of the report. */
import { serviceByType, triggerByType } from '../../sim/index.ts';
import type { TemplateContext } from './context.ts';
import type { Target } from './properties.ts';
import type { SuggestedCall } from './readPolicies.ts';

const WORK = '20ms';
const RATE = 1;

/** Steps for every function: a call for each policy that suggests one, and some work. */
export function assumeHandlers({ functions, scenarioResources, triggers, report }: TemplateContext): void {
  for (const [name, fn] of functions) {
    const calls = ((fn.suggestedCalls ?? []) as SuggestedCall[]).filter(({ on }) => on !== name && !leadsBack(on, name, triggers));
    delete fn.suggestedCalls;
    const distinct = calls.filter(({ on }, i) => calls.findIndex((other) => other.on === on) === i);
    fn.handler = [{ cpu: WORK }, ...distinct.filter(({ on }) => scenarioResources.has(on) || functions.has(on))];
    const listed =
      distinct.length === 0
        ? ''
        : `, and one call of each resource that its policies name (${distinct.map(({ call }) => call).join(', ')})`;
    report.add(
      'approximated',
      `functions.${name}.handler`,
      null,
      `A template does not hold what the code does: ${WORK} of work are assumed${listed}.`,
    );
  }
}

/** A call of what invokes the function again would go round in a circle; the template does not say that it does. */
function leadsBack(resource: string, name: string, triggers: readonly Target[]): boolean {
  return triggers.some((trigger) => trigger.source === resource && trigger.function === name);
}

/** A caller for every function that nothing invokes. */
export function assumeCallers({ functions, triggers, report, addTrigger }: TemplateContext): void {
  for (const [name] of functions) {
    const called = triggers.some((trigger) => trigger.function === name) || isCalled(name, functions);
    if (called) continue;
    const trigger = addTrigger({ type: 'sdk', function: name }, `call-${name}`, name);
    report.add(
      'approximated',
      `triggers.${String(trigger.id)}`,
      null,
      `Nothing in the template invokes "${name}": a program that calls it is assumed.`,
    );
  }
}

function isCalled(name: string, functions: ReadonlyMap<string, Target>): boolean {
  return [...functions.values()].some((fn) => {
    const { onFailure, onSuccess } = (fn.asyncConfig ?? {}) as Target;
    return onFailure === name || onSuccess === name || ((fn.handler ?? []) as Target[]).some(({ on }) => on === name);
  });
}

/** A steady trickle to every way in that nothing inside the scenario feeds. */
export function assumeTraffic({ functions, scenarioResources, triggers, report }: TemplateContext): readonly Target[] {
  const fed = new Set<unknown>();
  for (const fn of functions.values()) {
    const { onFailure, onSuccess } = (fn.asyncConfig ?? {}) as Target;
    for (const target of [fn.deadLetterQueue, onFailure, onSuccess]) fed.add(target);
    for (const { call, on } of (fn.handler ?? []) as Target[]) if (writes(call, scenarioResources.get(String(on)))) fed.add(on);
  }
  for (const resource of scenarioResources.values()) {
    fed.add(resource.deadLetterQueue);
    for (const queue of (resource.subscriptions ?? []) as string[]) fed.add(queue);
  }
  for (const { onFailure, deadLetterQueue, errorAction } of triggers)
    for (const target of [onFailure, deadLetterQueue, errorAction]) fed.add(target);
  const topics = [...scenarioResources].filter(([, { subscriptions }]) => subscriptions !== undefined).map(([name]) => name);
  const ways = triggers.flatMap((trigger) => {
    const way = triggerByType(String(trigger.type))?.way;
    return way === 'schedule' ? [] : [way === 'synchronous' ? trigger.id : trigger.source];
  });
  const traffic = [...new Set([...ways, ...topics])].filter((to) => !fed.has(to)).map((to) => ({ to, pattern: 'poisson', rate: RATE }));
  for (const { to } of traffic)
    report.add(
      'approximated',
      `traffic to ${String(to)}`,
      null,
      `A template says nothing of traffic: ${RATE} request a second is assumed.`,
    );
  return traffic;
}

function writes(call: unknown, resource: Target | undefined): boolean {
  const actions = serviceByType(String(resource?.type))?.actions ?? [];
  return actions.some((action) => action.name === call && action.writes);
}
