/** The challenge that is open, in the right column: what is wanted, how far it is, hints, and the check. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { CHECKED_SEEDS, type Challenge, challenges, challengeTextsOf, changedFixed, lessonText, textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RuleNote } from '../inspector/RuleNote.tsx';
import { startLesson } from '../lessons/walk.ts';
import { openOverlay } from '../stores/overlay.ts';
import { useDraft } from '../stores/useDraft.ts';
import { attemptStore, type Checked, checkDraft, leaveChallenge, openStart, readHint, restoreFixed, resume } from './attempt.ts';
import styles from './ChallengePanel.module.css';
import { Diagnosis } from './Diagnosis.tsx';
import { GoalList } from './GoalList.tsx';
import { Solution } from './Solution.tsx';

/** Mount it anew for each challenge. */
export function ChallengePanel({ slug, onAside }: { readonly slug: string; readonly onAside: () => void }) {
  const challenge = challenges.find((each) => each.slug === slug);
  useEffect(() => {
    if (challenge !== undefined) resume(challenge);
  }, [challenge]);
  if (challenge === undefined) return null;
  const { title, story } = challengeTextsOf(slug);
  return (
    <section className={styles.panel} aria-label="Challenge">
      <header className={styles.head}>
        <h2>
          {title} <span className={styles.quiet}>Challenge {challenges.indexOf(challenge) + 1}</span>
        </h2>
        <IconButton label="Leave the challenge" onClick={leaveChallenge}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <p>{lessonText(story, { target: challenge.targets })}</p>
      <Attempted challenge={challenge} />
      <div className={styles.links}>
        <Button tone="link" onClick={onAside}>
          Ask the inspector
        </Button>
        <Button tone="link" onClick={() => void startLesson(challenge.lesson)}>
          Lesson: {textsOf(challenge.lesson).title}
        </Button>
        <Button tone="link" onClick={() => openStart(challenge)}>
          Start again
        </Button>
        <Button tone="link" onClick={() => openOverlay('challenges')}>
          All challenges
        </Button>
      </div>
    </section>
  );
}

function Attempted({ challenge }: { readonly challenge: Challenge }) {
  const { cause, isChecking, checked: last } = useStore(attemptStore);
  const text = useDraft((draft) => draft.text);
  const isJson = useDraft((draft) => draft.isJson);
  // What was found is of the draft that was checked.
  const checked = last?.text === text ? last : null;
  const needsCause = challenge.diagnosis !== undefined && cause === null;
  const canCheck = !isChecking && !needsCause && isJson;
  return (
    <>
      {challenge.diagnosis === undefined ? null : <Diagnosis challenge={challenge} checked={last} />}
      <GoalList challenge={challenge} checked={checked} />
      <Fixed challenge={challenge} />
      <Button tone={canCheck ? 'accent' : 'quiet'} wide disabled={!canCheck} onClick={() => checkDraft(challenge)}>
        {isChecking ? 'Checking …' : needsCause ? 'Name the cause first' : `Check it under ${CHECKED_SEEDS.length} seeds`}
      </Button>
      <div role="status">{checked === null ? null : <Verdict checked={checked} />}</div>
      <Hints challenge={challenge} />
      <Solution challenge={challenge} checked={last} />
      {last?.solved === true ? <RuleNote id={challenge.ruleId} /> : null}
    </>
  );
}

function Verdict({ checked }: { readonly checked: Checked }) {
  const { cause } = useStore(attemptStore);
  if (checked.solved) return <h3 className={styles.solved}>Solved.</h3>;
  const failure = checked.seeds.find((seed) => 'failure' in seed);
  if (failure !== undefined && 'failure' in failure) return <p>The scenario does not run: {failure.failure}</p>;
  const held = checked.seeds.filter((seed) => 'goals' in seed && seed.goals.every(({ holds }) => holds)).length;
  if (held < CHECKED_SEEDS.length)
    return (
      <p>
        Not yet: all goals hold under {held} of {CHECKED_SEEDS.length} seeds.
      </p>
    );
  return (
    <p>
      {cause === checked.cause ? 'The goals hold, but something was changed that must stay.' : 'The goals hold; the cause is another one.'}
    </p>
  );
}

function Fixed({ challenge }: { readonly challenge: Challenge }) {
  const json = useDraft((draft) => draft.json);
  const changed = changedFixed(challenge, json);
  const { fixed } = challengeTextsOf(challenge.slug);
  return (
    <div className={styles.fixed} data-broken={changed.length > 0}>
      <p>{fixed}</p>
      {changed.length === 0 ? null : (
        <>
          <p>
            Changed, and must stay: <code>{changed.join(', ')}</code>
          </p>
          <Button onClick={() => restoreFixed(challenge)}>Put it back</Button>
        </>
      )}
    </div>
  );
}

function Hints({ challenge }: { readonly challenge: Challenge }) {
  const read = useStore(attemptStore, ({ hints }) => hints);
  const { hints } = challengeTextsOf(challenge.slug);
  return (
    <section aria-label="Hints" className={styles.hints}>
      <ol>
        {hints.slice(0, read).map((hint) => (
          <li key={hint}>{lessonText(hint, { target: challenge.targets })}</li>
        ))}
      </ol>
      {read < hints.length ? (
        <Button onClick={readHint}>
          {read === 0 ? 'A hint' : 'Another hint'} ({read} of {hints.length} read)
        </Button>
      ) : null}
    </section>
  );
}
