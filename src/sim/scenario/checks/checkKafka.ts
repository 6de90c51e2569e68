/** What Lambda refuses about mappings on Kafka topics, and what it takes although it does nothing. */
import { ruleValue } from '../../rules/index.ts';
import { provisionedOnly, triggerByType } from '../../triggers/index.ts';
import { type Draft, resourceNamed } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import { groupDigits } from '../fault.ts';
import type { Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

interface Pollers {
  readonly minimumPollers: number;
  readonly maximumPollers: number;
  readonly pollerGroupName: string | null;
}

const pollersOf = ({ settings }: Trigger): Pollers | null => (settings.provisionedPollers ?? null) as Pollers | null;

/** One mapping by itself. */
export function checkKafka(trigger: Trigger, draft: Draft, path: Path, findings: Findings): void {
  checkHalfSecond(trigger, path, findings);
  checkProvisionedOnly(trigger, draft, path, findings);
  checkPartitions(trigger, draft, path, findings);
  const { settings } = trigger;
  if (settings.bisectBatchOnFunctionError === true && settings.batchSize === 1)
    findings.warn([...path, 'bisectBatchOnFunctionError'], 'A batch of one record cannot be split.', 'Raise batchSize, or turn this off.');
  if (settings.onFailure !== null && settings.onFailure === trigger.source)
    findings.warn(
      [...path, 'onFailure'],
      `Records that were given up go back to "${trigger.source ?? ''}", which this mapping reads: they fail again and again.`,
      'Name another topic.',
    );
}

/** kafka.window-whole-seconds, for topics and brokers: only the half second that AWS gives by itself is no whole second. */
export function checkHalfSecond({ settings }: Trigger, path: Path, findings: Findings): void {
  const window = settings.maximumBatchingWindow as number;
  if (window % 1e6 === 0 || window === ruleValue('kafka.window') * 1e6) return;
  findings.error(
    [...path, 'maximumBatchingWindow'],
    `MaximumBatchingWindowInSeconds is whole seconds, not ${formatDuration(window)}; only left out it is half a second.`,
    `Write "${Math.round(window / 1e6)}s", or leave it out.`,
  );
}

/** kafka.retry-settings-provisioned. */
function checkProvisionedOnly(trigger: Trigger, draft: Draft, path: Path, findings: Findings): void {
  if (pollersOf(trigger) !== null) return;
  const { settings } = trigger;
  for (const [name, otherwise] of Object.entries(provisionedOnly)) {
    if (JSON.stringify(settings[name]) === JSON.stringify(otherwise)) continue;
    const awsName = triggerByType(trigger.type)?.fields[name]?.awsName ?? name;
    findings.error(
      [...path, name],
      `${awsName} of a Kafka topic exists in provisioned mode only.`,
      'Add provisionedPollers, such as {}, or remove this setting.',
    );
  }
  if (typeof settings.onFailure === 'string' && resourceNamed(draft, settings.onFailure)?.type === 'kafka')
    findings.error(
      [...path, 'onFailure'],
      'A Kafka topic as on-failure destination exists in provisioned mode only.',
      'Add provisionedPollers, such as {}, or name a queue, an SNS topic or a bucket.',
    );
}

/** kafka.pollers-per-partition. */
function checkPartitions(trigger: Trigger, draft: Draft, path: Path, findings: Findings): void {
  const pollers = pollersOf(trigger);
  const partitions = resourceNamed(draft, trigger.source)?.settings.partitions;
  if (pollers === null || typeof partitions !== 'number' || pollers.minimumPollers <= partitions) return;
  findings.warn(
    [...path, 'provisionedPollers', 'minimumPollers'],
    `"${trigger.source ?? ''}" has ${groupDigits(partitions)} ${partitions === 1 ? 'partition' : 'partitions'}, and each has one poller at most: there are never more than ${groupDigits(partitions)}.`,
    `Set minimumPollers to ${groupDigits(partitions)}, or add partitions.`,
  );
}

/** Several mappings together: consumer groups, and poller groups (kafka.poller-group-mappings, kafka.poller-group-pollers). */
export function checkTopics(draft: Draft, findings: Findings): void {
  const groups = new Map<string, { readonly paths: Path[]; most: number }>();
  const readers = new Set<string>();
  for (const { value, path } of draft.triggers) {
    if (!('consumerGroupId' in value.settings)) continue;
    warnOfSharedGroup(value, readers, path, findings);
    const pollers = pollersOf(value);
    if (pollers === null || pollers.pollerGroupName === null) continue;
    const group = groups.get(pollers.pollerGroupName) ?? { paths: [], most: 0 };
    groups.set(pollers.pollerGroupName, group);
    group.paths.push([...path, 'provisionedPollers', 'pollerGroupName']);
    group.most += pollers.maximumPollers;
  }
  for (const [name, { paths, most }] of groups) checkGroup(name, paths, most, findings);
}

function checkGroup(name: string, paths: readonly Path[], most: number, findings: Findings): void {
  const last = paths.at(-1) as Path;
  const [mappings, pollers] = [ruleValue('kafka.poller-group-mappings'), ruleValue('kafka.poller-group-pollers')];
  if (paths.length > mappings)
    findings.error(last, `A poller group holds at most ${mappings} mappings; "${name}" has ${paths.length}.`, 'Make another group.');
  if (most > pollers)
    findings.error(
      last,
      `MaximumPollers of all mappings in poller group "${name}" is ${groupDigits(most)} in all; a group has ${groupDigits(pollers)} at most.`,
      'Lower maximumPollers of its mappings, or make another group.',
    );
}

/** kafka.consumer-group. */
function warnOfSharedGroup({ source, settings }: Trigger, readers: Set<string>, path: Path, findings: Findings): void {
  if (typeof settings.consumerGroupId !== 'string') return;
  const key = JSON.stringify([source, settings.consumerGroupId]);
  if (readers.has(key))
    findings.warn(
      [...path, 'consumerGroupId'],
      `Another mapping reads "${source ?? ''}" as consumer group "${settings.consumerGroupId}". On AWS the two would share its partitions; here each reads every record.`,
      'Give each mapping a group of its own.',
    );
  readers.add(key);
}
