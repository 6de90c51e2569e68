/** The smallest policy that the execution role of a function would have needed in a run: its hint of least privilege. */
import {
  destinationPermissions,
  leastPrivilege,
  mappingPermissions,
  type NeededCall,
  type Permission,
  type PolicyDocument,
  permissionsFor,
} from '../iam/index.ts';
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import type { Trace } from '../trace/tables.ts';
import { calledResource } from './permissions.ts';

/**
 * What the code that ran in this run calls, what its mappings poll, and where its failures go: exactly that, for function `fn` (index into
 * `trace.functions`). A call counts when its function ran at all, whether or not this run came to the step. Null: it needs nothing.
 */
export function neededPolicy(trace: Trace, fn: number, options: { readonly logs?: boolean } = {}): PolicyDocument | null {
  const name = trace.functions[fn] as string;
  const calls: NeededCall[] = [];
  const also: Permission[] = [];
  const epochs = epochsOf(trace, fn);
  trace.epochs.forEach(({ scenario }, epoch) => {
    const config = scenario.functions.find((candidate) => candidate.name === name);
    if (config === undefined) return;
    if (epochs.has(epoch)) calls.push(...callsOf(config, scenario));
    also.push(...deliveries(config, scenario));
  });
  return leastPrivilege(calls, options.logs === true ? { also, logsOf: name } : { also });
}

/**
 * Each permission that function `fn` needs once, whether or not it ran: for the calls of its steps, for its mappings, and for where its failures go,
 * as the scenario and its timeline have them.
 */
export function neededPermissions(trace: Trace, fn: number): readonly Permission[] {
  const name = trace.functions[fn] as string;
  const all = trace.epochs.flatMap(({ scenario }) => {
    const config = scenario.functions.find((candidate) => candidate.name === name);
    if (config === undefined) return [];
    return [
      ...callsOf(config, scenario).flatMap(({ action, resource }) => permissionsFor(action, resource)),
      ...deliveries(config, scenario),
    ];
  });
  return [...new Map(all.map((permission) => [`${permission.action} ${permission.resource}`, permission])).values()];
}

/** Epochs whose configuration an environment of the function ran. */
function epochsOf(trace: Trace, fn: number): ReadonlySet<number> {
  const { environments } = trace;
  const found = new Set<number>();
  for (let row = 0; row < environments.length; row++) if (environments.function[row] === fn) found.add(environments.epoch[row] as number);
  return found;
}

function callsOf(config: LambdaFunction, scenario: Scenario): NeededCall[] {
  const lists = [config, ...Object.values(config.versions)].flatMap(({ init, handler }) => [...(init ?? []), ...(handler ?? [])]);
  return lists.flatMap((step) => {
    if (step.kind !== 'call') return [];
    const resource = calledResource(step, scenario.resources.find(({ name }) => name === step.on) ?? null, scenario);
    return resource === null ? [] : [{ action: step.action, resource }];
  });
}

/** What Lambda does in the function's name: it polls sources and writes to destinations and dead-letter queues. */
function deliveries(config: LambdaFunction, scenario: Scenario): Permission[] {
  const own = scenario.triggers.filter((trigger) => trigger.function === config.name);
  const targets = [
    config.asyncConfig.onFailure,
    config.asyncConfig.onSuccess,
    config.deadLetterQueue,
    ...own.map(({ settings }) => settings.onFailure),
  ];
  return [
    ...own.flatMap((trigger) => mappingPermissions(trigger, true)),
    ...targets.flatMap((target) => {
      const resource = scenario.resources.find(({ name }) => name === target);
      if (resource !== undefined) return destinationPermissions(resource);
      return typeof target === 'string' ? destinationPermissions({ name: target, type: 'function' }) : [];
    }),
  ];
}
