/** The run in a few numbers, each with the way to how sure it is. */
import { useMemo } from 'react';
import { figureReader, figureText, headlineFigures } from '../../experiments/index.ts';
import type { Summary } from '../../sim/index.ts';
import { HowSure } from '../experiments/HowSure.tsx';
import styles from './HeadlineFigures.module.css';

export function HeadlineFigures({ summary }: { readonly summary: Summary }) {
  const rows = useMemo(
    () =>
      headlineFigures(summary).map((figure) => {
        const reader = figureReader(figure.expression);
        const value = reader.ok ? reader.read(summary) : reader;
        return {
          figure,
          name: figure.of === '' ? figure.name : `${figure.name} of ${figure.of}`,
          text: value.ok ? figureText(value.value, figure.unit) : '–',
        };
      }),
    [summary],
  );
  return (
    <dl className={styles.figures}>
      {rows.map(({ figure: { expression }, name, text }) => (
        <div key={expression}>
          <dt>{name}</dt>
          <dd>
            <HowSure expression={expression} name={name} />
            <strong>{text}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
