/** A teacher's own question about the scenario of a class, in place of the inspector. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { formatCount } from '../../base/formatCount.ts';
import { type Answer, lessonOf, OWN_STEP, studentVariant } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { classPage } from '../stores/classPage.ts';
import { openOverlay } from '../stores/overlay.ts';
import { useClassAnswer } from './askClass.ts';
import styles from './Class.module.css';
import { handInUnseen } from './classRules.ts';
import { HandIn } from './StepNote.tsx';
import { asHanded, isHidden, studentStore } from './studentStore.ts';

export function OwnQuestion() {
  const page = useStore(studentStore);
  const { setup, student, handed } = page;
  const [given, setGiven] = useState<number | null>(null);
  const lesson = setup && lessonOf(setup);
  const question = setup?.subject.kind === 'scenario' ? setup.subject.question : null;
  if (setup === null || !lesson || question === null) return null;
  const said = handed[OWN_STEP];
  const { text, min, max, step, unit } = question;
  return (
    <section className={styles.side} aria-label="Question">
      <h2>{setup.name === '' ? 'A question' : setup.name}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== null) void handInUnseen(0, asHanded(lesson, 0, given));
        }}
      >
        <fieldset className={styles.plain} disabled={said !== undefined}>
          <legend>{text}</legend>
          <Slider
            label={given === null && said === undefined ? 'Your guess: drag the bar' : 'Your guess'}
            value={said === undefined ? (given ?? min) : Number(said.given)}
            min={min}
            max={max}
            step={step}
            {...(unit === '' ? {} : { unit })}
            onChange={setGiven}
          />
        </fieldset>
        {student === null ? (
          <Button onClick={() => openOverlay('join')}>Join the class to hand in</Button>
        ) : said === undefined ? (
          <Button type="submit" tone={given === null ? 'quiet' : 'accent'} wide disabled={given === null || page.judging !== null}>
            Hand in
          </Button>
        ) : null}
      </form>
      <HandIn index={0} slug={OWN_STEP} />
      {said !== undefined && !isHidden(page, OWN_STEP) ? <Revealed given={said.given} /> : null}
      <Button tone="link" onClick={() => classPage.setState({ isAside: true })}>
        Ask the inspector
      </Button>
    </section>
  );
}

/** What the run gives, worked out again. */
function Revealed({ given }: { readonly given: Answer }) {
  const { setup, student } = useStore(studentStore);
  const variant = setup === null || student === null || setup.variants[OWN_STEP] === undefined ? 0 : studentVariant(setup.id, student);
  const reply = useClassAnswer(setup === null ? null : { kind: 'key', setup, step: 0, variant });
  const unit = setup?.subject.kind === 'scenario' ? (setup.subject.question?.unit ?? '') : '';
  if (reply === null) return <p role="status">Running …</p>;
  if (reply.kind !== 'key') return <p role="alert">{reply.kind === 'failed' ? reply.failed : ''}</p>;
  return (
    <p role="status" className={styles.answer}>
      The run: <strong>{`${formatCount(Number(Number(reply.key).toPrecision(4)))} ${unit}`.trim()}</strong>. You said{' '}
      {formatCount(Number(given))}.
    </p>
  );
}
