/** The goals, each with its number in the run on screen, and after a check with what every seed gave. */
import { Check, Minus, X } from 'lucide-react';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import {
  CHECKED_SEEDS,
  type Challenge,
  challengeFacts,
  challengeTextsOf,
  type JudgedGoal,
  judgeRun,
  lessonText,
  type MeasureFormat,
} from '../../lessons/index.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useRun } from '../stores/useRun.ts';
import type { Checked, SeedResult } from './attempt.ts';
import styles from './ChallengePanel.module.css';

export function GoalList({ challenge, checked }: { readonly challenge: Challenge; readonly checked: Checked | null }) {
  const now = useJudged(challenge);
  const { goals } = challengeTextsOf(challenge.slug);
  return (
    <ul className={styles.goals} aria-label="Goals">
      {challenge.goals.map(({ id, format }) => {
        const judged = now?.find((goal) => goal.id === id) ?? null;
        return (
          <li key={id} data-holds={judged?.holds}>
            <Mark holds={judged?.holds ?? null} />
            <span>
              {lessonText(goals[id] ?? '', { target: challenge.targets })}
              <span className={styles.quiet}> This run: {judged === null ? 'not yet known' : measured(judged.value, format)}</span>
              {checked === null ? null : <Seeds id={id} seeds={checked.seeds} format={format} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The goals in the run on screen; null while there is none of this draft. */
function useJudged(challenge: Challenge): readonly JudgedGoal[] | null {
  const json = useDraft((draft) => draft.json);
  const run = useRun((state) => state.run);
  return run === null ? null : judgeRun(challenge, challengeFacts(challenge, json, run.summary));
}

interface SeedsProps {
  readonly id: string;
  readonly seeds: readonly SeedResult[];
  readonly format: MeasureFormat;
}

function Seeds({ id, seeds, format }: SeedsProps) {
  return (
    <ul className={styles.seeds} aria-label="Under each seed">
      {seeds.map((seed, i) => {
        const goal = 'goals' in seed ? seed.goals.find((each) => each.id === id) : undefined;
        return (
          <li key={CHECKED_SEEDS[i]} data-holds={goal?.holds ?? false}>
            <Mark holds={goal?.holds ?? false} /> {goal === undefined ? 'no run' : measured(goal.value, format)}
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ holds }: { readonly holds: boolean | null }) {
  if (holds === null) return <Minus size={16} aria-label="not yet known" />;
  return holds ? <Check size={16} aria-label="holds" /> : <X size={16} aria-label="does not hold" />;
}

const written: Readonly<Record<MeasureFormat, (n: number) => string>> = {
  count: (n) => formatCount(Number.isInteger(n) ? n : Number(n.toPrecision(3))),
  ms: (n) => formatDuration(n * 1000),
  percent: (n) => `${formatCount(Number((n * 100).toPrecision(3)))} %`,
  dollars: (n) => `$${n.toFixed(2)}`,
};

const measured = (value: number | null, format: MeasureFormat): string => (value === null ? 'none' : written[format](value));
