/** Calls: the action must belong to what is called, and its settings to the action. */

import { nearest, suggest } from '../../../base/nearest.ts';
import { serviceByType, services } from '../../services/index.ts';
import { type Draft, resourceNamed } from '../draft.ts';
import type { CallStep, Step } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

/** The one action that calls a function. */
export const INVOKE = 'lambda:InvokeFunction';

/** Actions that call a function through what stands in front of it, with the trigger type that they need. */
const FRONT_DOORS: Readonly<Record<string, { readonly type: string; readonly title: string }>> = {
  'execute-api:Invoke': { type: 'api-gateway', title: 'an API Gateway' },
  'lambda:InvokeFunctionUrl': { type: 'function-url', title: 'a function URL' },
};

/** Resources whose values the Parameters and Secrets Extension keeps. */
const CACHEABLE: readonly string[] = ['secret', 'parameter'];

export function checkSteps(draft: Draft, findings: Findings): void {
  for (const { value: fn, path } of draft.functions) {
    checkPhases(fn, path, draft, findings);
    for (const [version, own] of Object.entries(fn.versions)) checkPhases(own, [...path, 'versions', version], draft, findings);
  }
}

interface Phases {
  readonly init?: readonly Step[];
  readonly handler?: readonly Step[];
}

function checkPhases(phases: Phases, path: Path, draft: Draft, findings: Findings): void {
  for (const phase of ['init', 'handler'] as const) {
    phases[phase]?.forEach((step, i) => {
      const at = [...path, phase, i];
      if (phase === 'init' && step.per === 'record')
        findings.warn([...at, 'per'], 'Init comes before any batch, so there are no records yet: the step is done once.', 'Remove "per".');
      if (step.kind !== 'call') return;
      checkCall(step, at, draft, findings);
      checkSettings(step, at, draft, findings);
    });
  }
}

function checkCall(step: CallStep, path: Path, draft: Draft, findings: Findings): void {
  const at = [...path, 'call'];
  const named = draft.names.get(step.on);
  if (named === undefined) return;
  const door = Object.hasOwn(FRONT_DOORS, step.action) ? FRONT_DOORS[step.action] : undefined;
  if (door !== undefined) {
    checkFrontDoor(step, door, path, draft, findings);
    return;
  }
  if (step.action === INVOKE) {
    if (named.kind !== 'function')
      findings.error(
        [...path, 'on'],
        `lambda:InvokeFunction calls a function; "${step.on}" is a ${named.kind}.`,
        'Name a function in "on".',
      );
    return;
  }
  if (named.kind !== 'resource') {
    const doors = Object.entries(FRONT_DOORS).map(([action, { title }]) => `${action} for ${title}`);
    if (named.kind === 'function')
      findings.error(at, `"${step.on}" is a function, and ${step.action} does not call functions.`, `Write "call": "${INVOKE}".`);
    else findings.error(at, `"${step.on}" is a trigger, and ${step.action} does not call triggers.`, `Call ${doors.join(', or ')}.`);
    return;
  }
  const type = resourceNamed(draft, step.on)?.type ?? named.type;
  const service = serviceByType(type);
  if (service === null || service.actions.some(({ name }) => name === step.action)) return;
  refuseAction(
    step,
    type,
    service.actions.map(({ name }) => name),
    at,
    findings,
  );
}

function checkFrontDoor(
  step: CallStep,
  door: { readonly type: string; readonly title: string },
  path: Path,
  draft: Draft,
  findings: Findings,
): void {
  const trigger = draft.triggers.find(({ value }) => value.id === step.on)?.value;
  const kind = draft.names.get(step.on)?.kind ?? 'resource';
  // A trigger that could not be read has problems of its own.
  if (trigger?.type === door.type || (trigger === undefined && kind === 'trigger')) return;
  const fitting = draft.triggers.filter(({ value }) => value.type === door.type).map(({ value }) => value.id);
  findings.error(
    [...path, 'on'],
    trigger === undefined
      ? `${step.action} calls ${door.title} trigger; "${step.on}" is a ${kind}.`
      : `${step.action} calls ${door.title}; "${step.on}" is a trigger of type ${trigger.type}.`,
    suggest('', fitting, `Add a trigger of type ${door.type}, and name its id in "on".`),
  );
}

/** Settings that only some calls have. */
function checkSettings(step: CallStep, path: Path, draft: Draft, findings: Findings): void {
  const named = draft.names.get(step.on);
  const type = named?.kind === 'resource' ? named.type : null;
  const action = serviceByType(type ?? '')?.actions.find(({ name }) => name === step.action);
  if (step.invocationType === 'Event' && step.action !== INVOKE)
    findings.error(
      [...path, 'invocationType'],
      `InvocationType belongs to lambda:InvokeFunction, not to ${step.action.slice(0, 80)}.`,
      'Remove it.',
    );
  if (step.cacheFor !== null && named !== undefined && !CACHEABLE.includes(type ?? ''))
    findings.error(
      [...path, 'cacheFor'],
      `The Parameters and Secrets Extension keeps secrets and parameters; "${step.on.slice(0, 80)}" is ${type === null ? `a ${named.kind}` : `of type ${type}`}.`,
      'Remove cacheFor.',
    );
  else if (step.cacheFor !== null && action?.writes === true)
    findings.error([...path, 'cacheFor'], `${step.action} changes a value, which cannot be cached.`, 'Remove cacheFor.');
  if (step.body !== null && action?.writes === false)
    findings.warn([...path, 'body'], `${step.action} changes nothing, so no event carries this body.`, 'Remove it.');
}

function refuseAction(step: CallStep, type: string, known: readonly string[], at: Path, findings: Findings): void {
  const prefix = (action: string) => action.split(':')[0] ?? '';
  const prefixes = new Set(known.map(prefix));
  if (prefixes.has(prefix(step.action)) && /^[a-z0-9-]+:[A-Za-z]+$/.test(step.action)) {
    const near = nearest(step.action, known);
    const remedy = near === null ? '' : `Did you mean "${near}"?`;
    findings.warn(at, `Coldstart does not know ${step.action}; it counts as a call that changes nothing.`, remedy);
    return;
  }
  const owner = services.find(({ actions }) => actions.some(({ name }) => name === step.action));
  const fits = owner === undefined ? '' : ` It fits a resource of type ${owner.type}.`;
  findings.error(
    at,
    `${step.action.slice(0, 80)} is not an action of "${step.on}", which is of type ${type}.${fits}`,
    suggest(step.action, known, ''),
  );
}
