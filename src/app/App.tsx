/** The Studio: bar on top, editor left, the run in the middle, inspector right; two columns on a projector, tabs on a phone. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './App.module.css';
import { LazyGlossary } from './glossary/LazyGlossary.tsx';
import { startAnnouncing } from './playback/startAnnouncing.ts';
import { Notices } from './problems/Notices.tsx';
import { Problems } from './problems/Problems.tsx';
import { EditorColumn } from './shell/EditorColumn.tsx';
import { Overlays } from './shell/Overlays.tsx';
import { followSelection, type Panel, panelStore, showPanel } from './shell/panel.ts';
import { RightColumn } from './shell/RightColumn.tsx';
import { RunView } from './shell/RunView.tsx';
import { TimeTrack } from './shell/TimeTrack.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { type Layout, useLayout } from './shell/useLayout.ts';
import { projectorStore } from './stores/projector.ts';
import { useSelection } from './stores/useSelection.ts';
import { LazyWelcome } from './welcome/LazyWelcome.tsx';

const Projector = lazy(() => import('./projector/Projector.tsx').then((module) => ({ default: module.Projector })));

const tabs = [
  { id: 'run', label: 'Run', panel: 'column-run' },
  { id: 'edit', label: 'Edit', panel: 'column-edit' },
  { id: 'inspect', label: 'Inspect', panel: 'column-inspect' },
] as const satisfies readonly { readonly id: Panel; readonly label: string; readonly panel: string }[];

export function App() {
  const layout = useLayout();
  const panel = useStore(panelStore, (state) => state.panel);
  const front = layout === 'projector' && panel === 'run' ? 'edit' : panel;
  const isProjected = useStore(projectorStore, (state) => state.isOn);
  const spoken = useRef<HTMLParagraphElement>(null);
  useEffect(followSelection, []);
  useEffect(() => (spoken.current === null ? undefined : startAnnouncing(spoken.current)), []);
  return (
    <div className={styles.app} data-layout={layout}>
      <header>
        <TopBar layout={layout} />
        <TimeTrack />
      </header>
      <Notices />
      <main className={styles.columns}>
        {layout === 'wide' ? null : (
          <div className={styles.tabs}>
            <Tabs label="Columns" tabs={layout === 'phone' ? tabs : tabs.slice(1)} active={front} onChange={showPanel} />
          </div>
        )}
        <section id="column-edit" aria-label="Editor" className={styles.edit} hidden={!isShown('edit', layout, front)}>
          <EditorColumn />
        </section>
        <div id="column-run" className={styles.run} hidden={!isShown('run', layout, front)}>
          {/* Pictures without a size paint nothing: they are made anew when they are to be seen. */}
          {isShown('run', layout, front) ? <RunView /> : null}
        </div>
        <div className={styles.foot}>
          {layout === 'phone' && front === 'run' ? <WhyButton /> : null}
          <Problems />
        </div>
        <section id="column-inspect" aria-label="Inspector" className={styles.inspect} hidden={!isShown('inspect', layout, front)}>
          <RightColumn />
        </section>
      </main>
      <LazyWelcome />
      <LazyGlossary />
      <Overlays />
      {isProjected ? (
        <Suspense>
          <Projector />
        </Suspense>
      ) : null}
      <p ref={spoken} role="status" aria-label="Moment" className="visually-hidden" />
    </div>
  );
}

/** On a phone the answer is a tab away: this leads there. */
function WhyButton() {
  const selection = useSelection();
  if (selection === null) return null;
  return (
    <Button tone="accent" className={styles.why} onClick={() => showPanel('inspect')}>
      Why did this happen?
    </Button>
  );
}

function isShown(panel: Panel, layout: Layout, front: Panel): boolean {
  return layout === 'wide' || panel === front || (layout === 'projector' && panel === 'run');
}
