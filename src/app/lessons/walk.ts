/** A person's way through the lesson that is on: the step, what they predicted, and what the run gave. */
import { createStore } from 'zustand/vanilla';
import { formatJson } from '../../base/formatJson.ts';
import {
  type Answer,
  answerKey,
  type FoundMoment,
  findMoment,
  isRight,
  type Lesson,
  lessons,
  lessonText,
  type StepFacts,
  stepScenario,
  stepTextsOf,
  taskScenario,
  textsOf,
} from '../../lessons/index.ts';
import type { ScenarioInput, Trace } from '../../sim/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { openLessonScenario } from '../gallery/openScenario.ts';
import { playback } from '../playback/playback.ts';
import { showMoment } from '../playback/showMoment.ts';
import { showPanel } from '../shell/panel.ts';
import { draftStore, keepAside } from '../stores/draft.ts';
import { lessonStore } from '../stores/lesson.ts';
import { rulesFor } from '../stores/lessonRules.ts';
import { refuses } from '../stores/locks.ts';
import { runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { notePrediction } from './lessonProgress.ts';

export interface StepOutcome {
  readonly key: Answer;
  readonly right: boolean;
  readonly facts: StepFacts;
  readonly moment: FoundMoment | null;
}

export interface Walk {
  /** Step, from 0; the number of steps stands for the playground. */
  readonly index: number;
  /** What the person said, or null. */
  readonly given: Answer | null;
  /** The prediction stands, and the person makes the step's change. */
  readonly isMaking: boolean;
  readonly isRunning: boolean;
  /** What the run gave, or null before it. */
  readonly outcome: StepOutcome | null;
  /** Why the run of the person's own change answers nothing, or null. */
  readonly fault: string | null;
}

const begin: Walk = { index: 0, given: null, isMaking: false, isRunning: false, outcome: null, fault: null };

export const walkStore = createStore<Walk>(() => begin);

/** Begins a lesson at a step; work of the person's own is kept aside. */
export async function startLesson(slug: string, index = 0): Promise<void> {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson !== undefined && rulesFor(lesson) === null && refuses('scenarios')) return;
  if (await holdsOwnWork()) keepAside();
  playback.send({ type: 'PAUSE' });
  walkStore.setState({ ...begin, index });
  lessonStore.setState({ slug, isAside: false });
  showPanel('inspect');
}

/** Ends the lesson. What it opened stays open, and the person's own scenario is one click away. */
export function leaveLesson(): void {
  lessonStore.setState({ slug: null, isAside: false });
}

export function answer(given: Answer): void {
  walkStore.setState({ given });
}

/** To another step, before its prediction. The playground opens at once. */
export function goToStep(lesson: Lesson, index: number): void {
  if (rulesFor(lesson)?.isOpen(index) === false) return;
  walkStore.setState({ ...begin, index });
  if (index === lesson.steps.length) open(lesson, stepScenario(lesson, index), () => select(null));
}

/** The scenario of a step; in a class with the numbers of the student's variant. */
export const scenarioOf = (lesson: Lesson, index: number): ScenarioInput =>
  rulesFor(lesson)?.scenarioOf(lesson, index) ?? stepScenario(lesson, index);

/** Runs the step with what was predicted, and stops at its decisive moment. */
export function runStep(lesson: Lesson, given: Answer): void {
  const { index } = walkStore.getState();
  walkStore.setState({ given, isRunning: true });
  const set = scenarioOf(lesson, index);
  open(lesson, set, (trace) => reveal(lesson, index, given, trace, set));
}

/** The prediction stands; the step's change is the person's to make, from where the step before ended. */
export function beginMaking(lesson: Lesson, given: Answer): void {
  const { index } = walkStore.getState();
  walkStore.setState({ given, isMaking: true, fault: null });
  open(lesson, taskScenario(lesson, index), () => select(null));
}

/** Makes the step's change for the person; they run it. */
export function makeForThem(lesson: Lesson): void {
  const { index } = walkStore.getState();
  walkStore.setState({ fault: null });
  open(lesson, stepScenario(lesson, index), () => select(null));
}

/** Runs what the person made. Its key comes from their scenario, whatever else they changed in it. */
export function runMade(lesson: Lesson): void {
  const { index, given } = walkStore.getState();
  const { isJson, json } = draftStore.getState();
  if (!isJson || given === null) return;
  walkStore.setState({ isRunning: true, fault: null });
  const set = json as ScenarioInput;
  open(lesson, set, (trace) => {
    try {
      reveal(lesson, index, given, trace, set);
    } catch (error) {
      walkStore.setState({ isRunning: false, fault: String(error instanceof Error ? error.message : error) });
    }
  });
}

function reveal(lesson: Lesson, index: number, given: Answer, trace: Trace, set: ScenarioInput): void {
  const { slug } = lessonStore.getState();
  const walk = walkStore.getState();
  const step = lesson.steps[index];
  const summary = runStore.getState().run?.summary;
  if (slug !== lesson.slug || walk.index !== index || step === undefined || summary === undefined) return;
  const facts = { ...summary, set };
  // Words that this run has no value for are found out now, not while they are shown.
  lessonText(stepTextsOf(lesson.slug, step.slug).why, facts);
  const key = answerKey(step.prediction, trace, facts);
  const right = isRight(step.prediction, given, key);
  const moment = findMoment(trace, step.reveal);
  walkStore.setState({ isRunning: false, isMaking: false, outcome: { key, right, facts, moment } });
  notePrediction(lesson.slug, step.slug, right);
  showMoment(moment);
}

function open(lesson: Lesson, scenario: ScenarioInput, act: (trace: Trace) => void): void {
  const name = textsOf(lesson.slug).title;
  openLessonScenario(formatJson(scenario), lesson.slug, `Lesson: ${name}`);
  const { revision } = draftStore.getState();
  awaitRun(revision, (trace) => {
    // The person changed the scenario before its run was there: that run answers nothing.
    if (runStore.getState().run?.revision === revision) act(trace);
    else walkStore.setState({ isRunning: false });
  });
}

/** The scenario of a lesson as it came is nobody's own work. */
async function holdsOwnWork(): Promise<boolean> {
  const draft = draftStore.getState();
  const { origin, text } = draft;
  const lesson = origin.kind === 'lesson' ? lessons.find(({ slug }) => slug === origin.slug) : undefined;
  // In a class a step has the numbers of the student's variant, and is theirs as little.
  if (lesson !== undefined && rulesFor(lesson) !== null) return false;
  const isAsItCame =
    lesson !== undefined && [...lesson.steps.keys(), lesson.steps.length].some((i) => formatJson(stepScenario(lesson, i)) === text);
  return !isAsItCame && (await isOwnWork(draft));
}
