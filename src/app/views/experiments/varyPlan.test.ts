import { describe, expect, it } from 'vitest';
import { settingsIn } from '../../../experiments/index.ts';
import { firstColdStart, gallery } from '../../../sim/index.ts';
import { freshVary } from './experimentChoices.ts';
import { varyPlan } from './varyPlan.ts';

const json = firstColdStart.scenario;
const settings = settingsIn(json);
const memory = 'functions.checkout.memorySize';

describe('what is varied', () => {
  it('is memory first, over its useful range, with the present value among the others', () => {
    const plan = varyPlan(json, settings, freshVary);
    expect(plan).toMatchObject({ setting: { path: memory }, from: '128', to: '3072', scale: 'log' });
    const values = plan?.axis.ok ? plan.axis.axis.values.map((value) => value.json) : [];
    expect([values[0], values.at(-1), values.includes(512)]).toEqual([128, 3072, true]);
  });

  it('is something else than what is varied already', () => {
    expect(varyPlan(json, settings, freshVary, memory)?.setting.path).toBe('traffic.shoppers.rate');
  });

  it('is what was typed, once it was', () => {
    const plan = varyPlan(json, settings, { path: 'functions.checkout.timeout', from: '1s', to: '3s', steps: '3', scale: 'linear' });
    expect(plan?.axis.ok && plan.axis.axis.values.map((value) => value.json)).toEqual(['1s', '2s', '3s', '10s']);
    const one = varyPlan(json, settings, { ...freshVary, path: memory, from: '256', to: '256' });
    expect(one?.axis.ok && one.axis.axis.values.map((value) => value.json)).toEqual([256, 512]);
  });

  it('says what is wrong with what was typed', () => {
    expect(varyPlan(json, settings, { ...freshVary, from: 'little' })?.axis).toMatchObject({ ok: false });
    expect(varyPlan(json, settings, { ...freshVary, steps: '1.5' })?.axis).toMatchObject({ ok: false });
  });

  it('has usual values for every setting of every scenario', () => {
    for (const { slug, scenario } of gallery.filter((_, i) => i % 4 === 0)) {
      const all = settingsIn(scenario);
      for (const { path } of all) {
        const plan = varyPlan(scenario, all, { ...freshVary, path });
        expect(plan?.axis.ok, `${slug} ${path} ${plan?.from} ${plan?.to}`).toBe(true);
        if (plan?.axis.ok) expect(plan.axis.axis.values.length, `${slug} ${path}`).toBeGreaterThan(1);
      }
    }
  });

  it('is nothing where nothing is a number', () => {
    expect(varyPlan({}, [], freshVary)).toBeNull();
  });
});
