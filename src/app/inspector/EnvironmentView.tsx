/** An execution environment: what it is doing at the cursor, why it was made, what it has served. */

import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import {
  causeSentence,
  creationCauses,
  endCauses,
  endOf,
  initializationTypes,
  startOf,
  stateAt,
  type Trace,
  type TraceIndex,
  type WhySubject,
  whySubjectsOf,
} from '../../sim/index.ts';
import { select } from '../stores/selection.ts';
import { useReadout } from '../stores/useReadout.ts';
import { attemptPill } from './attemptPill.ts';
import { Block } from './Block.tsx';
import styles from './EnvironmentView.module.css';
import { LeastPrivilege } from './LeastPrivilege.tsx';
import { RuleNote } from './RuleNote.tsx';
import { stateTitle } from './stateTitle.ts';
import { Why } from './Why.tsx';

export interface EnvironmentViewProps {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly row: number;
}

export function EnvironmentView({ trace, index, row }: EnvironmentViewProps) {
  const time = useReadout();
  const { environments, machines, horizon } = trace;
  const cause = creationCauses[environments.cause[row] as number];
  const created = environments.created[row] as number;
  const stretch = stateAt(trace, row, time);
  const state = stretch === null ? undefined : machines.environment[stretch.state];
  const name = trace.functions[environments.function[row] as number] ?? '';
  const of = useMemo(() => ({ kind: 'environment', row }) as const, [row]);
  const subjects = useMemo(() => subjectsOf(trace, row), [trace, row]);
  const isAsked = subjects.some(({ kind }) => kind === 'coldStart');
  const answer = {
    tone: toneOf(state?.phase),
    pill: `${name}${versionOf(trace, row)} · environment ${row + 1}`,
    sentence: sentenceOf(trace, row, time),
    ...(subjects.length > 0 && { now: sentenceOf(trace, row, time) }),
  } as const;
  return (
    <Why trace={trace} of={of} subjects={subjects} answer={answer} time={time}>
      {state === undefined || stretch === null ? null : (
        <dl className={styles.state}>
          <div>
            <dt>State</dt>
            <dd>{stateTitle(state)}</dd>
          </div>
          <div>
            <dt>Initialised</dt>
            <dd>{initializationTypes[environments.initialization[row] as number]}</dd>
          </div>
          <div>
            <dt>Since</dt>
            <dd>
              {formatClock(stretch.start, horizon)} <span>({formatDuration(Math.max(0, time - stretch.start))})</span>
            </dd>
          </div>
        </dl>
      )}
      {state === undefined ? null : <p className={styles.description}>{state.description}</p>}
      {isAsked ? null : (
        <Block title="Why it was created">
          <p>
            At {formatClock(created, horizon)}. {causeSentence(trace, row)}
          </p>
          {cause === undefined ? null : <RuleNote id={cause.ruleId} />}
        </Block>
      )}
      <Served trace={trace} index={index} row={row} time={time} />
      <LeastPrivilege trace={trace} fn={environments.function[row] as number} />
    </Why>
  );
}

/** What may be asked about an environment: the cold start that it was made for, and its end. */
function subjectsOf(trace: Trace, row: number): readonly WhySubject[] {
  const invocation = trace.environments.invocation[row] as number;
  const start = invocation === NO_ROW ? [] : whySubjectsOf(trace, { kind: 'invocation', row: invocation });
  return [...start.filter(({ kind }) => kind === 'coldStart'), ...whySubjectsOf(trace, { kind: 'environment', row })];
}

/** `:3` for an environment of version 3, nothing for `$LATEST`. */
function versionOf(trace: Trace, row: number): string {
  const version = trace.versions[trace.environments.version[row] as number]?.name ?? '$LATEST';
  return version === '$LATEST' ? '' : `:${version}`;
}

function sentenceOf(trace: Trace, row: number, time: number): string {
  const { environments, horizon } = trace;
  const created = environments.created[row] as number;
  const ended = environments.ended[row] as number;
  if (time < created) return `This environment does not exist yet. It is created at ${formatClock(created, horizon)}.`;
  if (time >= ended && ended < horizon) {
    const cause = endCauses[environments.endCause[row] as number];
    return `This environment ended at ${formatClock(ended, horizon)}, after ${formatDuration(ended - created)}. ${cause?.sentence ?? ''}`;
  }
  return `This environment has lived for ${formatDuration(Math.max(0, time - created))}.`;
}

/** How many invocations are listed around the cursor. */
const LISTED = 8;

interface ServedProps extends EnvironmentViewProps {
  readonly time: number;
}

function Served({ trace, index, row, time }: ServedProps) {
  const { offsets, rows } = index.invocationsByEnvironment;
  const served = rows.subarray(offsets[row], offsets[row + 1]);
  let begun = 0;
  while (begun < served.length && (trace.invocations.time[served[begun] as number] as number) <= time) begun++;
  const shown = [...served.subarray(Math.max(0, begun - LISTED), begun)].reverse();
  return (
    <Block title={`Invocations so far: ${formatCount(begun)} of ${formatCount(served.length)}`}>
      <ul className={styles.served}>
        {shown.map((invocation) => (
          <li key={invocation}>
            <button type="button" onClick={() => select({ kind: 'invocation', row: invocation })}>
              <span className={styles.when}>{formatClock(trace.invocations.time[invocation] as number, trace.horizon)}</span>
              <span>{attemptPill(trace, invocation).pill}</span>
              <span className={styles.long}>{lengthOf(trace, invocation)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function lengthOf(trace: Trace, row: number): string {
  const length = endOf(trace, row) - startOf(trace, row);
  return length >= 0 ? formatDuration(length) : '';
}

function toneOf(phase: string | null | undefined) {
  if (phase === 'invoke') return 'invoke';
  return phase === 'init' || phase === 'restore' ? 'init' : 'neutral';
}
