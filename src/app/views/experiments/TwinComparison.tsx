/** What differs between A and B: the settings, the first request that meets another fate, the figures at the cursor, and both runs over time. */
import { useMemo } from 'react';
import { formatClock } from '../../../base/formatClock.ts';
import { isLarge, Lanes, useSettled } from '../../../charts/index.ts';
import {
  type ChangedSetting,
  changedSettings,
  type FigureUnit,
  figureDifferences,
  figureText,
  type RunningFigures,
  runningFigures,
} from '../../../experiments/index.ts';
import { type Trace, twinOfAttempt } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { seek } from '../../playback/transport.ts';
import { cursor } from '../../stores/cursor.ts';
import type { PinnedRun } from '../../stores/pinned.ts';
import type { Run } from '../../stores/run.ts';
import { select } from '../../stores/selection.ts';
import { useDraft } from '../../stores/useDraft.ts';
import { useReadout } from '../../stores/useReadout.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { useWindow } from '../../stores/useWindow.ts';
import { showWindow } from '../../stores/window.ts';
import { useDivergence } from '../../twins/useDivergence.ts';
import styles from './Experiments.module.css';
import { TwinCharts } from './TwinCharts.tsx';

interface Props {
  readonly pinned: PinnedRun;
  readonly run: Run;
  readonly json: unknown;
}

export function TwinComparison({ pinned, run, json }: Props) {
  const [a, b] = [pinned.run.trace, run.trace];
  const settings = useMemo(() => changedSettings(pinned.json, json), [pinned, json]);
  const sameLuck = pinned.run.summary.seed === run.summary.seed;
  return (
    <div className={styles.figure}>
      <p className={styles.sentence}>
        {settings.length === 0
          ? `A and B are the same: nothing differs yet from ${pinned.name}.`
          : `B differs from A (${pinned.name}) in ${settings.length === 1 ? 'one setting' : `${settings.length} settings`}.`}
      </p>
      {settings.length === 0 ? null : <Settings settings={settings} />}
      {sameLuck ? (
        <FirstDivergence pinned={pinned} run={run} json={json} />
      ) : (
        <p className={styles.note}>The seeds differ, so the luck is not the same: no request of one run is a request of the other.</p>
      )}
      <Differences a={a} b={b} />
      <TwinCharts a={a} b={b} names={[pinned.name, 'the scenario now']} />
      <TwinLanes a={pinned.run} b={run} />
    </div>
  );
}

function Settings({ settings }: { readonly settings: readonly ChangedSetting[] }) {
  return (
    <table className={styles.compared}>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ path, name, before, after }) => (
          <tr key={path}>
            <th scope="row" title={path}>
              {name}
            </th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DivergenceProps {
  readonly pinned: PinnedRun;
  readonly run: Run;
  readonly json: unknown;
}

function FirstDivergence({ pinned, run, json }: DivergenceProps) {
  const b = run.trace;
  // While the run of the newest draft is on its way, nothing is asked of it.
  const isPresent = useDraft(({ revision }) => revision === run.revision);
  const reply = useDivergence(pinned.json, json, isPresent);
  if (reply === null) return <p className={styles.note}>Looking for the first divergence …</p>;
  if (reply.failed !== null) return <p className={styles.problem}>The first divergence is not known: {reply.failed}</p>;
  const { divergence } = reply;
  if (divergence === null) return <p className={styles.note}>Every request goes the same way in both runs.</p>;
  const { time, b: row, sentence } = divergence;
  const go = () => {
    seek(time);
    if (row !== null) select({ kind: 'request', row });
  };
  return (
    <section className={styles.divergence} aria-label="First divergence">
      <h3>First divergence</h3>
      <p>{sentence}</p>
      <Button onClick={go}>Go to {formatClock(time, b.horizon)}</Button>
    </section>
  );
}

const figures: readonly { readonly key: keyof RunningFigures; readonly name: string; readonly unit: FigureUnit }[] = [
  { key: 'p99Ms', name: 'Latency, p99', unit: 'ms' },
  { key: 'coldShare', name: 'Cold starts, share', unit: 'share' },
  { key: 'throttles', name: 'Throttles', unit: '' },
  { key: 'deadLetters', name: 'Dead letters and lost events', unit: '' },
  { key: 'usd', name: 'Lambda’s bill', unit: 'USD' },
];

/** What both have come to by the cursor. */
function Differences({ a, b }: { readonly a: Trace; readonly b: Trace }) {
  // Counting many requests waits until the cursor rests.
  const time = useSettled(useReadout(), isLarge(a) || isLarge(b));
  const both = useMemo(() => [runningFigures(a, time), runningFigures(b, time)] as const, [a, b, time]);
  const differences = figureDifferences(...both);
  return (
    <table className={styles.compared}>
      <caption>Up to {formatClock(time, b.horizon)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">A</th>
          <th scope="col">B</th>
          <th scope="col">B less A</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, name, unit }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{figureText(both[0][key], unit)}</td>
            <td>{figureText(both[1][key], unit)}</td>
            <td>{differenceText(differences[key], unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differenceText(difference: number, unit: FigureUnit): string {
  if (Number.isNaN(difference)) return '–';
  if (difference === 0) return 'none';
  const size = figureText(Math.abs(difference), unit === 'share' ? 'share' : unit).replace(/ %$/, ' points');
  return `${difference < 0 ? '−' : '+'}${size}`;
}

/** The environments of both, over the same window and at the same moment. What is picked in A is picked as its twin. */
function TwinLanes({ a, b }: { readonly a: Run; readonly b: Run }) {
  const window = useWindow();
  const selection = useSelection();
  const shared = { window, onWindow: showWindow, cursor };
  return (
    <>
      <section className={styles.twinLanes} aria-label="Environments of A">
        <h3>A</h3>
        <Lanes
          {...shared}
          name="Environments of A"
          trace={a.trace}
          beside={b.trace}
          index={a.index}
          selection={null}
          onSelect={(picked) => {
            const twin = picked?.kind === 'invocation' ? twinOfAttempt(a.trace, b.trace, picked.row) : null;
            if (twin !== null) select({ kind: 'invocation', row: twin });
          }}
        />
      </section>
      <section className={styles.twinLanes} aria-label="Environments of B">
        <h3>B</h3>
        <Lanes
          {...shared}
          name="Environments of B"
          trace={b.trace}
          beside={a.trace}
          index={b.index}
          selection={selection}
          onSelect={select}
        />
      </section>
    </>
  );
}
