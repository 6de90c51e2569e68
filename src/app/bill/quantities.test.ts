import { expect, it } from 'vitest';
import { digits, unitOf } from './quantities.ts';

it('counts what can be counted, and leaves measures alone', () => {
  expect(unitOf({ unit: 'request', quantity: 1 })).toBe('request');
  expect(unitOf({ unit: 'request', quantity: -1 })).toBe('request');
  expect(unitOf({ unit: 'request', quantity: 40 })).toBe('requests');
  expect(unitOf({ unit: 'delivery', quantity: 2 })).toBe('deliveries');
  expect(unitOf({ unit: 'GB-s', quantity: 2 })).toBe('GB-s');
  expect(unitOf({ unit: 'LCU-h', quantity: 0.5 })).toBe('LCU-h');
});

it('writes small prices and large quantities out', () => {
  expect(digits(2e-7)).toBe('0.0000002');
  expect(digits(1_234_567.8)).toBe('1,234,570');
});
