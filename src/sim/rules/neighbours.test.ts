import { expect, it } from 'vitest';
import { rules, ruleValue } from './index.ts';
import { cites } from './testing.ts';

it.each([
  ['neighbours.rest-api-request-price', 3.5],
  ['neighbours.rest-api-tier-2-price', 2.8],
  ['neighbours.rest-api-tier-3-price', 2.38],
  ['neighbours.rest-api-tier-4-price', 1.51],
  ['neighbours.http-api-request-price', 1],
  ['neighbours.http-api-tier-2-price', 0.9],
  ['neighbours.s3-write-price', 5],
  ['neighbours.s3-read-price', 0.4],
  ['neighbours.dynamodb-write-price', 0.625],
  ['neighbours.dynamodb-read-price', 0.125],
  ['neighbours.sqs-request-price', 0.4],
  ['neighbours.sqs-fifo-request-price', 0.5],
  ['neighbours.sns-publish-price', 0.5],
  ['neighbours.eventbridge-event-price', 1],
  ['neighbours.scheduler-price', 1],
  ['neighbours.kinesis-put-price', 0.014],
  ['neighbours.secret-call-price', 5],
])('charges %s at $%f a million', (id, perMillion) => {
  cites('neighbours.rest-api-request-price', 'neighbours.http-api-request-price', 'neighbours.s3-write-price', 'neighbours.s3-read-price');
  cites('neighbours.dynamodb-write-price', 'neighbours.dynamodb-read-price', 'neighbours.sqs-request-price');
  cites('neighbours.sqs-fifo-request-price', 'neighbours.sns-publish-price', 'neighbours.eventbridge-event-price');
  cites('neighbours.secret-call-price', 'neighbours.scheduler-price', 'neighbours.kinesis-put-price');
  cites('neighbours.rest-api-tier-2-price', 'neighbours.rest-api-tier-3-price', 'neighbours.rest-api-tier-4-price');
  cites('neighbours.http-api-tier-2-price');
  expect(ruleValue(id) * 1e6).toBeCloseTo(perMillion, 9);
});

it('calls no price documented that could not be verified this year', () => {
  const unsure = rules.filter(({ id, source }) => id.startsWith('neighbours.') && /not verified|cloud-horizons|vantage/i.test(source));
  expect(unsure.map(({ confidence }) => confidence)).toEqual(unsure.map(() => 'assumed'));
  expect(unsure.map(({ id }) => id)).toEqual([
    'neighbours.alb-hour-price',
    'neighbours.alb-unit-price',
    'neighbours.alb-unit-connections',
    'neighbours.alb-unit-gigabytes',
    'neighbours.sqs-free-requests',
    'neighbours.sns-publish-price',
    'neighbours.sns-delivery-price',
    'neighbours.kinesis-shard-price',
    'neighbours.kinesis-put-price',
  ]);
});
