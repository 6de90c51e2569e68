/** What does a setting do to a number? One setting as points, two as a heat map; every point is a run. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { MOST_POINTS, settingsIn } from '../../../experiments/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { hashWithout, runSweep } from '../../experiments/runExperiments.ts';
import { experimentsStore } from '../../stores/experiments.ts';
import styles from './Experiments.module.css';
import { chooseExperiment, experimentChoices, freshVary } from './experimentChoices.ts';
import { FigureSelect, useFigure } from './FigureSelect.tsx';
import type { PanelProps } from './panelProps.ts';
import { RunBar } from './RunBar.tsx';
import { SweepOutcome } from './SweepOutcome.tsx';
import { VaryForm } from './VaryForm.tsx';
import { varyPlan } from './varyPlan.ts';

export function SweepPanel({ json, summary }: PanelProps) {
  const experiment = useStore(experimentsStore, ({ sweep }) => sweep);
  const { first, second } = useStore(experimentChoices);
  const figure = useFigure(summary);
  const settings = useMemo(() => settingsIn(json), [json]);
  const plan = useMemo(() => varyPlan(json, settings, first), [json, settings, first]);
  const other = useMemo(
    () => (second === null ? null : varyPlan(json, settings, second, plan?.setting.path ?? null)),
    [json, settings, second, plan],
  );
  const of = useMemo(
    () =>
      hashWithout(
        json,
        (experiment?.axes ?? []).map(({ path }) => path),
      ),
    [json, experiment?.axes],
  );
  if (plan === null) return <p className={styles.note}>This scenario has no number to vary.</p>;
  const axes = [plan, ...(other === null ? [] : [other])].flatMap(({ axis }) => (axis.ok ? [axis.axis] : []));
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  const isReady = axes.length === (other === null ? 1 : 2) && count <= MOST_POINTS && axes[0]?.path !== axes[1]?.path;
  return (
    <>
      <VaryForm label="Vary" settings={settings} plan={plan} choice={first} onChange={(choice) => chooseExperiment({ first: choice })} />
      {second === null || other === null ? (
        <Button tone="link" className={styles.more} onClick={() => chooseExperiment({ second: { ...freshVary, steps: '5' } })}>
          Vary a second setting
        </Button>
      ) : (
        <>
          <VaryForm
            label="and"
            settings={settings}
            plan={other}
            choice={second}
            onChange={(choice) => chooseExperiment({ second: choice })}
          />
          <Button tone="link" className={styles.more} onClick={() => chooseExperiment({ second: null })}>
            One setting only
          </Button>
        </>
      )}
      <div className={styles.form}>
        <FigureSelect summary={summary} figure={figure} />
      </div>
      <RunBar
        words={`Run ${count} ${count === 1 ? 'value' : axes.length === 2 ? 'pairs' : 'values'}`}
        progress={experiment?.progress ?? null}
        isPresent={experiment === null || experiment.of === of}
        disabled={!isReady}
        onRun={() => runSweep(json, axes)}
      />
      {experiment === null ? null : <SweepOutcome experiment={experiment} figure={figure} />}
    </>
  );
}
