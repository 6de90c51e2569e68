import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { serviceByType, services } from '../services/index.ts';
import { triggerByType, triggers } from './index.ts';

const camelCase = (type: string) => type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('triggers', () => {
  it('are the eighteen of the format, each in a way of its own', () => {
    const ofWay = (way: string) =>
      triggers
        .filter((trigger) => trigger.way === way)
        .map(({ type }) => type)
        .toSorted();
    expect(['synchronous', 'asynchronous', 'polling', 'schedule'].map((way) => [way, ofWay(way)])).toEqual([
      ['synchronous', ['alb', 'api-gateway', 'cloudfront', 'cognito', 'function-url', 'sdk']],
      ['asynchronous', ['codepipeline', 'eventbridge', 'iot', 's3', 'sns']],
      ['polling', ['dynamodb-streams', 'kafka', 'kinesis', 'mq', 'msk', 'sqs']],
      ['schedule', ['schedule']],
    ]);
  });

  it('that are left out so far are those of an issue to come', () => {
    expect(triggers.filter(({ simulated }) => !simulated).map(({ type }) => type)).toEqual([]);
  });

  it('have the defaults of the facts: 500 tokens for retries, 0.1 s from a topic, 0.5 s from a bus', () => {
    cites('sdk.retry-quota', 'sns.delivery-latency', 'eventbridge.delivery-latency');
    expect(triggerByType('sdk')?.fields.retryQuota).toMatchObject({ default: 500 });
    expect(triggerByType('sns')?.fields.deliveryLatency).toMatchObject({ default: '0.1s' });
    expect(triggerByType('eventbridge')?.fields.deliveryLatency).toMatchObject({ default: '0.5s' });
  });

  it('take events from resource types that exist, callers and clocks from none', () => {
    for (const { type, way, sourceTypes } of triggers) {
      expect(sourceTypes.length > 0, type).toBe(way === 'asynchronous' || way === 'polling');
      for (const source of sourceTypes) expect(serviceByType(source), source).not.toBeNull();
    }
  });

  it('stand in files named after them', () => {
    for (const { type } of triggers) expect(camelCase(type)).toMatch(/^[a-z][A-Za-z0-9]+$/);
    expect(triggerByType('pigeon')).toBeNull();
  });
});

describe('services', () => {
  it('are the fifteen of the format', () => {
    const types = [
      's3',
      'sqs',
      'sns',
      'eventbridge',
      'dynamodb',
      'kinesis',
      'kafka',
      'mq',
      'iot',
      'codepipeline',
      'secret',
      'parameter',
      'kms',
      'database',
      'http',
    ];
    expect(services.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
  });

  it('know their actions once, as reading or writing', () => {
    const names = services.flatMap(({ actions }) => actions.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
    const writes = (name: string) => services.flatMap(({ actions }) => actions).find((action) => action.name === name)?.writes;
    expect(['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'dynamodb:UpdateItem', 'secretsmanager:GetSecretValue'].map(writes)).toEqual(
      [false, true, true, true, false],
    );
  });
});
