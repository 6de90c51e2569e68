/** Calls: the action must belong to what is called. */
import { serviceByType, services } from '../../services/index.ts';
import { type Draft, resourceNamed } from '../draft.ts';
import type { CallStep } from '../model.ts';
import { nearest, suggest } from '../nearest.ts';
import type { Findings, Path } from '../problem.ts';

/** The one action that calls a function. */
export const INVOKE = 'lambda:InvokeFunction';

export function checkSteps(draft: Draft, findings: Findings): void {
  for (const { value: fn, path } of draft.functions) {
    for (const phase of ['init', 'handler'] as const) {
      fn[phase].forEach((step, i) => {
        if (step.kind === 'call') checkCall(step, [...path, phase, i], draft, findings);
      });
    }
  }
}

function checkCall(step: CallStep, path: Path, draft: Draft, findings: Findings): void {
  const at = [...path, 'call'];
  const named = draft.names.get(step.on);
  if (named === undefined) return;
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
    if (named.kind === 'function')
      findings.error(at, `"${step.on}" is a function, and ${step.action} does not call functions.`, `Write "call": "${INVOKE}".`);
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
