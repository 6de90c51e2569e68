/** What AWS refuses about one trigger: its settings against each other, against its source, and against its function. */
import { ruleValue } from '../../rules/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import { type Draft, functionNamed, type Placed, resourceNamed } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import { groupDigits } from '../fault.ts';
import type { LambdaFunction, Resource, Trigger } from '../model.ts';
import { suggest } from '../nearest.ts';
import type { Findings, Path } from '../problem.ts';
import { scheduleTimes } from '../schedule.ts';
import { UNPUBLISHED } from './checkAliases.ts';

const SECOND = 1_000_000;

export function checkTrigger({ value: trigger, path }: Placed<Trigger>, draft: Draft, findings: Findings, drift: boolean): void {
  const fn = functionNamed(draft, trigger.function);
  const source = resourceNamed(draft, trigger.source);
  const isFifo = trigger.type === 'sqs' && source?.settings.fifo === true;
  checkBatch(trigger, isFifo, path, findings);
  checkPollers(trigger, path, findings);
  checkApi(trigger, path, findings);
  checkExpression(trigger, path, findings);
  if (fn === undefined) return;
  checkQualifier(trigger, fn, path, findings);
  checkTimeouts(trigger, fn, path, findings);
  if (trigger.type === 'sqs' && source !== undefined) checkVisibility(fn, source, path, findings, drift);
}

function checkBatch({ type, settings }: Trigger, isFifo: boolean, path: Path, findings: Findings): void {
  if (type !== 'sqs') return;
  const { batchSize, maximumBatchingWindow: window } = settings as { batchSize: number; maximumBatchingWindow: number };
  if (isFifo && batchSize > 10)
    findings.error([...path, 'batchSize'], `BatchSize of a FIFO queue is 10 at most, not ${groupDigits(batchSize)}.`, 'Set it to 10.');
  if (isFifo && window > 0) findings.error([...path, 'maximumBatchingWindow'], 'A FIFO queue has no batching window.', 'Set it to "0s".');
  if (!isFifo && batchSize > 10 && window < SECOND) {
    findings.error(
      [...path, 'maximumBatchingWindow'],
      `BatchSize is ${groupDigits(batchSize)}; above 10 Lambda wants MaximumBatchingWindowInSeconds of at least 1 second.`,
      'Set maximumBatchingWindow to "1s", or batchSize to 10.',
    );
  }
}

function checkPollers({ settings }: Trigger, path: Path, findings: Findings): void {
  const pollers = settings.provisionedPollers as { readonly minimumPollers: number; readonly maximumPollers: number } | null | undefined;
  if (pollers === null || pollers === undefined) return;
  const at = [...path, 'provisionedPollers'];
  if (pollers.minimumPollers > pollers.maximumPollers)
    findings.error([...at, 'minimumPollers'], 'MinimumPollers is above MaximumPollers.', 'Swap them.');
  if (typeof settings.maximumConcurrency === 'number')
    findings.error(at, 'MaximumConcurrency and provisioned pollers do not go together.', 'Remove one of them.');
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

function checkExpression({ type, settings }: Trigger, path: Path, findings: Findings): void {
  if (type !== 'schedule') return;
  const times = scheduleTimes(settings.expression as string, 0, 1);
  if ('fault' in times) findings.error([...path, 'expression'], times.fault.message, times.fault.remedy);
}

function checkQualifier(trigger: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  const { qualifier } = trigger;
  const at = [...path, 'qualifier'];
  if (qualifier === null || /^\d+$/.test(qualifier)) return;
  if (qualifier === '$LATEST') {
    if (fn.provisionedConcurrentExecutions > 0)
      findings.error(
        at,
        `${UNPUBLISHED} This trigger invokes $LATEST of "${fn.name}", which has provisioned concurrency.`,
        'Remove the qualifier.',
      );
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

/** Functions behind Kafka and MQ mappings may run 14 minutes at most. */
function checkTimeouts(trigger: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  if (!['msk', 'kafka', 'mq'].includes(trigger.type) || fn.timeout <= 840 * SECOND) return;
  const title = triggerByType(trigger.type)?.title ?? trigger.type;
  findings.error(
    [...path, 'function'],
    `Timeout of "${fn.name}" is ${formatDuration(fn.timeout)}; behind an ${title} it may be 14 minutes at most.`,
    'Set its timeout to "840s" or less.',
  );
}

/** Rule `sqs.visibility-at-least-timeout`: AWS refuses the mapping when it is made. A timeout or visibility that is changed later is accepted, and messages come twice. */
function checkVisibility(fn: LambdaFunction, queue: Resource, path: Path, findings: Findings, drift: boolean): void {
  const visibility = queue.settings.visibilityTimeout as number;
  if (fn.timeout <= visibility) return;
  const [shown, timeout] = [`${visibility / SECOND} seconds`, `${fn.timeout / SECOND} seconds`];
  const remedy = `Set visibilityTimeout of "${queue.name}" to at least ${formatDuration(fn.timeout)}; AWS advises ${formatDuration(6 * fn.timeout)}.`;
  if (drift)
    findings.warn(
      path,
      `From now on Queue visibility timeout (${shown}) is less than Function timeout (${timeout}): messages may be handled twice.`,
      remedy,
    );
  else
    findings.error(
      ['resources', queue.name, 'visibilityTimeout'],
      `Queue visibility timeout: ${shown} is less than Function timeout: ${timeout}, so AWS refuses the event source mapping.`,
      remedy,
    );
}
