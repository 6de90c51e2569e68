/** The number that a figure has in a summary; 0 where it has none. */
import { type Figure, figureReader } from '../../experiments/index.ts';
import type { Summary } from '../../sim/index.ts';

export function valueOfFigure({ expression }: Figure, summary: Summary): number {
  const reader = figureReader(expression);
  const value = reader.ok ? reader.read(summary) : null;
  return value?.ok ? value.value : 0;
}
