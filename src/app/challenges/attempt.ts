/** A person's attempt at the challenge that is open: the hints they read, the cause they named, and what the last check found. */
import { createStore } from 'zustand/vanilla';
import { formatJson } from '../../base/formatJson.ts';
import { changedSettings, type JobResult } from '../../experiments/index.ts';
import {
  CHECKED_SEEDS,
  type Challenge,
  challengeCause,
  challengeFacts,
  challengeTextsOf,
  changedFixed,
  fixedValue,
  type JudgedGoal,
  judgeRun,
  parScenario,
} from '../../lessons/index.ts';
import { setPath } from '../../sim/index.ts';
import { startExperiment } from '../engine/experimentPool.ts';
import { cancelExperiments } from '../experiments/runExperiments.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { openChallengeScenario } from '../gallery/openScenario.ts';
import { showPanel } from '../shell/panel.ts';
import { draftStore, editJson, keepAside } from '../stores/draft.ts';
import { lessonStore } from '../stores/lesson.ts';
import { challengeProgress } from './challengeProgress.ts';

/** What one seed gave: its goals, or why there was no run. */
export type SeedResult = { readonly goals: readonly JudgedGoal[] } | { readonly failure: string };

export interface Checked {
  /** The draft that was checked. */
  readonly text: string;
  /** In the order of {@link CHECKED_SEEDS}. */
  readonly seeds: readonly SeedResult[];
  /** The right cause, where the challenge asks for one. */
  readonly cause: string | null;
  readonly solved: boolean;
}

export interface Attempt {
  readonly slug: string | null;
  readonly hints: number;
  /** The option of the diagnosis that the person chose. */
  readonly cause: string | null;
  readonly isChecking: boolean;
  readonly checked: Checked | null;
}

const begin: Attempt = { slug: null, hints: 0, cause: null, isChecking: false, checked: null };

export const attemptStore = createStore<Attempt>(() => begin);

/** Opens a challenge where it starts; work of the person's own is kept aside. */
export async function startChallenge(challenge: Challenge): Promise<void> {
  if (await isOwnWork(draftStore.getState())) keepAside();
  lessonStore.setState({ slug: null, isAside: false });
  attemptStore.setState({ ...begin, slug: challenge.slug });
  openStart(challenge);
  showPanel('inspect');
}

/** After a reload the scenario of a challenge is still open, with nothing known of the attempt. */
export function resume({ slug }: Challenge): void {
  if (attemptStore.getState().slug !== slug) attemptStore.setState({ ...begin, slug });
}

/** Begins again; what was changed is one undo away. */
export function openStart({ slug, scenario }: Challenge): void {
  openChallengeScenario(formatJson(scenario), slug, `Challenge: ${challengeTextsOf(slug).title}`);
}

export function openPar(challenge: Challenge): void {
  const { slug } = challenge;
  openChallengeScenario(formatJson(parScenario(challenge)), slug, `A solution: ${challengeTextsOf(slug).title}`);
}

/** Goes on without the challenge; the scenario stays. */
export function leaveChallenge(): void {
  draftStore.setState({ origin: { kind: 'own' } });
}

export function readHint(): void {
  attemptStore.setState(({ hints }) => ({ hints: hints + 1 }));
}

export function nameCause(cause: string): void {
  attemptStore.setState({ cause });
}

/** Brings what must stay back to what it was, as one step that can be undone. */
export function restoreFixed(challenge: Challenge): void {
  editJson((json) => {
    return changedFixed(challenge, json).reduce<unknown>((changed, path) => {
      const result = setPath(changed, path, fixedValue(challenge, path));
      return result.ok ? result.json : changed;
    }, json);
  }, 'Put back what must stay');
}

/** Runs the draft under every seed, and the start for the cause, where one is asked for. */
export function checkDraft(challenge: Challenge): void {
  const { isJson, json, text } = draftStore.getState();
  if (!isJson) return;
  cancelExperiments();
  attemptStore.setState({ isChecking: true, checked: null });
  const seeds = CHECKED_SEEDS.map((seed) => ({ seed, json: withSeed(json, seed) }));
  const start = challenge.diagnosis === undefined ? [] : [{ json: withSeed(challenge.scenario, CHECKED_SEEDS[0] as number) }];
  let found: readonly (JobResult | null)[] = [];
  startExperiment([...seeds, ...start], {
    onProgress: (results) => {
      found = results;
    },
    onCancel: () => attemptStore.setState({ isChecking: false }),
    onEnd: () => {
      if (attemptStore.getState().slug !== challenge.slug) return;
      const judged = seeds.map(({ json: set }, i) => judgeSeed(challenge, set, found[i] ?? null));
      const first = found[seeds.length] ?? null;
      const cause = first?.ok === true ? challengeCause(challenge, challengeFacts(challenge, challenge.scenario, first.summary)) : null;
      settle(challenge, { text, seeds: judged, cause, solved: false }, json);
    },
  });
}

function settle(challenge: Challenge, checked: Checked, json: unknown): void {
  const { cause, hints } = attemptStore.getState();
  const isMet = checked.seeds.every((seed) => 'goals' in seed && seed.goals.every(({ holds }) => holds));
  const solved = isMet && changedFixed(challenge, json).length === 0 && cause === checked.cause;
  attemptStore.setState({ isChecking: false, checked: { ...checked, solved } });
  const before = challengeProgress.store.getState().progress[challenge.slug];
  if (solved) challengeProgress.note(challenge.slug, { solved, hints, changes: changesOf(challenge, json) });
  else if (before === undefined) challengeProgress.note(challenge.slug, { solved, hints, changes: null });
}

/** How many settings a solution changed. */
export const changesOf = ({ scenario }: Challenge, json: unknown): number =>
  changedSettings(scenario, json).filter(({ path }) => path !== 'seed' && path !== 'name').length;

function judgeSeed(challenge: Challenge, set: unknown, result: JobResult | null): SeedResult {
  if (result?.ok === true) return { goals: judgeRun(challenge, challengeFacts(challenge, set, result.summary)) };
  const problem = result?.problems[0];
  return { failure: problem === undefined ? (result?.failure ?? 'There was no run.') : `${problem.path}: ${problem.message}` };
}

function withSeed(json: unknown, seed: number): unknown {
  const set = setPath(json, 'seed', seed);
  return set.ok ? set.json : json;
}
