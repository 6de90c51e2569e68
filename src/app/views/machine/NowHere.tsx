/** The state that is lit: since when, its tags explained, its timers running, what its guards would decide, and what comes next. */
import { formatClock } from '../../../base/formatClock.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { statePath, tagsIn, wordsOf } from '../../../charts/index.ts';
import type { Entity, MachineKey, MachinePath, Trace } from '../../../sim/index.ts';
import { seek } from '../../playback/transport.ts';
import { eventWords } from './eventWords.ts';
import { liveOf } from './live/index.ts';
import type { LiveTimer, Moment } from './live/live.ts';
import styles from './MachineView.module.css';
import { chartOf, machineNouns, stateId } from './machines.ts';
import { tagSentences } from './tagSentences.ts';

export interface NowHereProps {
  readonly trace: Trace;
  readonly entity: Entity;
  readonly path: MachinePath;
  readonly machine: MachineKey;
  readonly time: number;
}

export function NowHere({ trace, entity, path, machine, time }: NowHereProps) {
  const { current } = path;
  const name = trace.machines[machine][current?.state ?? -1];
  const t = Math.min(time, trace.horizon);
  if (current === null || name === undefined) return <NotYet trace={trace} path={path} machine={machine} />;
  const chart = chartOf(machine);
  const id = stateId(machine, name.name);
  const moment: Moment = { trace, entity, path, step: current, state: name.name, t };
  const { timers, guards } = liveOf[machine](moment);
  const next = path.steps[path.done];
  return (
    <section className={styles.now} aria-label="The state now">
      <h3>{statePath(chart, id)}</h3>
      <p>{name.description}</p>
      <p className={styles.muted}>
        Since {formatClock(current.from, trace.horizon)}, for {formatDuration(Math.max(0, t - current.from))}.
      </p>
      {timers.map((timer) => (
        <Timer key={timer.name} timer={timer} t={t} horizon={trace.horizon} />
      ))}
      {guards.map((guard) => (
        <p key={guard.name} className={styles.guard}>
          <span>[{wordsOf(guard.name)}]</span> {guard.decides === null ? '' : guard.decides ? 'yes: ' : 'no: '}
          {guard.sentence}
        </p>
      ))}
      <dl className={styles.tags}>
        {tagsIn(chart, id).map((tag) => (
          <div key={tag}>
            <dt>{wordsOf(tag)}</dt>
            <dd>{tagSentences[tag] ?? ''}</dd>
          </div>
        ))}
      </dl>
      {next === undefined ? null : (
        <p className={styles.next}>
          Next:{' '}
          <button type="button" className={styles.step} onClick={() => seek(next.from)}>
            {eventWords(next.event)} at {formatClock(next.from, trace.horizon)}
          </button>
          , in {formatDuration(Math.max(0, next.from - t))}.
        </p>
      )}
    </section>
  );
}

function NotYet({ trace, path, machine }: Pick<NowHereProps, 'trace' | 'path' | 'machine'>) {
  const first = path.steps[0];
  const { one } = machineNouns[machine];
  return (
    <section className={styles.now} aria-label="The state now">
      <p>This {one} is not there yet.</p>
      {first === undefined ? null : (
        <p>
          <button type="button" className={styles.step} onClick={() => seek(first.from)}>
            It comes at {formatClock(first.from, trace.horizon)}
          </button>
        </p>
      )}
    </section>
  );
}

/** A timer as a bar that fills, with what is left of it. */
function Timer({ timer, t, horizon }: { readonly timer: LiveTimer; readonly t: number; readonly horizon: number }) {
  const { name, begun, ends, leadsTo } = timer;
  const whole = ends === null ? null : ends - begun;
  const share = whole === null || whole <= 0 ? 0 : Math.min(1, Math.max(0, (t - begun) / whole));
  return (
    <div className={styles.timer}>
      <p>
        <b>{wordsOf(name)}</b>{' '}
        {whole === null || ends === null
          ? `${formatDuration(Math.max(0, t - begun))} so far; it does not end within this run`
          : `${formatDuration(Math.max(0, t - begun))} of ${formatDuration(whole)}, ${formatDuration(Math.max(0, ends - t))} left${ends > horizon ? ', beyond this run' : ''}`}
      </p>
      {whole === null ? null : <meter aria-label={wordsOf(name)} min={0} max={1} value={share} />}
      <p className={styles.muted}>{leadsTo}</p>
    </div>
  );
}
