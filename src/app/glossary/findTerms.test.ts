import { describe, expect, it } from 'vitest';
import { gallery, rules } from '../../sim/index.ts';
import { findTerms } from './findTerms.ts';
import { terms } from './terms.ts';

const names = (text: string): string[] => findTerms(text).map(({ term }) => term.name);

describe('terms in a text', () => {
  it('are found at the start of a sentence, in the plural, and by other names', () => {
    expect(names('Cold starts wait. A DLQ gets dead letters.')).toEqual(['cold start', 'dead-letter queue', 'dead-letter queue']);
    expect(names('ConcurrentExecutions at most 2 of 2 reserved')).toEqual(['concurrency', 'reserved concurrency']);
  });

  it('are the longest that fit', () => {
    expect(names('Provisioned concurrency and provisioned pollers')).toEqual(['provisioned concurrency', 'poller']);
  });

  it('are no parts of words, of names or of longer numbers', () => {
    expect(names('initial, a-429, 1,429 and 429.5, my-handler, prewarm')).toEqual([]);
    expect(names('It got a 429.')).toEqual(['429']);
  });

  it('stand where they say', () => {
    const text = 'Then a 429 and a retry.';
    expect(findTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['429', 'retry']);
  });
});

describe('the glossary', () => {
  it('is in order, without doubles, one sentence each', () => {
    const order = [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
    expect(terms.map(({ name }) => name)).toEqual(order.map(({ name }) => name));
    const forms = terms.flatMap(({ name, also }) => [name, ...also]);
    expect(new Set(forms).size).toBe(forms.length);
    for (const { name, definition } of terms) {
      expect(definition, name).toMatch(/^[A-Z0-9].*\.$/);
      expect(definition, name).not.toMatch(/[.!?] [A-Z]/);
      expect(definition.split(' ').length, name).toBeLessThanOrEqual(32);
    }
  });

  it('takes an amount for no status code', () => {
    const found = (text: string) => findTerms(text).map(({ term }) => term.name);
    expect(found('It took 400 ms and 500 MB.')).toEqual([]);
    expect(found('It took 400 ms of 500.')).toEqual(['500']);
    expect(found('The caller got a 429, then a 400.')).toEqual(['429', '400']);
  });

  it('has no term that neither a rule nor a gallery scenario nor another definition mentions', () => {
    const words = [
      ...rules.map(({ statement }) => statement),
      ...gallery.map((entry) => JSON.stringify(entry)),
      ...terms.map(({ definition }) => definition),
    ];
    const mentioned = new Set(words.flatMap(names));
    const shown = [
      'ECDF',
      'cold share',
      'p50',
      'p90',
      '400',
      '500',
      '503',
      'warm start',
      'GB-second',
      'idempotent',
      'keep-warm ping',
      'canary',
      'Errors',
      'least privilege',
      'customer managed key',
      'jitter',
      'receive count',
      'at-least-once delivery',
      'provisioning',
      'Poisson',
      'suppressed init',
    ];
    expect(terms.map(({ name }) => name).filter((name) => !mentioned.has(name) && !shown.includes(name))).toEqual([]);
  });
});
