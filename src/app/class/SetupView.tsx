/** Makes a class: what it is about, what is locked, whether answers wait, whether each student has numbers of their own; then its link. */
import { useState } from 'react';
import {
  type ClassSetup,
  type ClassSubject,
  challenges,
  challengeTextsOf,
  LONGEST_NAME,
  type LockId,
  lessonOf,
  lessons,
  locks,
  newClassId,
  textsOf,
} from '../../lessons/index.ts';
import type { ScenarioInput } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { lessonStore } from '../stores/lesson.ts';
import { useDraft } from '../stores/useDraft.ts';
import { ClassLink } from './ClassLink.tsx';
import { OwnQuestionForm } from './OwnQuestionForm.tsx';
import { StepChoices } from './StepChoices.tsx';
import styles from './Teacher.module.css';
import { keepClass } from './teacherStore.ts';
import { VariantsChoice } from './VariantsChoice.tsx';

const firstLesson = lessons[0]?.slug ?? '';

const allSteps = (slug: string): readonly string[] => lessons.find((each) => each.slug === slug)?.steps.map((step) => step.slug) ?? [];

const lessonSubject = (slug: string): ClassSubject => ({ kind: 'lesson', slug, open: allSteps(slug), playground: false });

function freshSetup(): ClassSetup {
  const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32;
  const subject = lessonSubject(lessonStore.getState().slug ?? firstLesson);
  return { id: newClassId(random), name: '', subject, locks: [], hidesAnswers: false, variants: {} };
}

export function SetupView({ onAnswers }: { readonly onAnswers: () => void }) {
  const [setup, setSetup] = useState(freshSetup);
  const [made, setMade] = useState<ClassSetup | null>(null);
  const change = (changes: Partial<ClassSetup>) => setSetup((before) => ({ ...before, ...changes }));
  const { subject } = setup;
  // What is changed is another class: codes of the one before are not meant for it.
  const changeIt = () => {
    setSetup((before) => ({ ...before, id: freshSetup().id }));
    setMade(null);
  };
  const isOpen = subject.kind !== 'lesson' || subject.open.length > 0 || subject.playground;
  if (made !== null) {
    return <ClassLink setup={made} onAnswers={onAnswers} onBack={changeIt} />;
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keepClass(setup, '');
        setMade(setup);
      }}
    >
      <p className={styles.quiet}>
        Students open a link; nothing is sent to a server. What they hand in is a short code that you paste here. Locks, hidden answers and
        codes keep a lesson in order. <strong>They are not exam security</strong>: whoever knows how a page works can get around them.
      </p>
      <label className={styles.field}>
        Name of the class
        <input
          type="text"
          maxLength={LONGEST_NAME}
          placeholder="Tuesday, group 2"
          value={setup.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <SubjectChoice subject={subject} onChange={(next) => change({ subject: next, variants: {} })} />
      <LockChoices locked={setup.locks} onChange={(next) => change({ locks: next })} />
      {lessonOf(setup) === null ? null : (
        <fieldset className={styles.group}>
          <legend>Answers</legend>
          <Switch
            label="Hidden until I open them, step by step, with a code"
            checked={setup.hidesAnswers}
            onChange={(hidesAnswers) => change({ hidesAnswers })}
          />
          <VariantsChoice setup={setup} onChange={(variants) => change({ variants })} />
        </fieldset>
      )}
      <div className={styles.row}>
        <Button type="submit" tone="accent" disabled={!isOpen}>
          Make the link
        </Button>
        {isOpen ? null : <p className={styles.quiet}>Open at least one step.</p>}
      </div>
    </form>
  );
}

interface SubjectChoiceProps {
  readonly subject: ClassSubject;
  readonly onChange: (subject: ClassSubject) => void;
}

function SubjectChoice({ subject, onChange }: SubjectChoiceProps) {
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  return (
    <fieldset className={styles.group}>
      <legend>What the class is about</legend>
      <Select
        label="Lesson or scenario"
        showLabel
        value={subject.kind === 'lesson' ? subject.slug : subject.kind === 'challenge' ? CHALLENGE + subject.slug : SCENARIO}
        options={[
          { value: SCENARIO, label: 'The scenario that is open now', disabled: !isJson },
          ...lessons.map(({ slug }) => ({ value: slug, label: textsOf(slug).title, group: 'Lessons' })),
          ...challenges.map(({ slug }) => ({ value: CHALLENGE + slug, label: challengeTextsOf(slug).title, group: 'Challenges' })),
        ]}
        onChange={(chosen) => onChange(subjectOf(chosen, json))}
      />
      {subject.kind === 'lesson' ? <StepChoices subject={subject} onChange={onChange} /> : null}
      {subject.kind === 'scenario' ? (
        <OwnQuestionForm question={subject.question} onChange={(question) => onChange({ ...subject, question })} />
      ) : null}
      {subject.kind === 'challenge' ? (
        <p className={styles.quiet}>The page checks it under several seeds; there is no code to hand in.</p>
      ) : null}
    </fieldset>
  );
}

function subjectOf(chosen: string, json: unknown): ClassSubject {
  if (chosen === SCENARIO) return { kind: 'scenario', scenario: json as ScenarioInput, question: null };
  return chosen.startsWith(CHALLENGE) ? { kind: 'challenge', slug: chosen.slice(CHALLENGE.length) } : lessonSubject(chosen);
}

const SCENARIO = ' scenario';
/** Before the slug of a challenge. */
const CHALLENGE = ' challenge ';

interface LockChoicesProps {
  readonly locked: readonly LockId[];
  readonly onChange: (locked: readonly LockId[]) => void;
}

function LockChoices({ locked, onChange }: LockChoicesProps) {
  return (
    <fieldset className={styles.group}>
      <legend>What is locked</legend>
      <div className={styles.locks}>
        {locks.map(({ id, title, holds }) => (
          <label key={id} className={styles.lock}>
            <input
              type="checkbox"
              checked={locked.includes(id)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...locked, id] : locked.filter((each) => each !== id))}
            />
            <span>
              {title.charAt(0).toUpperCase() + title.slice(1)}
              <span className={styles.quiet}> {holds}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
