/** Many runs of the scenario: how sure a number is, what a setting does to it, how much memory a function should have, and two ideas side by side. */
import { useStore } from 'zustand';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useDraft } from '../../stores/useDraft.ts';
import { useRun } from '../../stores/useRun.ts';
import styles from './Experiments.module.css';
import { chooseExperiment, type ExperimentTab, experimentChoices } from './experimentChoices.ts';
import { SeedsPanel } from './SeedsPanel.tsx';
import { SweepPanel } from './SweepPanel.tsx';
import { TuningPanel } from './TuningPanel.tsx';
import { TwinsPanel } from './TwinsPanel.tsx';

const PANEL = 'experiment';
const titles: Readonly<Record<ExperimentTab, string>> = { seeds: 'How sure?', sweep: 'Sweep', tuning: 'Power tuning', twins: 'Twins' };
const tabs = (Object.keys(titles) as ExperimentTab[]).map((id) => ({ id, label: titles[id], panel: PANEL }));
const panels = { seeds: SeedsPanel, sweep: SweepPanel, tuning: TuningPanel, twins: TwinsPanel };

export function ExperimentsView() {
  const run = useRun((state) => state.run);
  const json = useDraft((draft) => (draft.isJson ? draft.json : null));
  const tab = useStore(experimentChoices, (choices) => choices.tab);
  const isValid = useRun((state) => state.problems.length === 0);
  const Panel = panels[tab];
  return (
    <div className={styles.view}>
      <h2 className="visually-hidden">Experiments</h2>
      <Tabs label="Experiments" tabs={tabs} active={tab} onChange={(id) => chooseExperiment({ tab: id })} />
      <div id={PANEL} role="tabpanel" aria-label={titles[tab]} className={styles.panel}>
        {run === null || json === null || !isValid ? (
          <p className={styles.note}>Experiments need a scenario that runs. Mend what is named in red first.</p>
        ) : (
          <Panel json={json} summary={run.summary} />
        )}
      </div>
    </div>
  );
}
