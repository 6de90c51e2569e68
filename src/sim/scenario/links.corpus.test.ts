/**
 * Links that were really made, kept for ever: each must open as what it was. Add to the corpus whenever what a link holds changes; never edit or
 * remove an entry.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parseScenario.ts';
import { decodeShare } from './share.ts';

interface Entry {
  readonly made: string;
  readonly link: string;
  readonly moment: unknown;
  readonly scenario: { readonly name: string };
}

const corpus = JSON.parse(readFileSync(new URL('./links.corpus.json', import.meta.url), 'utf8')) as readonly Entry[];

describe('links of old', () => {
  it('are kept', () => expect(corpus.length).toBeGreaterThanOrEqual(15));

  it.each(corpus.map((entry) => [`${entry.made}: ${entry.scenario.name}`, entry] as const))('%s opens as it was made', (_, entry) => {
    expect(decodeShare(entry.link)).toEqual({ ok: true, scenario: entry.scenario, moment: entry.moment, left: null });
    expect(parseScenario(entry.scenario).ok).toBe(true);
  });
});
