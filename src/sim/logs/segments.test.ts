import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../base/table.ts';
import { eventOf } from '../events/index.ts';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { simulateText } from '../testing.ts';
import { endOf } from '../trace/endOf.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import { type Segment, segmentDocument, segmentsOf } from './segments.ts';

const scenarioOf = (slug: string) => gallery.find((entry) => entry.slug === slug)?.scenario;

describe('X-Ray-like segments of an invocation', () => {
  const { trace } = simulateText(scenarioOf('first-cold-start'));
  const warm = trace.invocations.environment.findIndex((environment, row) => environment === 0 && !isColdStart(trace, row));

  it('are two, the service’s and the function’s, both named after the function (logs.segments)', () => {
    const found = segmentsOf(trace, 0);
    expect(found?.segments.map(({ name, origin }) => [name, origin])).toEqual([
      ['checkout', 'AWS::Lambda'],
      ['checkout', 'AWS::Lambda::Function'],
    ]);
    const [service] = found?.segments ?? [];
    expect([service?.start, service?.end]).toEqual([trace.invocations.time[0], endOf(trace, 0)]);
    expect(found?.traceId).toMatch(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    const event = eventOf(trace, 0) as { readonly headers: Readonly<Record<string, string>> };
    expect(event.headers['X-Amzn-Trace-Id']).toBe(`Root=${found?.traceId}`);
  });

  it('have an Init after a cold start alone, none for the invocation, and its time as an annotation (logs.subsegments)', () => {
    const [, cold] = segmentsOf(trace, 0)?.segments ?? [];
    expect(cold?.subsegments.map(({ name }) => name)).toEqual(['Init', 'DynamoDB']);
    const [init] = cold?.subsegments ?? [];
    expect(init?.subsegments.map(({ name, aws }) => [name, aws.operation])).toEqual([['Secrets Manager', 'GetSecretValue']]);
    expect(init?.end).toBe(startOf(trace, 0));
    expect(cold?.annotations['aws.responseLatency']).toBe((trace.invocations.duration[0] as number) / 1000);
    const [, later] = segmentsOf(trace, warm)?.segments ?? [];
    expect(later?.subsegments.map(({ name }) => name)).toEqual(['DynamoDB']);
  });

  it('nest: each lies within its parent, in every run of the gallery', () => {
    const check = (segment: Segment): void => {
      expect(segment.end).toBeGreaterThanOrEqual(segment.start);
      for (const part of segment.subsegments) {
        expect(part.start).toBeGreaterThanOrEqual(segment.start);
        expect(part.end).toBeLessThanOrEqual(segment.end);
        check(part);
      }
    };
    for (const slug of ['image-pipeline', 'retry-storm', 'wrong-bucket', 'init-longer-than-timeout', 'stale-secret']) {
      const run = simulateText(scenarioOf(slug)).trace;
      for (let row = 0; row < Math.min(40, run.invocations.length); row++) segmentsOf(run, row)?.segments.forEach(check);
    }
  });

  it('say fault for an error of the function and of a service, error for a denied call, and count the retries', () => {
    const run = simulateText(scenarioOf('retry-storm')).trace;
    const inner = run.invocations.environment.indexOf(1);
    const [service, fn] = segmentsOf(run, inner)?.segments ?? [];
    expect([service?.failure, fn?.failure]).toEqual(['fault', 'fault']);
    expect(fn?.subsegments.at(-1)).toMatchObject({ name: 'database', failure: 'fault', aws: { operation: 'Query', retries: 2 } });
    const denied = simulateText(scenarioOf('wrong-bucket')).trace;
    const [, refused] = segmentsOf(denied, 0)?.segments ?? [];
    expect(refused?.subsegments.at(-1)).toMatchObject({ name: 'S3', failure: 'error' });
  });

  it('are none for a refused attempt', () => {
    const refused = trace.invocations.environment.indexOf(NO_ROW);
    expect(segmentsOf(trace, refused)).toBeNull();
  });

  it('become documents in seconds since 1970, of every request and not of a sample (logs.sampling)', () => {
    cites('logs.timestamps-epoch');
    expect(ruleValue('logs.sampling')).toBe(0.05);
    const found = segmentsOf(trace, 0);
    if (found === null) throw new Error('no segments');
    const document = segmentDocument(found, found.segments[1]);
    expect(document).toMatchObject({ trace_id: found.traceId, name: 'checkout', origin: 'AWS::Lambda::Function' });
    expect(document.start_time).toBeCloseTo(Date.UTC(2026, 0, 5) / 1000 + found.segments[1].start / 1e6, 5);
    expect(JSON.stringify(document)).not.toContain('null');
  });
});
