/** What Lambda refuses about an event source mapping: its settings against each other, its source and its function. */
import { ruleValue } from '../../rules/index.ts';
import { triggerByType } from '../../triggers/index.ts';
import { type Draft, type Placed, resourceNamed } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import { groupDigits } from '../fault.ts';
import type { LambdaFunction, Resource, Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';
import { checkHalfSecond, checkKafka, checkTopics } from './checkKafka.ts';
import { invokedConfigurations } from './invokedConfigurations.ts';

const SECOND = 1_000_000;

/** `fn`: undefined when it could not be read. `drift`: the system came into this state while it ran. */
export function checkMapping(
  { value: trigger, path }: Placed<Trigger>,
  fn: LambdaFunction | undefined,
  draft: Draft,
  findings: Findings,
  drift: boolean,
): void {
  const source = resourceNamed(draft, trigger.source);
  if (trigger.type === 'sqs') checkBatch(trigger, source?.settings.fifo === true, path, findings);
  if (trigger.type === 'mq') checkHalfSecond(trigger, path, findings);
  checkPollers(trigger, path, findings);
  if ('tumblingWindow' in trigger.settings) checkShards(trigger, path, findings);
  if ('consumerGroupId' in trigger.settings) checkKafka(trigger, draft, path, findings);
  if (fn === undefined) return;
  checkTimeouts(trigger, fn, path, findings);
  if (trigger.type !== 'sqs') return;
  if (source !== undefined) checkVisibility(trigger, fn, source, path, findings, drift);
}

/** Lambda refuses a second mapping of the same source to the same function (ResourceConflictException), and warns of shares above the whole. */
export function checkMappings(draft: Draft, findings: Findings): void {
  const seen = new Map<string, string>();
  for (const { value, path } of draft.triggers) {
    if (triggerByType(value.type)?.way !== 'polling') continue;
    const key = JSON.stringify([value.source, value.function, value.qualifier]);
    const other = seen.get(key);
    if (other !== undefined)
      findings.error(
        path,
        `An event source mapping from "${value.source ?? ''}" to function "${value.function}" already exists: "${other}".`,
        'Remove one of them.',
      );
    else seen.set(key, value.id);
  }
  warnOfReaders(draft, findings);
  checkTopics(draft, findings);
  warnOfPolicies(draft, findings);
  for (const { value: fn } of draft.functions) checkShare(fn, draft, findings);
}

/** Rule `mq.maximum-redeliveries`: a policy of the broker's own counts for other consumers only. */
function warnOfPolicies(draft: Draft, findings: Findings): void {
  const always = ruleValue('mq.maximum-redeliveries');
  const polled = new Set(draft.triggers.flatMap(({ value }) => (value.type === 'mq' ? [value.source] : [])));
  for (const { value, path } of draft.resources) {
    const { engineType, maximumRedeliveries } = value.settings;
    if (value.type !== 'mq' || !polled.has(value.name) || maximumRedeliveries === always) continue;
    findings.warn(
      [...path, 'maximumRedeliveries'],
      engineType === 'RabbitMQ'
        ? 'RabbitMQ delivers a message until it is acknowledged, so this has no effect.'
        : `Mappings of Lambda do not honour a redelivery policy of one’s own: a message is delivered ${always} times more, not ${String(maximumRedeliveries)}.`,
      `Leave it at ${always}.`,
    );
  }
}

/** Rule `dynamodb-streams.readers`. */
function warnOfReaders(draft: Draft, findings: Findings): void {
  const most = ruleValue('dynamodb-streams.readers');
  const readers = new Map<string | null, number>();
  for (const { value, path } of draft.triggers) {
    if (value.type !== 'dynamodb-streams') continue;
    const count = (readers.get(value.source) ?? 0) + 1;
    readers.set(value.source, count);
    if (count === most + 1)
      findings.warn(
        path,
        `A shard of a DynamoDB stream has ${most} readers at most; on AWS the mappings of "${value.source ?? ''}" would be throttled when they read.`,
        `Let at most ${most} mappings read it.`,
      );
  }
}

/** Several queues of one function: what they may use together, against what it has reserved. */
function checkShare(fn: LambdaFunction, draft: Draft, findings: Findings): void {
  const reserved = fn.reservedConcurrentExecutions;
  if (reserved === null) return;
  const own = draft.triggers.filter(({ value }) => value.function === fn.name && typeof value.settings.maximumConcurrency === 'number');
  const together = own.reduce((sum, { value }) => sum + (value.settings.maximumConcurrency as number), 0);
  const [first] = own;
  if (first === undefined || together <= reserved) return;
  findings.warn(
    [...first.path, 'maximumConcurrency'],
    `MaximumConcurrency of all queues of "${fn.name}" is ${groupDigits(together)} in all, above its reserved concurrency of ${groupDigits(reserved)}: messages will be throttled.`,
    `Keep it at ${groupDigits(reserved)} in all, or reserve more.`,
  );
}

function checkBatch({ settings }: Trigger, isFifo: boolean, path: Path, findings: Findings): void {
  const { batchSize, maximumBatchingWindow: window } = settings as { batchSize: number; maximumBatchingWindow: number };
  const mostOfFifo = ruleValue('mapping.fifo-batch-size-maximum');
  if (isFifo && batchSize > mostOfFifo)
    findings.error(
      [...path, 'batchSize'],
      `BatchSize of a FIFO queue is ${mostOfFifo} at most, not ${groupDigits(batchSize)}.`,
      `Set it to ${mostOfFifo}.`,
    );
  // mapping.fifo-has-no-window
  if (isFifo && window > 0) findings.error([...path, 'maximumBatchingWindow'], 'A FIFO queue has no batching window.', 'Set it to "0s".');
  if (!isFifo && batchSize > ruleValue('mapping.batch-size-of-queues') && window < ruleValue('mapping.large-batch-window') * SECOND) {
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
  // mapping.pollers-exclude-maximum-concurrency
  if (typeof settings.maximumConcurrency === 'number')
    findings.error(at, 'MaximumConcurrency and provisioned pollers do not go together.', 'Remove one of them.');
}

/** Settings of Kinesis and DynamoDB Streams that AWS takes although they do nothing together. */
function checkShards({ settings }: Trigger, path: Path, findings: Findings): void {
  const { maximumRetryAttempts: retries, maximumRecordAge: age, onFailure } = settings;
  if (onFailure !== null && retries === -1 && age === null)
    findings.warn(
      [...path, 'onFailure'],
      'With MaximumRetryAttempts -1 and no record age nothing is ever given up, so this destination gets nothing.',
      'Set maximumRetryAttempts or maximumRecordAge.',
    );
  if (settings.bisectBatchOnFunctionError === true && settings.batchSize === 1)
    findings.warn([...path, 'bisectBatchOnFunctionError'], 'A batch of one record cannot be split.', 'Raise batchSize, or turn this off.');
  const tumbling = settings.tumblingWindow as number | null;
  if (tumbling !== null && tumbling > 0 && (settings.maximumBatchingWindow as number) > tumbling)
    findings.warn(
      [...path, 'maximumBatchingWindow'],
      `Records are gathered within one tumbling window, so never for longer than ${formatDuration(tumbling)}.`,
      `Set it to "${formatDuration(tumbling)}" at most.`,
    );
}

/** Functions behind Kafka and MQ mappings may run 14 minutes at most. */
function checkTimeouts(trigger: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  const most = ruleValue('mapping.broker-timeout') * SECOND;
  const timeout = Math.max(...invokedConfigurations(fn, trigger.qualifier).map((each) => each.timeout));
  if (!['msk', 'kafka', 'mq'].includes(trigger.type) || timeout <= most) return;
  const title = triggerByType(trigger.type)?.title ?? trigger.type;
  findings.error(
    [...path, 'function'],
    `Timeout of "${fn.name}" is ${formatDuration(timeout)}; behind ${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title} it may be 14 minutes at most.`,
    'Set its timeout to "840s" or less.',
  );
}

/** Rule `sqs.visibility-at-least-timeout`: AWS refuses the mapping when it is made. A timeout or visibility that is changed later is accepted, and messages come twice. */
function checkVisibility(trigger: Trigger, fn: LambdaFunction, queue: Resource, path: Path, findings: Findings, drift: boolean): void {
  const visibility = queue.settings.visibilityTimeout as number;
  const longest = Math.max(...invokedConfigurations(fn, trigger.qualifier).map((each) => each.timeout));
  if (longest <= visibility) {
    checkAdvisedVisibility(trigger, fn, queue, longest, findings);
    return;
  }
  const [shown, timeout] = [`${visibility / SECOND} seconds`, `${longest / SECOND} seconds`];
  const remedy = `Set visibilityTimeout of "${queue.name}" to at least ${formatDuration(longest)}; AWS advises ${formatDuration(advisedVisibility(trigger, longest))}.`;
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

/** Rule `sqs.visibility-advised`: a batch that is throttled, or fails, has time to be tried again before its messages are there for others. */
function checkAdvisedVisibility(trigger: Trigger, fn: LambdaFunction, queue: Resource, timeout: number, findings: Findings): void {
  const visibility = queue.settings.visibilityTimeout as number;
  const advised = advisedVisibility(trigger, timeout);
  if (visibility >= advised) return;
  const window = trigger.settings.maximumBatchingWindow as number;
  const plus = window > 0 ? ` plus the batching window of ${formatDuration(window)}` : '';
  findings.warn(
    ['resources', queue.name, 'visibilityTimeout'],
    `Visibility timeout of "${queue.name}" is ${formatDuration(visibility)}; AWS advises six times the timeout of "${fn.name}" (${formatDuration(timeout)})${plus}, so that a throttled batch can be tried again in time.`,
    `Set it to "${formatDuration(advised)}" or more.`,
  );
}

/** Rule `sqs.visibility-advised`, µs. With the longest timeout and window that is 95 minutes, which a queue can be set to. */
function advisedVisibility({ settings }: Trigger, timeout: number): number {
  return ruleValue('sqs.visibility-advised') * timeout + (settings.maximumBatchingWindow as number);
}
