/** How much memory should a function have? Time and cost at every size, each on its own panel: where two curves cross on two scales means nothing. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { formatCount } from '../../../base/formatCount.ts';
import { formatJson } from '../../../base/formatJson.ts';
import { SweepPlot, TableDisclosure } from '../../../charts/index.ts';
import { figureText, powerTuningAxis, sweepCsv, sweepTable, tunedPoints, tuningSentence } from '../../../experiments/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { hashWithout, runTuning } from '../../experiments/runExperiments.ts';
import { type Experiments, experimentsStore } from '../../stores/experiments.ts';
import styles from './Experiments.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { chooseExperiment, experimentChoices } from './experimentChoices.ts';
import type { PanelProps } from './panelProps.ts';
import { RunBar } from './RunBar.tsx';
import { openPoint, presentPoint } from './SweepOutcome.tsx';

export function TuningPanel({ json, summary }: PanelProps) {
  const experiment = useStore(experimentsStore, ({ tuning }) => tuning);
  const asked = useStore(experimentChoices, ({ fn }) => fn);
  const names = Object.keys(summary.functions);
  const fn = asked !== null && names.includes(asked) ? asked : (names[0] ?? '');
  const shown = experiment?.fn === fn ? experiment : null;
  const of = useMemo(() => hashWithout(json, [`functions.${fn}.memorySize`]), [json, fn]);
  const sizes = useMemo(() => powerTuningAxis(json, fn)?.values.length ?? 0, [json, fn]);
  return (
    <>
      <p className={styles.note}>
        Memory brings CPU with it. Each size from 128 to 10,240 MB is run with the same requests and the same luck.
      </p>
      {names.length > 1 ? (
        <div className={styles.form}>
          <Select
            label="Function"
            showLabel
            value={fn}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={(name) => chooseExperiment({ fn: name })}
          />
        </div>
      ) : null}
      <RunBar
        words={`Try ${sizes} memory sizes`}
        progress={shown?.progress ?? null}
        isPresent={shown === null || shown.of === of}
        disabled={sizes === 0}
        onRun={() => runTuning(json, fn)}
      />
      {shown === null ? null : <Outcome experiment={shown} />}
    </>
  );
}

const timeText = (ms: number): string => figureText(ms, 'ms');
const costText = (usd: number): string => figureText(usd, 'USD');

function Outcome({ experiment: { axes, points, fn } }: { readonly experiment: NonNullable<Experiments['tuning']> }) {
  const tuned = useMemo(() => tunedPoints(points, fn), [points, fn]);
  const byMemory = new Map(tuned.map((point) => [point.memory, point]));
  const memoryAt = (index: number) => points[index]?.values[0]?.number ?? 0;
  const memory = axes[0]?.setting?.value ?? null;
  const sentence = memory === null ? null : tuningSentence(tuned, memory);
  const present = presentPoint(axes, points);
  const panels = [
    { title: 'Time', about: 'average Duration', read: (at: number) => byMemory.get(at)?.timeMs ?? null, text: timeText },
    {
      title: 'Cost',
      about: 'Lambda’s charge for a million invocations',
      read: (at: number) => byMemory.get(at)?.usdPerMillion ?? null,
      text: costText,
    },
  ];
  const figures = ['Duration.avg', 'Invocations', 'Errors'].map((name) => `functions.${fn}.${name}`);
  const table = () => sweepTable(axes, [...figures, 'bill.totalUsd'], points);
  return (
    <figure className={styles.figure} data-picture={`Power tuning of ${fn}`}>
      <figcaption className={styles.sentence}>{sentence ?? 'The present size has not been run yet.'}</figcaption>
      {panels.map(({ title, about, read, text }) => (
        <section key={title} className={styles.tuned} aria-label={`${title} by memory`}>
          <h3>
            {title} <span>{about}</span>
          </h3>
          <SweepPlot
            marks={points.map((_, i) => ({ x: memoryAt(i), y: read(memoryAt(i)) }))}
            label={`${about} of ${fn} by memory; each point is a run; arrow keys go from one to the next`}
            xText={(index) => (index === points.length - 1 ? `${formatCount(memoryAt(index))} MB` : formatCount(memoryAt(index)))}
            yText={text}
            present={present}
            onPick={(index) => openPoint(axes, points[index])}
          />
        </section>
      ))}
      <TableDisclosure
        about="the memory sizes"
        content={() => ({
          caption: `Time and cost of ${fn} by memory`,
          columns: ['Memory', 'Duration, average', 'Cost of a million', 'of that for time', 'Failed'],
          rows: tuned.map((point) => [
            `${formatCount(point.memory)} MB`,
            timeText(point.timeMs),
            costText(point.usdPerMillion),
            costText(point.durationUsdPerMillion),
            figureText(point.errorShare, 'share'),
          ]),
        })}
      />
      <ExportButtons
        name={`power-tuning-${fn}`}
        file={(kind) => (kind === 'csv' ? sweepCsv(table()) : formatJson({ function: fn, sentence, points: tuned }))}
      />
    </figure>
  );
}
