/** T28 of facts/triggers.md 11d: what the client of an API is told; and what an SDK caller is told. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { callerStatus } from './callerStatus.ts';

describe('the status that a caller gets', () => {
  it('from a REST API: 502 for an error or a timeout of the function, 500 for a throttle, 504 when the API stops waiting', () => {
    cites('api-gateway.error-502', 'api-gateway.throttle-500', 'api-gateway.timeout-504');
    const rest = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('api-gateway', { apiType: 'REST' }, outcome)?.status;
    expect(['succeeded', 'functionError', 'timedOut', 'throttled', 'callerGone'].map((o) => rest(o as never))).toEqual([
      200, 502, 502, 500, 504,
    ]);
  });

  it('from an HTTP API: 503 for a throttle and when the API stops waiting', () => {
    cites('api-gateway.http-throttle-503', 'api-gateway.http-timeout-503');
    const http = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('api-gateway', { apiType: 'HTTP' }, outcome)?.status;
    expect([http('functionError'), http('throttled'), http('callerGone')]).toEqual([502, 503, 503]);
  });

  it('from Lambda itself: 429 for a throttle, and 200 even for a function error (sdk.function-error-not-retried)', () => {
    const sdk = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('sdk', {}, outcome)?.status ?? null;
    expect([sdk('succeeded'), sdk('functionError'), sdk('throttled'), sdk('callerGone')]).toEqual([200, 200, 429, null]);
  });

  it('is none for a source that does not wait', () => {
    expect(callerStatus('s3', {}, 'succeeded')).toBe(null);
  });
});
