/** What provisioned pollers of Kafka cost: units of ten, shared within a poller group. */
import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { simulateText } from '../testing.ts';
import { billOf } from './billOf.ts';

const cents = (usd: number): number => Math.round(usd * 100) / 100;

/** `count` mappings, each on a topic of its own with a function of its own, for `hours`. */
const bill = (count: number, pollers: object | null, hours = 720, partitions = 3, more: object = {}) =>
  billOf(
    simulateText({
      duration: `${hours}h`,
      functions: Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, {}])),
      resources: Object.fromEntries(Array.from({ length: count }, (_, i) => [`topic-${i}`, { type: 'kafka', partitions }])),
      triggers: Array.from({ length: count }, (_, i) => ({
        id: `t${i}`,
        type: 'msk',
        source: `topic-${i}`,
        function: `f${i}`,
        provisionedPollers: pollers,
      })),
      ...more,
    }).trace,
  );
const linesOf = (lines: ReturnType<typeof bill>['lines']) => lines.filter(({ item }) => item === 'kafka pollers');

describe('T9b: ten mappings of a poller each, for 720 h', () => {
  it('cost $1,332.00 alone, and $133.20 in one poller group (billing.kafka-pollers-per-unit)', () => {
    cites('billing.kafka-poller-price');
    const alone = bill(10, {});
    expect(linesOf(alone.lines).map(({ quantity }) => quantity)).toEqual(Array(10).fill(720));
    expect(cents(alone.totalUsd)).toBe(1332);
    const shared = bill(10, { pollerGroupName: 'small' });
    expect(linesOf(shared.lines)).toMatchObject([{ function: 'f0', quantity: 720, unit: 'EPU-h', unitPriceUsd: 0.185 }]);
    expect(cents(shared.totalUsd)).toBe(133.2);
  });
});

describe('units of Kafka', () => {
  it('are whole: eleven pollers are two (billing.kafka-pollers-per-unit)', () => {
    const units = (pollers: number) => linesOf(bill(1, { minimumPollers: pollers }, 1, 40).lines)[0]?.quantity;
    expect([1, 10, 11, 20, 21].map(units)).toEqual([1, 1, 2, 2, 3]);
  });

  it('are charged by the second, each for a minute at least, and not on demand (billing.poller-minimum)', () => {
    expect(linesOf(bill(1, null).lines)).toEqual([]);
    const changed = (at: string, value: object | null) => ({
      timeline: [{ at, set: { 'triggers.t0.provisionedPollers': value } }],
    });
    const seconds = (at: string, value: object | null) =>
      Math.round((linesOf(bill(1, { minimumPollers: 1 }, 1, 40, changed(at, value)).lines)[0]?.quantity ?? 0) * 3600);
    expect(seconds('100s', null)).toBe(100);
    expect(seconds('20s', null)).toBe(60);
    expect(seconds('1800s', { minimumPollers: 15 })).toBe(3600 + 1800);
  });
});
