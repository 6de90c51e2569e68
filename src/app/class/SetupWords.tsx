/** A class in a few sentences, for the teacher. */
import { type ClassSetup, challengeTextsOf, locks, openSteps, textsOf } from '../../lessons/index.ts';
import styles from './Teacher.module.css';

export function SetupWords({ setup }: { readonly setup: ClassSetup }) {
  return <p className={styles.quiet}>{setupWords(setup)}</p>;
}

/** Two or three sentences. */
export function setupWords(setup: ClassSetup): string {
  const { subject, hidesAnswers, variants } = setup;
  const steps = openSteps(setup).map((index) => index + 1);
  const about =
    subject.kind === 'lesson'
      ? `The lesson “${textsOf(subject.slug).title}”, ${stepWords(steps, subject.playground)}.`
      : subject.kind === 'challenge'
        ? `The challenge “${challengeTextsOf(subject.slug).title}”.`
        : subject.question === null
          ? 'A scenario to look at.'
          : `A scenario with the question “${subject.question.text}”`;
  const titles = locks.filter(({ id }) => setup.locks.includes(id)).map(({ title }) => title);
  return [
    about,
    titles.length === 0 ? 'Nothing is locked.' : `Locked: ${titles.join(', ')}.`,
    ...(hidesAnswers ? ['Answers are hidden until you open them.'] : []),
    ...(Object.keys(variants).length === 0 ? [] : ['Students have numbers of their own.']),
  ].join(' ');
}

function stepWords(steps: readonly number[], playground: boolean): string {
  const last = playground ? ['the playground'] : [];
  if (steps.length === 0) return last.join('');
  return [`${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')}`, ...last].join(' and ');
}
