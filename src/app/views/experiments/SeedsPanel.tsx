/** How sure is a number? The same scenario with other luck, thirty times: the mean, the interval that holds it, and every run as a dot. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { EstimateChart, TableDisclosure } from '../../../charts/index.ts';
import { type Estimate, type Figure, figureText, type ReplicatedFigure, replicatedFigure } from '../../../experiments/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { hashWithout, runSeeds } from '../../experiments/runExperiments.ts';
import { experimentsStore } from '../../stores/experiments.ts';
import styles from './Experiments.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { chooseExperiment, experimentChoices } from './experimentChoices.ts';
import { FigureSelect, figureTitle, useFigure } from './FigureSelect.tsx';
import { openSetting } from './openSetting.ts';
import type { PanelProps } from './panelProps.ts';
import { RunBar } from './RunBar.tsx';
import { seedsFile } from './seedsFile.ts';

export function SeedsPanel({ json, summary }: PanelProps) {
  const experiment = useStore(experimentsStore, ({ seeds }) => seeds);
  const count = useStore(experimentChoices, (choices) => choices.count);
  const figure = useFigure(summary);
  const of = useMemo(() => hashWithout(json, ['seed']), [json]);
  const result = useMemo(
    () => (experiment === null ? null : replicatedFigure(experiment.runs, figure.expression, figure.unit)),
    [experiment, figure],
  );
  return (
    <>
      <p className={styles.note}>
        One run is one throw of the dice. The same scenario is run under other seeds: whoever comes, how long things take and what fails
        falls out differently each time.
      </p>
      <div className={styles.form}>
        <FigureSelect summary={summary} figure={figure} />
        <Select
          label="Runs"
          showLabel
          value={String(count)}
          options={[10, 30, 100, 300].map((n) => ({ value: String(n), label: String(n) }))}
          onChange={(value) => chooseExperiment({ count: Number(value) })}
        />
      </div>
      <RunBar
        words={`Run ${count} seeds`}
        progress={experiment?.progress ?? null}
        isPresent={experiment === null || experiment.of === of}
        onRun={() => runSeeds(json, count)}
      />
      {result === null ? null : <Outcome result={result} figure={figure} seed={summary.seed} />}
      {result === null || result.dots.length === 0 ? null : (
        <ExportButtons name="seeds" file={(kind) => seedsFile(kind, figure.expression, result)} />
      )}
    </>
  );
}

function Outcome({ result, figure, seed }: { readonly result: ReplicatedFigure; readonly figure: Figure; readonly seed: number }) {
  const { dots, estimate, missing } = result;
  const text = (value: number) => figureText(value, figure.unit);
  const open = (picked: number) => openSetting([{ path: 'seed', value: picked }], `Seed ${picked}`);
  if (estimate === null) return missing === null ? null : <p className={styles.problem}>No run has this number: {missing}</p>;
  return (
    <figure className={styles.figure} data-picture="How sure">
      <figcaption className={styles.sentence}>{estimateSentence(estimate, figure)}</figcaption>
      <EstimateChart
        data={{ dots, mean: estimate.mean, low: estimate.low, high: estimate.high }}
        label={`${figureTitle(figure)} in ${dots.length} runs, each a dot; arrow keys go from one to the next`}
        format={text}
        present={seed}
        onPick={open}
      />
      <p className={styles.legend}>
        Shaded: the 95 % interval of the mean. Of a hundred such experiments about ninety-five hold the true mean in theirs. Pick a dot to
        open its run; the dark one is on screen.
      </p>
      {missing === null ? null : <p className={styles.problem}>Some runs have no such number: {missing}</p>}
      <TableDisclosure
        about="the runs"
        content={() => ({
          caption: `${figureTitle(figure)} by seed`,
          columns: ['Seed', 'Value', 'Run'],
          rows: dots.map((dot) => [
            dot.seed,
            text(dot.value),
            dot.seed === seed ? (
              'on screen'
            ) : (
              <button key="open" type="button" className={styles.open} onClick={() => open(dot.seed)}>
                Open
              </button>
            ),
          ]),
        })}
      />
    </figure>
  );
}

function estimateSentence({ count, mean, margin, low, high, least, most }: Estimate, figure: Figure): string {
  const text = (value: number) => figureText(value, figure.unit);
  const title = figureTitle(figure);
  if (count === 1) return `${title}: ${text(mean)} in the one run so far.`;
  if (margin === 0) return `${title}: ${text(mean)} in each of ${count} runs.`;
  return `${title}: ${text(mean)} on average over ${count} runs, 95 % interval ${text(low)} to ${text(high)}. Single runs came to ${text(least)} to ${text(most)}.`;
}
