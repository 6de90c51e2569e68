import { describe, expect, it } from 'vitest';
import { rules, ruleValue } from './index.ts';
import { cites } from './testing.ts';

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
];

describe('latencies of services', () => {
  it('has p50 and p99 for each of the fifteen types, in whole milliseconds that a tail can be drawn from', () => {
    cites('services.s3-latency-p50', 'services.s3-latency-p99', 'services.sqs-latency-p50', 'services.sqs-latency-p99');
    cites('services.sns-latency-p50', 'services.sns-latency-p99', 'services.eventbridge-latency-p50', 'services.eventbridge-latency-p99');
    cites('services.dynamodb-latency-p50', 'services.dynamodb-latency-p99', 'services.kinesis-latency-p50', 'services.kinesis-latency-p99');
    cites('services.kafka-latency-p50', 'services.kafka-latency-p99', 'services.mq-latency-p50', 'services.mq-latency-p99');
    cites('services.iot-latency-p50', 'services.iot-latency-p99', 'services.codepipeline-latency-p50', 'services.codepipeline-latency-p99');
    cites('services.secret-latency-p50', 'services.secret-latency-p99', 'services.parameter-latency-p50', 'services.parameter-latency-p99');
    cites('services.kms-latency-p50', 'services.kms-latency-p99', 'services.database-latency-p50', 'services.database-latency-p99');
    cites('services.http-latency-p50', 'services.http-latency-p99');
    const all = [...types, 'database', 'http'];
    expect(rules.filter(({ id }) => /^services\..*-latency-p\d+$/.test(id))).toHaveLength(2 * all.length);
    for (const type of all) {
      const p50 = ruleValue(`services.${type}-latency-p50`);
      const p99 = ruleValue(`services.${type}-latency-p99`);
      expect(Number.isInteger(p50) && Number.isInteger(p99), type).toBe(true);
      expect(p99 / p50, type).toBeGreaterThanOrEqual(4);
      expect(p99 / p50, type).toBeLessThanOrEqual(10);
    }
  });

  it('reads a warm secret in 30 ms at the median and stays in reach of the 150 ms of a slow one', () => {
    expect(ruleValue('services.secret-latency-p50')).toBe(30);
    expect(ruleValue('services.secret-latency-p99')).toBe(150);
  });

  it('is an assumption throughout, so that a scenario may set other figures', () => {
    expect(ruleValue('services.s3-latency-p50', { 'services.s3-latency-p50': 10 })).toBe(10);
    expect(rules.filter(({ id }) => id.startsWith('services.')).every(({ confidence }) => confidence === 'assumed')).toBe(true);
  });
});
