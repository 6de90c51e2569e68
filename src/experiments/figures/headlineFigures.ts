/** The few numbers that say how a run went, over all functions together: what people ask for first. */
import type { Summary } from '../../sim/index.ts';
import type { Figure, FigureUnit } from './figure.ts';
import { figuresIn } from './figuresIn.ts';

/** Latencies of more triggers would not be read. */
const MOST_TRIGGERS = 3;

/** What is lost, or kept aside because nobody could handle it. */
const given = new Set(['deadLettered', 'sentToDestination', 'dropped', 'expired']);

/** Each an expression over a summary; a part that the scenario has no number for is left out. */
export function headlineFigures(summary: Summary): readonly Figure[] {
  const all = figuresIn(summary);
  const sumOf = (section: string, isPart: (name: string) => boolean): string =>
    all
      .flatMap(({ expression, name }) =>
        (expression.startsWith(`${section}.`) || expression.startsWith(`${section}[`)) && isPart(name) ? [expression] : [],
      )
      .join(' + ');
  const figure = (expression: string, name: string, unit: FigureUnit): readonly Figure[] =>
    expression === '' ? [] : [{ expression, of: '', name, unit }];
  const [cold, attempts] = [sumOf('functions', (name) => name === 'Cold starts'), sumOf('functions', (name) => name === 'Invocations')];
  const latencies = all
    .filter(({ expression, name }) => expression.startsWith('triggers') && name === 'Latency, p99')
    .slice(0, MOST_TRIGGERS);
  return [
    ...latencies.map((each) => ({ ...each, name: 'Latency, p99' })),
    ...figure(cold === '' ? '' : `(${cold}) / max(1, ${attempts})`, 'Cold starts, share', 'share'),
    ...figure(
      sumOf('functions', (name) => name === 'Throttles'),
      'Throttles',
      '',
    ),
    ...figure(
      sumOf('functions', (name) => name === 'Errors'),
      'Errors',
      '',
    ),
    ...figure(
      sumOf('triggers', (name) => given.has(name.replace(/^Outcome, /, ''))),
      'Dead letters and lost events',
      '',
    ),
    { expression: 'bill.totalUsd', of: '', name: 'Lambda’s bill', unit: 'USD' },
  ];
}
