/** Which number an experiment is about. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Figure, figuresIn, headlineFigures } from '../../../experiments/index.ts';
import type { Summary } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { chooseExperiment, experimentChoices } from './experimentChoices.ts';

/** Of the first function: what people ask for first. */
const USUAL = '.Duration.p99';

/** The number that is chosen; where the run does not have it, the usual one. */
export function useFigure(summary: Summary): Figure {
  const asked = useStore(experimentChoices, ({ figure }) => figure);
  return useMemo(() => {
    const figures = figuresIn(summary);
    const chosen = [...figures, ...headlineFigures(summary)].find(({ expression }) => expression === asked);
    const usual = figures.find(({ expression }) => expression.endsWith(USUAL)) ?? figures[0];
    return chosen ?? usual ?? { expression: 'bill.totalUsd', of: 'the bill', name: 'Lambda', unit: 'USD' };
  }, [summary, asked]);
}

export function FigureSelect({ summary, figure }: { readonly summary: Summary; readonly figure: Figure }) {
  const options = useMemo(() => {
    const parts = figuresIn(summary);
    const isPart = (figure: Figure) => parts.some(({ expression }) => expression === figure.expression);
    const whole = headlineFigures(summary).filter((each) => !isPart(each));
    return [
      ...whole.map(({ expression, name }) => ({ value: expression, label: name, group: 'The whole run' })),
      ...parts.map(({ expression, of, name }) => ({ value: expression, label: `${name} · ${of}`, group: of })),
    ];
  }, [summary]);
  return (
    <Select
      label="Number"
      showLabel
      value={figure.expression}
      options={options}
      onChange={(expression) => chooseExperiment({ figure: expression })}
    />
  );
}

/** "Duration, p99 of checkout" */
export const figureTitle = ({ name, of }: Figure): string => (of === '' ? name : `${name} of ${of}`);
