/** The challenges, which of them are solved, and how. */
import { useStore } from 'zustand';
import { challenges, challengeTextsOf } from '../../lessons/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PickRow } from '../progress/PickRow.tsx';
import { ProgressFile } from '../progress/ProgressFile.tsx';
import { startChallenge } from './attempt.ts';
import styles from './ChallengeList.module.css';
import { challengeProgress, type Solved } from './challengeProgress.ts';

export function ChallengeList({ onClose }: { readonly onClose: () => void }) {
  const progress = useStore(challengeProgress.store, (state) => state.progress);
  const next = challenges.find(({ slug }) => progress[slug]?.solved !== true);
  return (
    <Dialog title="Challenges" onClose={onClose}>
      <p className={styles.quiet}>
        Systems that are broken, too dear or not yet built. Change what you like, except what must stay, until the goals hold under five
        seeds. Hints cost nothing, and are counted.
      </p>
      <ol className={styles.list}>
        {challenges.map((challenge, i) => {
          const { title, story } = challengeTextsOf(challenge.slug);
          return (
            <li key={challenge.slug}>
              <PickRow
                place={i + 1}
                title={title}
                about={firstSentence(story)}
                how={howText(progress[challenge.slug])}
                isNext={challenge === next}
                onPick={() => {
                  onClose();
                  void startChallenge(challenge);
                }}
              />
            </li>
          );
        })}
      </ol>
      <section aria-label="Progress" className={styles.progress}>
        <p className={styles.quiet}>Progress is kept in this browser and nowhere else.</p>
        <ProgressFile
          of="challenges"
          file="coldstart-challenges.json"
          text={challengeProgress.text(progress)}
          bring={challengeProgress.bring}
          forget={challengeProgress.forget}
        />
      </section>
    </Dialog>
  );
}

const firstSentence = (text: string): string => /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text;

function howText(how: Solved | undefined): string {
  if (how === undefined) return '';
  if (!how.solved) return 'Tried';
  return how.hints === 0 ? 'Solved' : `Solved, ${how.hints} ${how.hints === 1 ? 'hint' : 'hints'}`;
}
