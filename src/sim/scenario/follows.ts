/** What follows from what in a scenario: which functions a function's work leads to, through calls, writes, destinations and dead-letter queues. */
import { serviceByType } from '../services/index.ts';
import type { LambdaFunction, Resource, Scenario, Step } from './model.ts';

type Parts = Pick<Scenario, 'functions' | 'resources' | 'triggers'>;

/** The services between which Lambda notices a loop (rule `recursion.detected-services`); calls between functions count too. */
const WATCHED: ReadonlySet<string> = new Set(['sqs', 's3', 'sns']);

/** A function that is led to, and whether Lambda watches the whole way there. */
interface Lead {
  readonly function: string;
  readonly watched: boolean;
}

/** Whether what the function does can come back to it; `watched`: along a way that Lambda watches, so that it stops the loop. */
export function loopThrough(name: string, parts: Parts): { readonly loops: boolean; readonly watched: boolean } {
  return { loops: returns(name, parts, false), watched: returns(name, parts, true) };
}

function returns(name: string, parts: Parts, onlyWatched: boolean): boolean {
  const seen = new Set<string>();
  const open = [name];
  while (open.length > 0) {
    const fn = parts.functions.find((each) => each.name === open[open.length - 1]);
    open.pop();
    if (fn === undefined) continue;
    for (const lead of leadsOf(fn, parts)) {
      if (onlyWatched && !lead.watched) continue;
      if (lead.function === name) return true;
      if (seen.has(lead.function)) continue;
      seen.add(lead.function);
      open.push(lead.function);
    }
  }
  return false;
}

function leadsOf(fn: LambdaFunction, parts: Parts): Lead[] {
  const steps = [fn, ...Object.values(fn.versions)].flatMap((each) => [...(each.init ?? []), ...(each.handler ?? [])]);
  const targets = [fn.asyncConfig.onFailure, fn.asyncConfig.onSuccess, fn.deadLetterQueue].filter((target) => target !== null);
  return [...steps.flatMap((step) => leadsOfStep(step, parts)), ...targets.flatMap((target) => leadsOfTarget(target, parts))];
}

function leadsOfStep(step: Step, parts: Parts): Lead[] {
  if (step.kind !== 'call') return [];
  if (parts.functions.some(({ name }) => name === step.on)) return [{ function: step.on, watched: true }];
  const front = parts.triggers.find(({ id }) => id === step.on);
  // Lambda does not see through an API or a function URL.
  if (front !== undefined) return [{ function: front.function, watched: false }];
  const type = parts.resources.find(({ name }) => name === step.on)?.type ?? '';
  const writes = serviceByType(type)?.actions.some((action) => action.writes && action.name === step.action) ?? false;
  return writes ? leadsOfResource(step.on, parts) : [];
}

function leadsOfTarget(target: string, parts: Parts): Lead[] {
  return parts.functions.some(({ name }) => name === target) ? [{ function: target, watched: true }] : leadsOfResource(target, parts);
}

/** The functions that a change of the resource invokes, through topics that pass it on and queues that give up. */
export function leadsOfResource(name: string, parts: Parts): Lead[] {
  const leads: Lead[] = [];
  const seen = new Set<string>();
  const visit = (resource: string, watchedSoFar: boolean): void => {
    if (seen.has(resource)) return;
    seen.add(resource);
    const found = parts.resources.find((each) => each.name === resource);
    const settings: Resource['settings'] = found?.settings ?? {};
    const watched = watchedSoFar && found !== undefined && WATCHED.has(found.type);
    for (const { source, function: fn } of parts.triggers) if (source === resource) leads.push({ function: fn, watched });
    const onward = Array.isArray(settings.subscriptions) ? (settings.subscriptions as readonly string[]) : [];
    for (const next of onward) visit(next, watched);
    if (typeof settings.deadLetterQueue === 'string') visit(settings.deadLetterQueue, watched);
  };
  visit(name, true);
  return leads;
}
