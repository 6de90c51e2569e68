/** Whether a scenario meets a challenge: what must stay is as it was, and every goal holds. */
import { canonicalJson } from '../../experiments/index.ts';
import { getPath, type ScenarioInput, type Summary } from '../../sim/index.ts';
import { type StepFacts, valueIn } from '../lessons/stepFacts.ts';
import type { Challenge, Goal } from './challenge.ts';

/** What expressions of a challenge are about: the summary of a run, `set`, the scenario as written, `target`, and `dollarsAMonth`, Lambda's bill at this rate for 30 days. */
export type ChallengeFacts = StepFacts & {
  readonly target: Readonly<Record<string, number>>;
  readonly dollarsAMonth: number;
};

/** A goal in one run. `value` is null where the run has no such number; the goal then does not hold. */
export interface JudgedGoal {
  readonly id: string;
  readonly holds: boolean;
  readonly value: number | null;
}

const MONTH_MS = 30 * 24 * 3600 * 1000;

export function challengeFacts(challenge: Challenge, set: unknown, summary: Summary): ChallengeFacts {
  const dollarsAMonth = (summary.bill.totalUsd * MONTH_MS) / summary.durationMs;
  return { ...withOutcomes(summary, challenge), set: set as ScenarioInput, target: challenge.targets, dollarsAMonth };
}

/** The goals in the run of one seed. */
export function judgeRun({ goals }: Challenge, facts: ChallengeFacts): readonly JudgedGoal[] {
  return goals.map((goal) => judgeGoal(goal, facts));
}

/** The paths that must stay and did not, in the challenge's order. */
export function changedFixed({ scenario, fixed }: Challenge, json: unknown): readonly string[] {
  return fixed.filter((path) => at(json, path) !== at(scenario, path));
}

function judgeGoal({ id, holds, measure }: Goal, facts: ChallengeFacts): JudgedGoal {
  try {
    const value = valueIn(measure, facts);
    return { id, holds: valueIn(holds, facts) === true, value: typeof value === 'number' ? value : null };
  } catch {
    // The person may have taken away what the goal speaks of.
    return { id, holds: false, value: null };
  }
}

function at(json: unknown, path: string): string {
  const found = getPath(json, path);
  return found === undefined ? '' : canonicalJson(found);
}

/** What a scenario rules out has no count in its summary: it happened no time. */
function withOutcomes(summary: Summary, { goals, diagnosis }: Challenge): Summary {
  const texts = [...goals.flatMap(({ holds, measure }) => [holds, measure]), ...(diagnosis?.options ?? []).map(({ when }) => when)];
  const names = texts.flatMap((text) => [...text.matchAll(/\.outcomes\.(\w+)/g)].map(([, name]) => [name as string, 0] as const));
  const none = Object.fromEntries(names);
  const triggers = Object.entries(summary.triggers).map(
    ([id, each]) => [id, { ...each, outcomes: { ...none, ...each.outcomes } }] as const,
  );
  return { ...summary, triggers: Object.fromEntries(triggers) };
}

/** The option of the diagnosis that holds, of facts about where the challenge starts; null where none is asked for. */
export function challengeCause({ slug, diagnosis }: Challenge, facts: ChallengeFacts): string | null {
  if (diagnosis === undefined) return null;
  const holding = diagnosis.options.filter(({ when }) => valueIn(when, facts) === true);
  if (holding.length !== 1) throw new Error(`${slug}: ${holding.length} causes hold`);
  return holding[0]?.id ?? null;
}

/** What the challenge has at a path that must stay. */
export const fixedValue = ({ scenario }: Challenge, path: string): unknown => getPath(scenario, path);
