/** The machine that runs what is selected, drawn from the machine object itself: where it is at the cursor, how it came there, what comes next. */
import { useState } from 'react';
import { Statechart, toMermaid } from '../../../charts/index.ts';
import { type Entity, type MachineKey, machineOf, pathOf } from '../../../sim/index.ts';
import { CopyButton } from '../../share/CopyButton.tsx';
import type { Run } from '../../stores/run.ts';
import { useReadout } from '../../stores/useReadout.ts';
import { useRun } from '../../stores/useRun.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { countsAt } from './countsAt.ts';
import { entityOf } from './entities.ts';
import { MachinePicker } from './MachinePicker.tsx';
import styles from './MachineView.module.css';
import { chartOf, layoutOf, machineNouns, stateId } from './machines.ts';
import { NowHere } from './NowHere.tsx';
import { PathSoFar } from './PathSoFar.tsx';
import { PickedState } from './PickedState.tsx';
import { SendNow } from './SendNow.tsx';
import { shownOn } from './shownOn.ts';
import { TransitionTable } from './TransitionTable.tsx';

export function MachineView() {
  const run = useRun((state) => state.run);
  return run === null ? null : <Machine run={run} />;
}

function Machine({ run: { trace } }: { readonly run: Run }) {
  const selection = useSelection();
  const time = useReadout();
  const [asked, setAsked] = useState<MachineKey | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const entity = entityOf(trace, selection, asked);
  const machine = entity === null ? (asked ?? 'environment') : machineOf(trace, entity);
  const chart = chartOf(machine);
  const path = entity === null ? null : pathOf(trace, entity, time);
  const lights = path === null ? noLights : shownOn(trace, chart, path);
  const counts = entity === null ? countsAt(trace, machine, time) : null;
  const shownPick = picked?.startsWith(`${chart.id}.`) ? picked : null;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <MachinePicker trace={trace} machine={machine} entity={entity} onMachine={setAsked} />
        <CopyButton text={toMermaid(chart)} label="Copy as Mermaid" />
      </div>
      <Statechart
        key={machine}
        chart={chart}
        layout={layoutOf(machine)}
        {...lights}
        counts={counts === null ? null : new Map([...counts].map(([name, count]) => [stateId(machine, name), count]))}
        picked={shownPick}
        onPick={(state) => setPicked(state === shownPick ? null : state)}
      />
      {shownPick === null ? null : <PickedState chart={chart} state={shownPick} onClose={() => setPicked(null)} />}
      {entity === null || path === null ? (
        <p className={styles.note}>{aboutAll(machine, counts)}</p>
      ) : (
        <Followed trace={trace} entity={entity} path={path} machine={machine} time={time} />
      )}
      <SendNow trace={trace} entity={entity} time={time} />
      <TransitionTable chart={chart} lights={lights} />
    </div>
  );
}

const noLights = { lit: null, passed: new Set<string>(), taken: new Set<string>(), lastTaken: null };

interface FollowedProps {
  readonly trace: Run['trace'];
  readonly entity: Entity;
  readonly path: ReturnType<typeof pathOf>;
  readonly machine: MachineKey;
  readonly time: number;
}

function Followed({ trace, entity, path, machine, time }: FollowedProps) {
  return (
    <div className={styles.columns}>
      <NowHere trace={trace} entity={entity} path={path} machine={machine} time={time} />
      <PathSoFar trace={trace} path={path} machine={machine} time={time} />
    </div>
  );
}

function aboutAll(machine: MachineKey, counts: ReadonlyMap<string, number> | null): string {
  const { one, many } = machineNouns[machine];
  if (counts === null) return `There are too many ${many} to count by state. Pick one to follow it.`;
  if (counts.size === 0) return `No ${one} is in any state at this moment.`;
  return `The numbers say how many ${many} are in each state at this moment. Pick one, here or in any picture, to follow it.`;
}
