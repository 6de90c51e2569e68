/** A message of a queue: what became of it, each time it was received and why it came back, and where it went. */
import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { type MessageLife, originOf, type Trace, type WhySubject, whySubjectsOf } from '../../sim/index.ts';
import { select } from '../stores/selection.ts';
import { useReadout } from '../stores/useReadout.ts';
import styles from './Attempts.module.css';
import { attemptPill } from './attemptPill.ts';
import { Block } from './Block.tsx';
import { Course } from './Course.tsx';
import { messageStory } from './messageStory.ts';
import { RuleNote } from './RuleNote.tsx';
import { Why } from './Why.tsx';

export function MessageView({ trace, life }: { readonly trace: Trace; readonly life: MessageLife }) {
  const time = useReadout();
  const story = useMemo(() => messageStory(trace, life), [trace, life]);
  const of = useMemo(() => ({ kind: 'request', row: life.request }) as const, [life]);
  const subjects = useMemo(() => subjectsOf(trace, life), [trace, life]);
  const attempts = life.phases.flatMap(({ receive }) => receive?.attempts ?? []);
  return (
    <Why
      trace={trace}
      of={of}
      subjects={subjects}
      answer={{ tone: story.tone, pill: story.pill, sentence: story.sentence, now: nowText(life, time) }}
      time={time}
    >
      <Block title={`Its life in ${life.queue}`}>
        <Course steps={story.steps} horizon={trace.horizon} cursor={time} />
      </Block>
      {life.ruleId === null || subjects.length > 0 ? null : <RuleNote id={life.ruleId} />}
      {attempts.length === 0 ? null : (
        <Block title={attempts.length === 1 ? 'Its invocation' : `Its ${attempts.length} attempts to invoke the function`}>
          <ol className={styles.attempts}>
            {attempts.map((row) => (
              <li key={row}>
                <button type="button" onClick={() => select({ kind: 'invocation', row })}>
                  <span className={styles.when}>{formatClock(trace.invocations.time[row] as number, trace.horizon)}</span>
                  {attemptPill(trace, row).pill}
                </button>
              </li>
            ))}
          </ol>
        </Block>
      )}
      <Elsewhere trace={trace} life={life} />
    </Why>
  );
}

/** What may be asked about a message: its end, and that it was handled more than once. */
function subjectsOf(trace: Trace, life: MessageLife): readonly WhySubject[] {
  const attempts = life.phases.flatMap(({ receive }) => receive?.attempts ?? []);
  const again = attempts.flatMap((row) => whySubjectsOf(trace, { kind: 'invocation', row })).filter(({ kind }) => kind === 'duplicate');
  return [...whySubjectsOf(trace, { kind: 'request', row: life.request }), ...again.slice(0, 1)];
}

/** What it came from, and where it goes on. */
function Elsewhere({ trace, life }: { readonly trace: Trace; readonly life: MessageLife }) {
  const origin = useMemo(() => originOf(trace, life.request), [trace, life]);
  if (origin === null && life.movedTo === NO_ROW) return null;
  return (
    <Block title="Before and after">
      {origin === null ? null : (
        <button type="button" className={styles.single} onClick={() => select({ kind: origin.table, row: origin.parent })}>
          {origin.kind === 'deadLetter' ? 'Its life before it was moved here' : 'What sent it'}
        </button>
      )}
      {life.movedTo === NO_ROW ? null : (
        <button type="button" className={styles.single} onClick={() => select({ kind: 'request', row: life.movedTo })}>
          Its life in the dead-letter queue
        </button>
      )}
    </Block>
  );
}

/** Where the message is at the cursor. */
function nowText({ sent, end, phases, outcome }: MessageLife, time: number): string {
  if (time < sent) return 'At the cursor it has not been sent yet.';
  if (time >= end && outcome !== 'open') return 'At the cursor it has left the queue.';
  const now = phases.find(({ start, end: until }) => start <= time && time < until) ?? phases.at(-1);
  if (now === undefined) return 'At the cursor it has left the queue.';
  const words = { delayed: 'delayed', visible: 'waiting in the queue', received: 'received and hidden from others' }[now.kind];
  const since = time > now.start ? `, for ${formatDuration(time - now.start)} now` : '';
  return `At the cursor it is ${words}${since}.`;
}
