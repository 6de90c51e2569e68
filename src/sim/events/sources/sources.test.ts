import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { triggers } from '../../triggers/index.ts';
import { eventSourceOf, eventSources } from './index.ts';

it('every file of the folder that declares a source is listed', async () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.includes('.test.') && file !== 'index.ts');
  const declared: unknown[] = [];
  for (const file of files) {
    const exported = Object.values((await import(/* @vite-ignore */ `./${file}`)) as Record<string, unknown>);
    declared.push(...exported.filter((value) => typeof value === 'object' && value !== null && 'envelope' in value));
  }
  expect(declared.length).toBeGreaterThan(10);
  expect(new Set(declared)).toEqual(new Set(eventSources));
});

it('every trigger that is simulated hands over events, and so does an asynchronous call from function to function', () => {
  const types = [...triggers.filter(({ simulated }) => simulated).map(({ type }) => type), 'invoke-event'];
  expect(types.map((type) => eventSourceOf(type).type)).toEqual(types);
  expect(() => eventSourceOf('fax')).toThrow(/no events of triggers of type 'fax'/);
});
