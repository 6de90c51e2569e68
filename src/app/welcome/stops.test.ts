import { describe, expect, it } from 'vitest';
import { runOf } from '../../charts/testing.ts';
import { lessonText, welcomeTexts } from '../../lessons/index.ts';
import { firstColdStart } from '../../sim/index.ts';
import { stopsOf } from './stops.ts';

describe('the guided start', () => {
  const stops = stopsOf(runOf(firstColdStart.scenario));

  it('meets a cold start, a warm one and a throttle in the scenario that a visitor sees first', () => {
    expect(stops.map(({ id }) => id)).toEqual(['stage', 'cold', 'warm', 'throttled', 'change', 'next']);
    const latency = Object.fromEntries(stops.map((stop) => [stop.id, stop.latency]));
    expect(latency.cold).toBeGreaterThan(5 * (latency.warm as number));
    expect(latency.throttled).toBeLessThan(latency.cold as number);
  });

  it('leaves out what a run has not', () => {
    const { traffic: _, ...scenario } = firstColdStart.scenario;
    expect(stopsOf(runOf(scenario)).map(({ id }) => id)).toEqual(['stage', 'change', 'next']);
  });

  it('is read in half a minute: no more than a hundred words, each stop with its number', () => {
    const words = stops.map(({ id, latency }) => {
      const { title, text } = welcomeTexts.stops[id];
      return `${lessonText(title, { latency })} ${lessonText(text, { latency })}`;
    });
    expect(words.join(' ').split(/\s+/).length).toBeLessThanOrEqual(110);
    expect(words[1]).toMatch(/\d/);
  });
});
