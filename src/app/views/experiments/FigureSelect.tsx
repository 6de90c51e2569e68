/** Which number an experiment is about. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Figure, figuresIn } from '../../../experiments/index.ts';
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
    const chosen = figures.find(({ expression }) => expression === asked);
    const usual = figures.find(({ expression }) => expression.endsWith(USUAL)) ?? figures[0];
    return chosen ?? usual ?? { expression: 'bill.totalUsd', of: 'the bill', name: 'Lambda', unit: 'USD' };
  }, [summary, asked]);
}

export function FigureSelect({ summary, figure }: { readonly summary: Summary; readonly figure: Figure }) {
  const options = useMemo(
    () => figuresIn(summary).map(({ expression, of, name }) => ({ value: expression, label: `${name} · ${of}`, group: of })),
    [summary],
  );
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
