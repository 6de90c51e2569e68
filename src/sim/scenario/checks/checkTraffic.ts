/** Where traffic goes: to triggers whose caller waits, and to the resources behind all others. */

import { suggest } from '../../../base/nearest.ts';
import { ruleValue } from '../../rules/index.ts';
import { triggerByType, triggers } from '../../triggers/index.ts';
import type { Draft, Placed } from '../draft.ts';
import type { Traffic, Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

export function checkTraffic(draft: Draft, findings: Findings): void {
  for (const entry of draft.traffic) {
    checkTarget(entry, draft, findings);
    warnSize(entry, draft, findings);
  }
}

function warnSize(entry: Placed<Traffic>, draft: Draft, findings: Findings): void {
  const named = draft.names.get(entry.value.to);
  if (named?.kind === 'trigger') warnOfLargeRequest(entry, findings);
  else if (named?.kind === 'resource') warnOfLargeItem(entry, named.type, findings);
}

/** What a resource takes at most: the rule, and what one is called. */
const itemLimits: Readonly<Record<string, readonly [ruleId: string, name: string]>> = {
  sqs: ['limits.message-size', 'SQS refuses messages'],
  kinesis: ['limits.record-size', 'Kinesis refuses records'],
};

function warnOfLargeItem({ value: { payloadSize }, path }: Placed<Traffic>, type: string, findings: Findings): void {
  const limit = Object.hasOwn(itemLimits, type) ? itemLimits[type] : undefined;
  if (limit === undefined) return;
  const [ruleId, refuses] = limit;
  const most = ruleValue(ruleId);
  if (payloadSize <= most * 1024) return;
  findings.warn(
    [...path, 'payloadSize'],
    `${refuses} above ${most} MB, so none of these would ever be in there.`,
    `Write at most ${most * 1024}, or let each name an object in S3.`,
  );
}

/** Rules `limits.sync-payload`, `invoke.too-large-413`. */
function warnOfLargeRequest({ value: { payloadSize }, path }: Placed<Traffic>, findings: Findings): void {
  const most = ruleValue('limits.sync-payload');
  if (payloadSize <= most * 1024) return;
  findings.warn(
    [...path, 'payloadSize'],
    `Lambda refuses requests above ${most} MB with 413: all of these are denied.`,
    `Write at most ${most * 1024}, or let the request name an object in S3.`,
  );
}

function checkTarget({ value: { to }, path }: Placed<Traffic>, draft: Draft, findings: Findings): void {
  const at = [...path, 'to'];
  const named = draft.names.get(to);
  const all = draft.triggers.map(({ value }) => value);
  if (named === undefined)
    findings.error(
      at,
      `There is no trigger or resource named "${to.slice(0, 80)}".`,
      suggest(to, targetsOf(draft), 'Add a trigger such as { "id": "api", "type": "api-gateway" }.'),
    );
  else if (named.kind === 'function') refuseFunction(to, all, at, findings);
  else if (named.kind === 'resource') checkResourceTarget(to, named.type, all, at, findings);
  else
    checkTriggerTarget(
      all.find(({ id }) => id === to),
      at,
      findings,
    );
}

/** Whatever traffic may go to. */
function targetsOf(draft: Draft): string[] {
  const targets = draft.triggers.map(({ value }) => (isWaitedFor(value) ? value.id : value.source));
  return [...new Set(targets.filter((target) => target !== null))];
}

function isWaitedFor(trigger: Trigger): boolean {
  return triggerByType(trigger.type)?.way === 'synchronous';
}

function refuseFunction(name: string, all: readonly Trigger[], at: Path, findings: Findings): void {
  const own = all.find((trigger) => trigger.function === name);
  const target = own === undefined ? null : isWaitedFor(own) ? own.id : own.source;
  const remedy =
    target === null
      ? `Add a trigger for it, such as { "id": "api", "type": "api-gateway", "function": "${name}" }, and send to "api".`
      : `Send to "${target}".`;
  findings.error(at, `Traffic goes to a trigger or a resource; "${name}" is a function.`, remedy);
}

function checkTriggerTarget(trigger: Trigger | undefined, at: Path, findings: Findings): void {
  if (trigger === undefined || isWaitedFor(trigger)) return;
  if (triggerByType(trigger.type)?.way === 'schedule')
    findings.error(
      at,
      `"${trigger.id}" is a schedule: the clock invokes it, so it takes no traffic.`,
      'Remove this entry, or change its expression.',
    );
  else
    findings.error(
      at,
      `"${trigger.id}" takes its events from a resource, so traffic goes to that resource.`,
      trigger.source === null ? '' : `Send to "${trigger.source}".`,
    );
}

function checkResourceTarget(name: string, type: string, all: readonly Trigger[], at: Path, findings: Findings): void {
  if (all.some(({ source }) => source === name)) return;
  const fitting = triggers.find(({ sourceTypes }) => sourceTypes.includes(type));
  if (fitting === undefined) {
    if (type !== '')
      findings.error(
        at,
        `A resource of type ${type} announces no events, so "${name}" takes no traffic.`,
        'Send to a trigger, or to a resource that is the source of one.',
      );
    return;
  }
  findings.warn(
    at,
    `No trigger listens to "${name}", so this traffic reaches no function.`,
    `Add { "type": "${fitting.type}", "source": "${name}" } to triggers.`,
  );
}
