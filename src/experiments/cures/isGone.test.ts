import { describe, expect, it } from 'vitest';
import { gallery, setPath } from '../../sim/index.ts';
import { findCures } from './findCures.ts';
import { isGone } from './isGone.ts';
import type { SubjectKind } from './subject.ts';
import { runOf, subjectsByKind } from './testing.ts';

function isGoneWith(slug: string, kind: SubjectKind, path: string, value: unknown): boolean {
  const scenario = gallery.find((entry) => entry.slug === slug)?.scenario;
  const before = runOf(scenario);
  const subject = subjectsByKind(before).get(kind)?.[0];
  const changed = setPath(scenario, path, value);
  if (subject === undefined || !changed.ok) throw new Error(`no ${kind} in ${slug}, or no ${path}`);
  return isGone(before, runOf(changed.json), subject);
}

describe('an event is gone', () => {
  it.each([
    ['first-cold-start', 'throttle', 'functions.checkout.reservedConcurrentExecutions', 12],
    ['first-cold-start', 'coldStart', 'functions.checkout.provisionedConcurrentExecutions', 1],
    ['wrong-bucket', 'sentToDestination', 'functions.resize.role', undefined],
    ['wrong-bucket', 'retry', 'functions.resize.role', undefined],
    ['visibility-drift', 'duplicate', 'resources.films.visibilityTimeout', '540s'],
    ['gateway-timeout', 'callerGone', 'triggers.api.timeout', '60s'],
    // The request that was stopped never comes, and what it came from ends well.
    ['recursive-loop', 'recursionStopped', 'functions.thumbnail.handler.2', undefined],
  ] as const)('%s, %s: with %s at %s', (slug, kind, path, value) => {
    expect(isGoneWith(slug, kind, path, value)).toBe(true);
  });
});

describe('an event is not gone', () => {
  it('when the source still delivers it twice', () => {
    const json = {
      duration: '10s',
      platform: { duplicateRate: 1 },
      functions: { f: { handler: [{ io: '10ms' }] } },
      resources: { bucket: { type: 's3' } },
      triggers: [{ id: 't', type: 's3', source: 'bucket', function: 'f' }],
      traffic: [{ to: 'bucket', pattern: 'burst', at: '1s', count: 3 }],
    };
    const before = runOf(json);
    const subject = subjectsByKind(before).get('duplicate')?.[0];
    if (subject === undefined) throw new Error('nothing was delivered twice');
    expect(isGone(before, before, subject)).toBe(false);
    expect(isGone(before, runOf({ ...json, platform: {} }), subject)).toBe(true);
    expect(findCures(json, before, subject).cures).toEqual([]);
  });

  it.each([
    ['when nothing that matters to it changes', 'first-cold-start', 'throttle', 'functions.checkout.description', 'the same'],
    [
      'when a refusal takes the place of a cold start',
      'first-cold-start',
      'coldStart',
      'functions.checkout.reservedConcurrentExecutions',
      0,
    ],
    ['when it is not retried because it is given up', 'wrong-bucket', 'retry', 'functions.resize.asyncConfig.maximumRetryAttempts', 0],
    ['when the caller gives up instead of trying again', 'gateway-timeout', 'retry', 'triggers.api.maximumAttempts', 1],
    [
      'when its destination is taken away and it is lost',
      'wrong-bucket',
      'sentToDestination',
      'functions.resize.asyncConfig.onFailure',
      undefined,
    ],
    ['when it is still at work as the run ends', 'gateway-timeout', 'retry', 'functions.report.handler.0.io', '59s'],
  ] as const)('%s', (_why, slug, kind, path, value) => {
    expect(isGoneWith(slug, kind, path, value)).toBe(false);
  });
});
