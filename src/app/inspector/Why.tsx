/** The answer to "why?" about what is picked: one large sentence, the chain of causes, the rule, and what would have prevented it. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { questionOf, type Trace, type WhyKind, type WhyLink, type WhySubject, whyOf } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Cures } from '../cures/Cures.tsx';
import { seek } from '../playback/transport.ts';
import { selectionStore, visit } from '../stores/selection.ts';
import { useRun } from '../stores/useRun.ts';
import { useTrail } from '../stores/useTrail.ts';
import { hideWhy, showWhy } from '../stores/why.ts';
import { showWindow, type TimeWindow } from '../stores/window.ts';
import { Answer, type AnswerProps } from './Answer.tsx';
import { Block } from './Block.tsx';
import { Course } from './Course.tsx';
import { chainSteps } from './chainSteps.ts';
import { RuleNote } from './RuleNote.tsx';
import { VisitedPlace } from './VisitedPlace.tsx';
import styles from './Why.module.css';

export interface WhyProps {
  readonly trace: Trace;
  /** What is picked. */
  readonly of: { readonly kind: 'invocation' | 'environment' | 'request'; readonly row: number };
  /** What may be asked about it, the first question first. */
  readonly subjects: readonly WhySubject[];
  /** The head; its sentence is used where nothing may be asked. */
  readonly answer: AnswerProps;
  readonly time: number;
  /** The rest of the answer, out of sight while a link of the chain is looked at. */
  readonly children?: ReactNode;
}

export function Why({ trace, of, subjects, answer, time, children }: WhyProps) {
  const run = useRun((state) => state.run);
  const trail = useTrail();
  const [asked, ask] = useState<WhyKind | null>(null);
  const meant = selectionStore.getState().event;
  const subject = subjects.find(({ kind }) => kind === asked) ?? subjects.find(({ kind }) => kind === meant) ?? subjects[0];
  const why = useMemo(() => (subject === undefined ? null : whyOf(trace, subject)), [trace, subject]);
  useEffect(() => {
    showWhy(why, trace);
    return hideWhy;
  }, [why, trace]);
  if (why === null) {
    return (
      <>
        <Answer {...answer} />
        {children}
      </>
    );
  }
  const { links } = why;
  const current = trail?.link ?? null;
  const go = (link: number) => {
    const target = links[link];
    if (target === undefined) return;
    seek(target.time);
    visit(
      { from: of, link },
      target.place === null || target.place.kind === 'timeline' ? null : { kind: target.place.kind, row: target.place.row },
    );
  };
  const looked = current === null ? undefined : links[current];
  return (
    <>
      <Answer {...answer} sentence={why.sentence} />
      {subjects.length < 2 ? null : <Questions subjects={subjects} asked={why.subject.kind} onAsk={ask} />}
      <Block title={`How it came about, in ${links.length} steps`}>
        <Course steps={chainSteps(trace, links)} horizon={trace.horizon} cursor={time} onGo={go} current={current} />
        <div>
          <Button tone="link" onClick={() => showWindow(spanOf(links))}>
            Zoom to these steps
          </Button>
        </div>
      </Block>
      {looked === undefined || current === links.length - 1 ? (
        <>
          <RuleNote id={why.ruleId} />
          {run === null || run.trace !== trace ? null : <Cures run={run} subject={why.subject} />}
          {children}
        </>
      ) : (
        <VisitedPlace trace={trace} link={looked} number={(current ?? 0) + 1} onBack={() => go(links.length - 1)} />
      )}
    </>
  );
}

/** From the first step that is about something in the run to the last one, with air on both sides. */
function spanOf(links: readonly WhyLink[]): TimeWindow {
  const placed = links.filter(({ place }) => place !== null && place.kind !== 'timeline');
  const [from, to] = [placed[0]?.time ?? 0, links.at(-1)?.time ?? 0];
  const air = Math.max(1000, (to - from) * 0.15);
  return { from: from - air, to: to + air };
}

interface QuestionsProps {
  readonly subjects: readonly WhySubject[];
  readonly asked: WhyKind;
  readonly onAsk: (kind: WhyKind) => void;
}

/** What else may be asked about the same thing. */
function Questions({ subjects, asked, onAsk }: QuestionsProps) {
  return (
    <fieldset className={styles.questions}>
      <legend className="visually-hidden">What you may ask about it</legend>
      {subjects.map(({ kind, row }) => (
        <button key={`${kind} ${row}`} type="button" aria-pressed={kind === asked} onClick={() => onAsk(kind)}>
          {questionOf(kind)}
        </button>
      ))}
    </fieldset>
  );
}
