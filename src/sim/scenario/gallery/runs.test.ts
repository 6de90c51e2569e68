/** What the gallery promises holds in its runs. */
import { expect, it } from 'vitest';
import { evaluate, parseExpression } from '../../../base/expression/index.ts';
import { simulateText } from '../../testing.ts';
import { gallery } from './index.ts';

it.each(gallery.map((entry) => [entry.slug, entry] as const))('%s shows what it says', (_slug, { scenario, expect: expectations }) => {
  const { summary, trace } = simulateText(scenario);
  if (expectations.length > 0) expect(trace.stopped).toBeNull();
  const shown = Object.fromEntries(expectations.map((text) => [text, shownValue(text, summary)]));
  expect(shown).toEqual(Object.fromEntries(expectations.map((text) => [text, true])));
});

/** True, or how far from it. */
function shownValue(text: string, summary: unknown): unknown {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed.problem;
  const { expression } = parsed;
  const result = evaluate(expression, summary);
  if (!result.ok || result.value === true) return result.ok ? true : result.message;
  return expression.kind === 'binary' ? [evaluate(expression.left, summary), evaluate(expression.right, summary)] : result.value;
}
