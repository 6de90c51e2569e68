/** SAM events of S3, SNS and Cognito. */
import { keyFilter } from '../mappingProperties.ts';
import { child, plainFlag, plainNumber } from '../node.ts';
import { ignored, json, type Place, type Property, reference, type Target } from '../properties.ts';
import type { SamEvent } from './samEvent.ts';

export const s3Events: Property = { treatment: 'approximated', becomes: 'every change of the bucket is announced, whatever its kind' };

export const s3: SamEvent = {
  type: 'S3',
  trigger: 's3',
  properties: { Bucket: reference('source', ['s3']), Events: s3Events, Filter: keyFilter },
};

export const filterScope: Property = {
  treatment: 'approximated',
  becomes: 'filters look at what the traffic’s `bodies` hold, be it attributes or the body',
};

/** `SqsSubscription`: SNS fills a queue, and the function reads that. */
const throughQueue: Property = {
  treatment: 'read',
  becomes: 'a queue that subscribes to the topic, and a trigger of type `sqs` on it',
  read: (value, target, place) => {
    if (value.kind !== 'map' && plainFlag(value) !== true) return place.note('read', 'The function subscribes itself.');
    const { context } = place;
    const arn = child(value, 'QueueArn');
    const queue = arn === undefined ? context.names.take('subscribed-queue', 'sqs') : context.targetOf(arn, ['sqs'], place);
    if (queue === null) return;
    if (arn === undefined) context.scenarioResources.set(queue, { type: 'sqs' });
    target.throughQueue = queue;
    const size = plainNumber(child(value, 'BatchSize'));
    if (size !== null) target.batchSize = size;
    place.note('read', `Queue "${queue}" subscribes to the topic, and the function reads it.`);
  },
};

/** Turns a subscription through a queue into the mapping that it is. */
function readQueueInstead(target: Target, { context }: Place): void {
  const { throughQueue: queue, source: topic } = target;
  if (typeof queue !== 'string' || typeof topic !== 'string') return;
  const settings = context.scenarioResources.get(topic);
  if (settings !== undefined) settings.subscriptions = [...((settings.subscriptions as string[] | undefined) ?? []), queue];
  delete target.throughQueue;
  target.type = 'sqs';
  target.source = queue;
}

export const sns: SamEvent = {
  type: 'SNS',
  trigger: 'sns',
  properties: {
    Topic: reference('source', ['sns']),
    FilterPolicy: json('filter'),
    FilterPolicyScope: filterScope,
    SqsSubscription: throughQueue,
    Region: ignored('All that is simulated lies in one Region.'),
    RedrivePolicy: {
      treatment: 'read',
      becomes: '`deadLetterQueue`',
      read: (value, target, place) => {
        const name = place.context.targetOf(child(value, 'deadLetterTargetArn'), ['sqs'], place);
        if (name !== null) target.deadLetterQueue = name;
      },
    },
  },
  finish: readQueueInstead,
};

export const cognito: SamEvent = {
  type: 'Cognito',
  trigger: 'cognito',
  properties: {
    UserPool: ignored('Each trigger stands for a user pool of its own.'),
    Trigger: { treatment: 'approximated', becomes: 'one trigger, whatever the moments of sign-up or sign-in' },
  },
};
