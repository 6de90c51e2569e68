/** What a class handed in: codes pasted line by line, how the answers are spread, what does not count and why, and the file for grading. */
import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { answersCsv, type ClassSetup, lessonOf, openCode, openSteps, type PastedCode, readPasted } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { download } from '../share/download.ts';
import { Histogram } from './Histogram.tsx';
import { LineList } from './LineList.tsx';
import { SetupWords } from './SetupWords.tsx';
import { stepQuestion } from './stepQuestion.ts';
import styles from './Teacher.module.css';
import { forgetTaught, keepPasted, teacherStore } from './teacherStore.ts';

export function AnswersView() {
  const { classes, shown } = useStore(teacherStore);
  const answerable = classes.filter(({ setup }) => lessonOf(setup) !== null);
  const taught = answerable.find(({ setup }) => setup.id === shown) ?? answerable[0];
  if (taught === undefined) return <p>Make a link for a class first. Its answers come here.</p>;
  const { setup, pasted } = taught;
  return (
    <div className={styles.form}>
      <Select
        label="Class"
        showLabel
        value={setup.id}
        options={answerable.map(({ setup: each }) => ({ value: each.id, label: `${each.name || 'A class'} (${each.id})` }))}
        onChange={(id) => teacherStore.setState({ shown: id })}
      />
      <SetupWords setup={setup} />
      <Answers key={setup.id} setup={setup} pasted={pasted} />
    </div>
  );
}

function Answers({ setup, pasted }: { readonly setup: ClassSetup; readonly pasted: string }) {
  const id = useId();
  const codes = useMemo(() => readPasted(setup, pasted), [setup, pasted]);
  const open = openSteps(setup);
  const [step, setStep] = useState(open[0] ?? 0);
  const [isRevealed, setRevealed] = useState(false);
  const counting = codes.filter(({ fault }) => fault === null);
  const ofStep = counting.filter(({ answer }) => answer?.step === step);
  return (
    <>
      <label className={styles.field} htmlFor={id}>
        Codes, a line for each: with or without names, with any separators
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          placeholder={'Ann  ABCD-1234-EFGH\nBen; JKMN 5678 PQRS'}
          value={pasted}
          onChange={(event) => keepPasted(setup.id, event.currentTarget.value)}
        />
      </label>
      <p role="status">{countWords(codes)}</p>
      {open.length > 1 ? (
        <Select
          label="Step"
          showLabel
          value={String(step)}
          options={open.map((index) => ({ value: String(index), label: `Step ${index + 1}: ${stepQuestion(setup, index)}` }))}
          onChange={(chosen) => {
            setStep(Number(chosen));
            setRevealed(false);
          }}
        />
      ) : null}
      <section className={styles.result} aria-label="Answers of the class">
        <h3>{stepQuestion(setup, step)}</h3>
        <Histogram setup={setup} step={step} codes={ofStep} isRevealed={isRevealed} />
        <div className={styles.row}>
          <Switch label="Show what is right" checked={isRevealed} onChange={setRevealed} />
          {setup.hidesAnswers ? <OpenCode setup={setup} step={step} /> : null}
        </div>
      </section>
      <LineList codes={codes} step={step} />
      <div className={styles.row}>
        <Button onClick={() => download(answersCsv(setup, codes), 'answers.csv', 'text/csv')}>Save answers.csv</Button>
        <Button onClick={() => forgetTaught(setup.id)}>Forget this class</Button>
      </div>
      <p className={styles.quiet}>
        All of it is kept in this browser and sent nowhere. <code>coldstart grade answers.csv</code> grades the file on a command line, by
        running each step again. Locks, hidden answers and codes are <strong>not exam security</strong>.
      </p>
    </>
  );
}

function OpenCode({ setup, step }: { readonly setup: ClassSetup; readonly step: number }) {
  const slug = lessonOf(setup)?.steps[step]?.slug ?? '';
  return (
    <p>
      Opens this answer for students: <output className={styles.code}>{openCode(setup.id, slug)}</output>
    </p>
  );
}

function countWords(codes: readonly PastedCode[]): string {
  const wrong = codes.filter(({ fault }) => fault !== null).length;
  const counting = codes.length - wrong;
  if (codes.length === 0) return 'Nothing is pasted yet.';
  return `${counting} ${counting === 1 ? 'answer counts' : 'answers count'}${wrong === 0 ? '' : `, ${wrong} ${wrong === 1 ? 'line does' : 'lines do'} not`}.`;
}
