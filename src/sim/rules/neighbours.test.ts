import { expect, it } from 'vitest';
import { ruleById, rules, ruleValue } from './index.ts';
import { cites } from './testing.ts';

it.each([
  ['neighbours.rest-api-request-price', 3.5],
  ['neighbours.http-api-request-price', 1],
  ['neighbours.s3-write-price', 5],
  ['neighbours.s3-read-price', 0.4],
  ['neighbours.dynamodb-write-price', 0.625],
  ['neighbours.dynamodb-read-price', 0.125],
  ['neighbours.sqs-request-price', 0.4],
  ['neighbours.sqs-fifo-request-price', 0.5],
  ['neighbours.sns-publish-price', 0.5],
  ['neighbours.eventbridge-event-price', 1],
  ['neighbours.secret-call-price', 5],
])('charges %s at $%f a million', (id, perMillion) => {
  cites('neighbours.rest-api-request-price', 'neighbours.http-api-request-price', 'neighbours.s3-write-price', 'neighbours.s3-read-price');
  cites('neighbours.dynamodb-write-price', 'neighbours.dynamodb-read-price', 'neighbours.sqs-request-price');
  cites('neighbours.sqs-fifo-request-price', 'neighbours.sns-publish-price', 'neighbours.eventbridge-event-price');
  cites('neighbours.secret-call-price');
  expect(ruleValue(id) * 1e6).toBeCloseTo(perMillion, 9);
});

it('marks the one price that nobody verified this year as an assumption', () => {
  const unsure = rules.filter(({ id, confidence }) => id.startsWith('neighbours.') && confidence === 'assumed');
  expect(unsure).toEqual([ruleById('neighbours.sns-publish-price')]);
});
