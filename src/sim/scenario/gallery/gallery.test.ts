import { describe, expect, it } from 'vitest';
import { parseScenario } from '../parseScenario.ts';
import { getPath } from '../path.ts';
import { setPath } from '../setPath.ts';
import { gallery } from './index.ts';

describe('gallery', () => {
  it('opens with the first cold start', () => {
    expect(gallery[0]?.slug).toBe('first-cold-start');
  });

  it.each(gallery.map((entry) => [entry.slug, entry] as const))('%s is valid', (_slug, { scenario }) => {
    const result = parseScenario(scenario);
    expect(result.ok ? [] : result.problems).toEqual([]);
  });

  it.each(gallery.map((entry) => [entry.slug, entry] as const))(
    '%s is valid at both ends of each control',
    (_slug, { scenario, controls }) => {
      expect(controls.length).toBeGreaterThan(0);
      for (const { path, min, max, unit } of controls) {
        const before = getPath(scenario, path);
        expect(before, path).toBeDefined();
        for (const value of [min, max]) {
          const moved = setPath(scenario, path, typeof before === 'number' ? value : `${value}${unit}`);
          const result = moved.ok ? parseScenario(moved.json) : { ok: false, problems: [moved.problem] };
          expect(result.ok ? [] : result, `${path} = ${value}`).toEqual([]);
        }
      }
    },
  );

  it('has slugs that are unique and can stand in a command line', () => {
    const slugs = gallery.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/);
  });
});
