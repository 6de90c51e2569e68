/** One step: what it is about, the change, the prediction; after the run the answer, why, and the rule. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { curveLabels, type Lesson, lessonText, type Step, stepTextsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../inspector/Emphasis.tsx';
import { RuleNote } from '../inspector/RuleNote.tsx';
import { showMoment } from '../playback/showMoment.ts';
import { showPanel } from '../shell/panel.ts';
import { lessonStore } from '../stores/lesson.ts';
import { lessonRules, rulesFor } from '../stores/lessonRules.ts';
import styles from './LessonPanel.module.css';
import { OutcomeView } from './OutcomeView.tsx';
import { PredictionInput } from './PredictionInput.tsx';
import { TaskView } from './TaskView.tsx';
import { answer, beginMaking, goToStep, runStep, type StepOutcome, scenarioOf, walkStore } from './walk.ts';

export interface StepViewProps {
  readonly lesson: Lesson;
  readonly step: Step;
}

export function StepView({ lesson, step }: StepViewProps) {
  const { index, given, isMaking, isRunning, outcome } = useStore(walkStore);
  const texts = stepTextsOf(lesson.slug, step.slug);
  const rules = useStore(lessonRules, (state) => (state.rules?.slug === lesson.slug ? state.rules : null));
  const set = scenarioOf(lesson, index);
  const before = (text: string) => lessonText(text, { set });
  const options = Object.fromEntries(Object.entries(texts.options ?? {}).map(([id, text]) => [id, before(text)]));
  const labels = step.prediction.kind === 'curve' ? curveLabels(step.prediction.along, set) : [];
  const question = before(texts.question);
  return (
    <>
      <p className={styles.text}>{before(texts.text)}</p>
      <p className={styles.change}>{before(texts.change)}</p>
      {isMaking && outcome === null ? (
        <TaskView lesson={lesson} step={step} words={(texts.task ?? []).map(before)} />
      ) : outcome === null ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const taken = given === null || rules === null ? given : rules.take(index, given);
            if (taken === null) return;
            if (step.task === undefined) runStep(lesson, taken);
            else beginMaking(lesson, taken);
          }}
        >
          <PredictionInput
            prediction={step.prediction}
            question={question}
            options={options}
            labels={labels}
            given={given}
            onAnswer={answer}
          />
          <Button type="submit" tone={given === null ? 'quiet' : 'accent'} wide disabled={given === null || isRunning}>
            {isRunning ? 'Running …' : (rules?.takes(index) ?? (step.task === undefined ? 'Run it' : 'Now make the change'))}
          </Button>
        </form>
      ) : (
        <Answered lesson={lesson} step={step} question={question} options={options} labels={labels} outcome={outcome} />
      )}
      {rules === null ? null : (
        <rules.Note index={index} outcome={outcome === null || given === null ? null : { given, right: outcome.right }} />
      )}
    </>
  );
}

interface AnsweredProps extends StepViewProps {
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
  readonly labels: readonly string[];
  readonly outcome: StepOutcome;
}

function Answered({ lesson, step, question, options, labels, outcome }: AnsweredProps) {
  const { index, given } = useStore(walkStore);
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => verdict.current?.focus(), []);
  const { right, key, facts, moment } = outcome;
  const next = [...lesson.steps.keys(), lesson.steps.length].find((i) => i > index && rulesFor(lesson)?.isOpen(i) !== false);
  return (
    <>
      <section aria-label="Answer" className={styles.answer}>
        <h3 ref={verdict} tabIndex={-1} data-right={right}>
          {right ? 'As you said.' : 'Not what you said.'}
        </h3>
        <p>{question}</p>
        {given === null ? null : (
          <OutcomeView prediction={step.prediction} options={options} labels={labels} given={given} answerKey={key} />
        )}
      </section>
      <section aria-label="Why" className={styles.answer}>
        <h3>Why</h3>
        <p className={styles.text}>
          <Emphasis text={lessonText(stepTextsOf(lesson.slug, step.slug).why, facts)} />
        </p>
        <div className={styles.links}>
          <Button
            tone="link"
            onClick={() => {
              showMoment(moment);
              showPanel(matchMedia('(max-width: 759px)').matches ? 'run' : 'inspect');
            }}
          >
            Show the moment
          </Button>
          <Button tone="link" onClick={() => lessonStore.setState({ isAside: true })}>
            Ask the inspector
          </Button>
        </div>
        <RuleNote id={step.ruleId} />
      </section>
      <div className={styles.actions}>
        <Button onClick={() => goToStep(lesson, index)}>Predict again</Button>
        <Button tone="accent" disabled={next === undefined} onClick={() => next !== undefined && goToStep(lesson, next)}>
          {next === undefined || next < lesson.steps.length ? 'Next step' : 'To the playground'}
        </Button>
      </div>
    </>
  );
}
