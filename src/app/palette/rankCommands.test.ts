import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { rankCommands } from './rankCommands.ts';

const command = (title: string, detail = '', group = 'Go'): Command => ({ id: title, group, title, detail, run: () => {} });
const offered = [
  command('Next: throttled'),
  command('Next: cold start'),
  command('concurrency.reserved', 'Reserved concurrency is a ceiling', 'Rule'),
  command('Spike', 'Some requests are throttled meanwhile', 'Scenario'),
  command('Charts', '', 'Look'),
];
const titles = (query: string) => rankCommands(offered, query).map(({ command: { title } }) => title);

describe('the commands of the palette', () => {
  it('stand in their own order before anything is typed', () => {
    expect(titles('')).toEqual(offered.map(({ title }) => title));
  });

  it('are found by title first, then by what stands behind it', () => {
    expect(titles('throttle')).toEqual(['Next: throttled', 'Spike']);
    expect(titles('next throttle')[0]).toBe('Next: throttled');
    expect(titles('ceiling')).toEqual(['concurrency.reserved']);
    expect(titles('look charts')).toEqual(['Charts']);
    expect(titles('qqq')).toEqual([]);
  });

  it('are no more than can be read', () => {
    expect(
      rankCommands(
        Array.from({ length: 500 }, (_, i) => command(`rule ${i}`)),
        'rule',
      ).length,
    ).toBe(60);
  });
});
