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

  it('from Lambda itself: 403 when denied, 400 for a stopped loop, 413 for too much, 500 for an error of its own, 502 for an unusable key', () => {
    cites('invoke.denied-403', 'invoke.recursion-400', 'invoke.too-large-413', 'invoke.service-error-500', 'invoke.key-unusable-502');
    const outcomes = ['denied', 'recursionStopped', 'tooLarge', 'serviceError', 'keyUnusable'];
    expect(outcomes.map((o) => callerStatus('sdk', {}, o as never)?.status)).toEqual([403, 400, 413, 500, 502]);
  });

  it('from an API: 429 for its own throttling, and 500 for whatever Lambda refuses', () => {
    cites('api-gateway.stage-throttle-429', 'api-gateway.invoke-refused-500');
    for (const apiType of ['REST', 'HTTP']) {
      const api = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('api-gateway', { apiType }, outcome)?.status;
      expect([api('gatewayThrottled'), api('denied'), api('serviceError'), api('keyUnusable'), api('tooLarge')]).toEqual([
        429, 500, 500, 500, 500,
      ]);
    }
  });

  it('from an API: 413 for what the API itself finds too large', () => {
    cites('api-gateway.payload', 'api-gateway.payload-413');
    expect(callerStatus('api-gateway', { apiType: 'REST' }, 'gatewayTooLarge')?.status).toBe(413);
  });

  it('is what the scenario says where AWS contradicts itself or is silent', () => {
    const told = (apiType: string, rules: Record<string, number>) => callerStatus('api-gateway', { apiType }, 'throttled', rules)?.status;
    expect(told('REST', { 'api-gateway.throttle-500': 429 })).toBe(429);
    expect(told('HTTP', { 'api-gateway.http-throttle-503': 500 })).toBe(500);
    expect(callerStatus('function-url', {}, 'functionError', { 'function-url.error-502': 500 })?.status).toBe(500);
    // What is documented cannot be changed.
    expect(callerStatus('api-gateway', { apiType: 'REST' }, 'functionError', { 'api-gateway.error-502': 500 })?.status).toBe(502);
  });

  it('from an API is heard by nobody when the client was the first to leave', () => {
    const gone = (callerTimeout: number | null) =>
      callerStatus('api-gateway', { apiType: 'REST', timeout: 29e6, callerTimeout }, 'callerGone')?.status ?? null;
    expect([gone(null), gone(40e6), gone(29e6), gone(10e6)]).toEqual([504, 504, 504, null]);
  });

  it('from a function URL: 502 for errors, 429 for throttles, 403 when denied, and no timeout of its own', () => {
    cites('function-url.error-502', 'function-url.throttle-429', 'function-url.denied-403', 'function-url.invoke-failed-500');
    const url = (outcome: Parameters<typeof callerStatus>[2]) => callerStatus('function-url', {}, outcome)?.status ?? null;
    expect(
      ['succeeded', 'functionError', 'timedOut', 'throttled', 'denied', 'serviceError', 'callerGone'].map((o) => url(o as never)),
    ).toEqual([200, 502, 502, 429, 403, 500, null]);
  });

  it('is none for a source that does not wait', () => {
    expect(callerStatus('s3', {}, 'succeeded')).toBe(null);
  });
});
