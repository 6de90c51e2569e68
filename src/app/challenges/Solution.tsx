/** How the solution compares with par, and one good solution for whoever wants to see it. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { changedSettings } from '../../experiments/index.ts';
import { type Challenge, challenges, challengeTextsOf, lessonText, parScenario } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../stores/useDraft.ts';
import { attemptStore, type Checked, changesOf, openPar, startChallenge } from './attempt.ts';
import styles from './ChallengePanel.module.css';

export function Solution({ challenge, checked }: { readonly challenge: Challenge; readonly checked: Checked | null }) {
  const [isShown, show] = useState(false);
  const hints = useStore(attemptStore, (attempt) => attempt.hints);
  const json = useDraft((draft) => draft.json);
  const isSolved = checked?.solved === true;
  const texts = challengeTextsOf(challenge.slug);
  const par = changesOf(challenge, parScenario(challenge));
  const next = challenges[challenges.indexOf(challenge) + 1];
  if (checked === null && hints < texts.hints.length) return null;
  return (
    <section aria-label="Solution" className={styles.hints}>
      {isSolved ? (
        <p>
          {settings(changesOf(challenge, json))} changed, {hints === 0 ? 'no hint' : hints === 1 ? '1 hint' : `${hints} hints`} read. Par:{' '}
          {settings(par)}.
        </p>
      ) : null}
      {isShown ? (
        <>
          <p>{lessonText(texts.par, { target: challenge.targets })}</p>
          <ul className={styles.changes} aria-label="What the solution changes">
            {changedSettings(challenge.scenario, parScenario(challenge)).map(({ path, name, before, after }) => (
              <li key={path}>
                {name}: {before} → {after}
              </li>
            ))}
          </ul>
          <Button onClick={() => openPar(challenge)}>Open this solution</Button>
        </>
      ) : (
        <Button onClick={() => show(true)}>{isSolved ? 'Compare with a solution' : 'Show a solution'}</Button>
      )}
      {isSolved && next !== undefined ? (
        <Button tone="accent" onClick={() => void startChallenge(next)}>
          Next: {challengeTextsOf(next.slug).title}
        </Button>
      ) : null}
    </section>
  );
}

const settings = (count: number): string => (count === 1 ? '1 setting' : `${count} settings`);
