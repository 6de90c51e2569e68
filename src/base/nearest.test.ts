import { expect, it } from 'vitest';
import { nearest, suggest } from './nearest.ts';

it('finds the word with the fewest edits, whatever its case, and none when none is near', () => {
  expect(nearest('memorysize', ['timeout', 'memorySize', 'memoryUsed'])).toBe('memorySize');
  expect(nearest('xyz', ['timeout', 'memorySize'])).toBe(null);
  expect(nearest('', [])).toBe(null);
});

it('says what there is when nothing is near', () => {
  expect(suggest('runn', ['run', 'check'], '')).toBe('Did you mean "run"?');
  expect(suggest('zzzzzz', ['run', 'check'], '')).toBe('Use one of "run", "check".');
  expect(suggest('zzzzzz', [], 'There is nothing.')).toBe('There is nothing.');
});
