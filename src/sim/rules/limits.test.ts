import { describe, expect, it } from 'vitest';
import { ruleValue } from './index.ts';
import { cites } from './testing.ts';

describe('the quotas as AWS publishes them', () => {
  it('bounds the timeout to 1 to 900 s, 3 s unless set', () => {
    cites('limits.timeout-minimum', 'limits.timeout-maximum', 'limits.timeout-default');
    expect(['minimum', 'maximum', 'default'].map((which) => ruleValue(`limits.timeout-${which}`))).toEqual([1, 15 * 60, 3]);
  });

  it('bounds memory to 128 to 10,240 MB, the least unless set', () => {
    cites('limits.memory-minimum', 'limits.memory-maximum', 'limits.memory-default');
    expect(['minimum', 'maximum', 'default'].map((which) => ruleValue(`limits.memory-${which}`))).toEqual([128, 10 * 1024, 128]);
  });

  it('gives /tmp 512 to 10,240 MB, of which the least is free', () => {
    cites('limits.tmp-minimum', 'limits.tmp-maximum', 'limits.tmp-free');
    expect(['minimum', 'maximum', 'free'].map((which) => ruleValue(`limits.tmp-${which}`))).toEqual([512, 10 * 1024, 512]);
  });

  it('allows five layers and 250 MB for all of the package, or an image of 10 GB', () => {
    cites('limits.layers', 'limits.unzipped-size', 'limits.image-size');
    expect(ruleValue('limits.layers')).toBe(5);
    expect(ruleValue('limits.unzipped-size')).toBe(250);
    expect(ruleValue('limits.image-size') / 1024).toBe(10);
  });

  it('allows 4 KB of environment, 6 MB of request, 1 MB of event and 64 characters of name', () => {
    cites('limits.environment-size', 'limits.sync-payload', 'limits.async-payload', 'limits.function-name');
    expect(ruleValue('limits.environment-size')).toBe(4);
    expect(ruleValue('limits.sync-payload')).toBe(6);
    // 256 KB is the outdated figure that is still widely quoted.
    expect(ruleValue('limits.async-payload')).toBe(1);
    expect(ruleValue('limits.function-name')).toBe(64);
  });

  it('shows 0.7 as the target of provisioned concurrency, between 0.1 and 0.9', () => {
    cites('limits.provisioned-target-minimum', 'limits.provisioned-target-typical', 'limits.provisioned-target-maximum');
    expect(['minimum', 'typical', 'maximum'].map((which) => ruleValue(`limits.provisioned-target-${which}`))).toEqual([0.1, 0.7, 0.9]);
  });

  it('gives a new account 10, which is an assumption and can be adjusted', () => {
    cites('limits.new-account-concurrency');
    expect(ruleValue('limits.new-account-concurrency')).toBe(10);
    expect(ruleValue('limits.new-account-concurrency', { 'limits.new-account-concurrency': 50 })).toBe(50);
  });

  it('lets an account of 1,000 reserve 900 and one of 2,000 reserve 1,900 (C11, T19c)', () => {
    cites('limits.account-concurrency', 'limits.unreserved-minimum');
    const reservable = (account: number): number => account - ruleValue('limits.unreserved-minimum');
    expect(reservable(ruleValue('limits.account-concurrency'))).toBe(900);
    expect(reservable(2000)).toBe(1900);
  });
});
