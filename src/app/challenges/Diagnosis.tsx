/** "Find why": the person names the cause; the check says whether it is. */
import { useStore } from 'zustand';
import { type Challenge, challengeTextsOf } from '../../lessons/index.ts';
import { attemptStore, type Checked, nameCause } from './attempt.ts';
import styles from './ChallengePanel.module.css';

export function Diagnosis({ challenge, checked }: { readonly challenge: Challenge; readonly checked: Checked | null }) {
  const cause = useStore(attemptStore, (attempt) => attempt.cause);
  const texts = challengeTextsOf(challenge.slug).diagnosis;
  if (texts === undefined) return null;
  return (
    <fieldset className={styles.diagnosis}>
      <legend>{texts.question}</legend>
      {(challenge.diagnosis?.options ?? []).map(({ id }) => (
        <label key={id}>
          <input type="radio" name={`${challenge.slug}-cause`} checked={cause === id} onChange={() => nameCause(id)} />
          <span>
            {texts.options[id]}
            {checked !== null && cause === id ? <strong>{checked.cause === id ? ' — yes' : ' — no'}</strong> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
