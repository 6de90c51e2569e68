import { describe, expect, it } from 'vitest';
import { gallery, parseScenario, simulate } from '../../sim/index.ts';
import { slowZones } from './slowZones.ts';

function traceOf(slug: string) {
  const parsed = parseScenario(gallery.find((entry) => entry.slug === slug)?.scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return simulate(parsed.scenario);
}

describe('slow zones', () => {
  it('slow down for the first cold start and for the burst of the first scenario', () => {
    const trace = traceOf('first-cold-start');
    const zones = slowZones(trace, 1);
    const created = trace.environments.created[0] as number;
    expect(zones.some(({ from, to }) => from <= created && created < to)).toBe(true);
    expect(zones.some(({ from, to }) => from <= 24e6 && 24e6 < to)).toBe(true);
    for (const { speed } of zones) expect(speed).toBeGreaterThanOrEqual(0.05);
    for (const { speed } of zones) expect(speed).toBeLessThan(1);
  });

  it('stay apart and in order, and leave most of the time to full speed', () => {
    const zones = slowZones(traceOf('spike'), 10);
    for (let i = 1; i < zones.length; i++) expect(zones[i]?.from).toBeGreaterThan(zones[i - 1]?.to as number);
    expect(zones.length).toBeLessThan(10);
  });

  it('do nothing where playback is slow already', () => {
    expect(slowZones(traceOf('first-cold-start'), 0.05)).toEqual([]);
  });
});
