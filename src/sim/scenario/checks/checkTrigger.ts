/** What AWS refuses about one trigger: its settings against each other, against its source, and against its function. */

import { suggest } from '../../../base/nearest.ts';
import { ruleValue } from '../../rules/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import { type Draft, functionNamed, type Placed, resourceNamed } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import type { LambdaFunction, Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';
import { scheduleTimes } from '../schedule.ts';
import { UNPUBLISHED } from './checkAliases.ts';
import { checkEdge } from './checkEdge.ts';
import { checkMapping } from './checkMapping.ts';
import { checkPatterns } from './checkPatterns.ts';
import { checkPipeline } from './checkPipeline.ts';
import { invokedConfigurations } from './invokedConfigurations.ts';

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;

/** `drift`: the system came into this state while it ran. */
export function checkTrigger(placed: Placed<Trigger>, draft: Draft, findings: Findings, drift: boolean): void {
  const { value: trigger, path } = placed;
  const fn = functionNamed(draft, trigger.function);
  if (triggerByType(trigger.type)?.way === 'polling') checkMapping(placed, fn, draft, findings, drift);
  checkPatterns(trigger, path, findings);
  checkApi(trigger, path, findings);
  checkTopic(trigger, path, draft, findings);
  checkSchedule(trigger, path, findings);
  checkResponse(trigger, path, findings);
  checkEdge(placed, draft, findings);
  checkPipeline(trigger, path, findings);
  if (fn === undefined) return;
  checkQualifier(trigger, fn, path, findings);
  checkApiTimeout(trigger, fn, path, findings);
}

/** Rule `api-gateway.http-integration-timeout`. */
function checkApi({ type, settings }: Trigger, path: Path, findings: Findings): void {
  const most = ruleValue('api-gateway.http-integration-timeout') * SECOND;
  if (type !== 'api-gateway' || settings.apiType !== 'HTTP' || (settings.timeout as number) <= most) return;
  findings.error(
    [...path, 'timeout'],
    `An HTTP API waits 30 seconds at most, not ${formatDuration(settings.timeout as number)}.`,
    'Write "30s", or use a REST API.',
  );
}

/** Rule `limits.sync-payload`: only what is streamed may be larger. */
function checkResponse({ type, settings }: Trigger, path: Path, findings: Findings): void {
  const most = ruleValue('limits.sync-payload');
  if (type !== 'function-url' || settings.invokeMode === 'RESPONSE_STREAM' || (settings.responseSize as number) <= most * 1024) return;
  findings.error(
    [...path, 'responseSize'],
    `A response that is sent when it is complete has ${most} MB (${(most * 1024).toLocaleString('en-US')} KB) at most: Lambda would refuse every one of these.`,
    `Set invokeMode to RESPONSE_STREAM, or responseSize to ${most * 1024} or less.`,
  );
}

/** A function that may run longer than its API waits is billed for answers that nobody gets. */
function checkApiTimeout({ type, settings, qualifier }: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  if (type !== 'api-gateway') return;
  const longest = Math.max(...invokedConfigurations(fn, qualifier).map(({ timeout }) => timeout));
  const waits = settings.timeout as number;
  if (longest <= waits) return;
  findings.warn(
    [...path, 'timeout'],
    `This API waits ${formatDuration(waits)}, and "${fn.name}" may run ${formatDuration(longest)}: it runs on, and is billed, after the client got an error.`,
    `Set timeout of "${fn.name}" to ${formatDuration(Math.max(SECOND, Math.floor(waits / SECOND) * SECOND))} or less.`,
  );
}

/** Lambda cannot subscribe to FIFO topics. */
function checkTopic({ type, source }: Trigger, path: Path, draft: Draft, findings: Findings): void {
  if (type !== 'sns' || resourceNamed(draft, source)?.settings.fifo !== true) return;
  findings.error(
    [...path, 'source'],
    `"${source ?? ''}" is a FIFO topic, and Lambda cannot subscribe to one.`,
    'Use a standard topic, or subscribe a queue and let the function read that.',
  );
}

function checkSchedule({ type, settings }: Trigger, path: Path, findings: Findings): void {
  if (type !== 'schedule') return;
  const times = scheduleTimes(settings.expression as string, 0, 1);
  if ('fault' in times) findings.error([...path, 'expression'], times.fault.message, times.fault.remedy);
  const window = settings.flexibleTimeWindow as number;
  if (window % MINUTE !== 0)
    findings.error(
      [...path, 'flexibleTimeWindow'],
      `MaximumWindowInMinutes is whole minutes from 1 to 1,440, not ${formatDuration(window)}.`,
      `Write "${Math.max(1, Math.round(window / MINUTE))}m", or "0s" for none.`,
    );
}

function checkQualifier(trigger: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  const { qualifier } = trigger;
  const at = [...path, 'qualifier'];
  if (qualifier === null || /^[1-9]\d*$/.test(qualifier)) return;
  if (qualifier === '$LATEST') {
    if (fn.provisionedConcurrentExecutions > 0)
      findings.error(
        at,
        `${UNPUBLISHED} This trigger invokes $LATEST of "${fn.name}", which has provisioned concurrency.`,
        'Remove the qualifier.',
      );
    else if (fn.snapStart)
      findings.warn(at, 'SnapStart works on published versions only: $LATEST starts without it.', 'Remove the qualifier.');
    return;
  }
  const aliases = Object.keys(fn.aliases);
  if (aliases.includes(qualifier)) return;
  findings.error(
    at,
    `"${fn.name}" has no alias "${qualifier.slice(0, 60)}".`,
    suggest(qualifier, aliases, 'Add it to the function’s aliases, or remove the qualifier.'),
  );
}
