import { it } from 'vitest';
import { expectDamageIsTold, expectRoundTrips } from './testing.ts';

it('10,000 random scenarios come back out of their links', () => expectRoundTrips(10_000));

it('10,000 damaged links say so', () => expectDamageIsTold(10_000));
