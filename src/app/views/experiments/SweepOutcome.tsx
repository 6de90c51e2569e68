/** What a sweep came to: points over one setting, or a heat map over two; the same as a table and as files. */
import { useMemo } from 'react';
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { formatJson } from '../../../base/formatJson.ts';
import { HeatMap, SweepPlot, TableDisclosure } from '../../../charts/index.ts';
import { type Axis, type AxisValue, type Figure, figureText, type SweptPoint, sweepCsv, sweepTable } from '../../../experiments/index.ts';
import type { SweepExperiment } from '../../stores/experiments.ts';
import styles from './Experiments.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { figureTitle } from './FigureSelect.tsx';
import { openSetting } from './openSetting.ts';

interface Props {
  readonly experiment: SweepExperiment;
  readonly figure: Figure;
}

export function SweepOutcome({ experiment: { axes, points }, figure }: Props) {
  const table = useMemo(() => sweepTable(axes, [figure.expression], points), [axes, points, figure]);
  // By point: rows are only of those that were run.
  const values = useMemo(() => {
    const known = table.rows.values();
    return points.map(({ result }) => (result === null ? null : (known.next().value?.figures[figure.expression] ?? null)));
  }, [points, table, figure]);
  const text = (value: number) => figureText(value, figure.unit);
  const problem = table.rows.find((row) => row.problem !== null)?.problem ?? null;
  const present = presentPoint(axes, points);
  const title = `${figureTitle(figure)} by ${axes.map(axisTitle).join(' and ')}`;
  const open = (index: number) => openPoint(axes, points[index]);
  const [first, second] = axes;
  return (
    <figure className={styles.figure} data-picture="Sweep">
      <figcaption className={styles.sentence}>{sweepSentence(axes, points, values, figure, title)}</figcaption>
      {first === undefined ? null : second === undefined ? (
        <SweepPlot
          marks={points.map((point, i) => ({ x: point.values[0]?.number ?? 0, y: values[i] ?? null }))}
          label={`${title}; each point is a run; arrow keys go from one to the next`}
          xText={(index) => valueText(first, points[index]?.values[0])}
          yText={text}
          present={present}
          onPick={open}
        />
      ) : (
        <HeatMap
          caption={`Down: ${axisTitle(first)}. Across: ${axisTitle(second)}.`}
          rows={first.values.map((value) => valueText(first, value))}
          columns={second.values.map((value) => valueText(second, value))}
          values={values}
          text={text}
          present={present}
          onPick={open}
        />
      )}
      {problem === null ? null : <p className={styles.problem}>Some values have no run: {problem}</p>}
      <TableDisclosure
        about="the sweep"
        content={() => ({
          caption: title,
          columns: [...axes.map(axisTitle), figureTitle(figure), 'Run'],
          rows: points.map((point, i) => {
            const value = values[i] ?? null;
            const shown = value === null ? '–' : text(value);
            const settings = axes.map((axis, place) => valueText(axis, point.values[place]));
            return [
              ...settings,
              shown,
              i === present ? (
                'the present setting'
              ) : value === null ? (
                ''
              ) : (
                <button key="open" type="button" className={styles.open} onClick={() => open(i)}>
                  Open<span className="visually-hidden"> {settings.join(', ')}</span>
                </button>
              ),
            ];
          }),
        })}
      />
      <ExportButtons
        name="sweep"
        file={(kind) =>
          kind === 'csv' ? sweepCsv(table) : formatJson({ settings: table.settings, figures: table.figures, points: table.rows })
        }
      />
    </figure>
  );
}

/** "Memory of function checkout" */
export const axisTitle = ({ setting, path }: Axis): string => (setting === null ? path : `${setting.name} of ${setting.of}`);

/** A value of an axis as people read it. */
export function valueText({ setting }: Axis, value: AxisValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value.json === 'string') return value.number > 0 ? formatDuration(value.number) : value.json;
  const unit = setting === null || setting.unit === '' ? '' : ` ${setting.unit.replace(/^1\/s$/, '/s')}`;
  return `${formatCount(value.number)}${unit}`;
}

/** Which point has the settings that the scenario had when the sweep began; null when none does. */
export function presentPoint(axes: readonly Axis[], points: readonly SweptPoint[]): number | null {
  const index = points.findIndex(({ values }) => values.every(({ number }, i) => number === axes[i]?.setting?.value));
  return index < 0 ? null : index;
}

/** Makes the settings of a point those of the draft. */
export function openPoint(axes: readonly Axis[], point: SweptPoint | undefined): void {
  if (point === undefined) return;
  const values = axes.map(({ path }, i) => ({ path, value: point.values[i]?.json }));
  openSetting(values, `${axes.map((axis, i) => `${axis.setting?.name ?? axis.path} ${valueText(axis, point.values[i])}`).join(', ')}`);
}

function sweepSentence(
  axes: readonly Axis[],
  points: readonly SweptPoint[],
  values: readonly (number | null)[],
  figure: Figure,
  title: string,
): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (known.length === 0) return `${title}: no run yet.`;
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const at = (index: number) => axes.map((axis, i) => valueText(axis, points[index]?.values[i])).join(' and ');
  const text = (value: number) => figureText(value, figure.unit);
  if (least.value === most.value) return `${title}: ${text(least.value)} everywhere.`;
  return `${title}: from ${text(least.value)} at ${at(least.index)} to ${text(most.value)} at ${at(most.index)}.`;
}
