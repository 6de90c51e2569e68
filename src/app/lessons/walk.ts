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
  type StepFacts,
  stepScenario,
  textsOf,
} from '../../lessons/index.ts';
import type { Trace } from '../../sim/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { openLessonScenario } from '../gallery/openScenario.ts';
import { playback } from '../playback/playback.ts';
import { seek } from '../playback/transport.ts';
import { showPanel } from '../shell/panel.ts';
import { draftStore, keepAside } from '../stores/draft.ts';
import { lessonStore } from '../stores/lesson.ts';
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
  readonly isRunning: boolean;
  /** What the run gave, or null before it. */
  readonly outcome: StepOutcome | null;
}

const begin: Walk = { index: 0, given: null, isRunning: false, outcome: null };

export const walkStore = createStore<Walk>(() => begin);

/** Begins a lesson at a step; work of the person's own is kept aside. */
export async function startLesson(slug: string, index = 0): Promise<void> {
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
  walkStore.setState({ ...begin, index });
  if (index === lesson.steps.length) open(lesson, index, () => select(null));
}

/** Runs the step with what was predicted, and stops at its decisive moment. */
export function runStep(lesson: Lesson, given: Answer): void {
  const { index } = walkStore.getState();
  walkStore.setState({ given, isRunning: true });
  open(lesson, index, (trace) => {
    const { slug } = lessonStore.getState();
    const walk = walkStore.getState();
    const step = lesson.steps[index];
    const summary = runStore.getState().run?.summary;
    if (slug !== lesson.slug || walk.index !== index || step === undefined || summary === undefined) return;
    const facts = { ...summary, set: stepScenario(lesson, index) };
    const key = answerKey(step.prediction, trace, facts);
    const right = isRight(step.prediction, given, key);
    const moment = findMoment(trace, step.reveal);
    walkStore.setState({ isRunning: false, outcome: { key, right, facts, moment } });
    notePrediction(lesson.slug, step.slug, right);
    showMoment(moment);
  });
}

/** Stands still at the decisive moment, with what it happened to picked. */
export function showMoment(moment: FoundMoment | null): void {
  if (moment === null) return;
  playback.send({ type: 'PAUSE' });
  seek(moment.time);
  select(moment.selection, moment.event);
}

function open(lesson: Lesson, index: number, act: (trace: Trace) => void): void {
  const name = textsOf(lesson.slug).title;
  openLessonScenario(formatJson(stepScenario(lesson, index)), lesson.slug, `Lesson: ${name}`);
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
  const isAsItCame =
    lesson !== undefined && [...lesson.steps.keys(), lesson.steps.length].some((i) => formatJson(stepScenario(lesson, i)) === text);
  return !isAsItCame && (await isOwnWork(draft));
}
