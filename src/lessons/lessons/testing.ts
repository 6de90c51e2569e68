/** Runs of a step for tests: with other luck, and everything that a lesson says of them. */
import { parseScenario, simulate, summarise, type Trace } from '../../sim/index.ts';
import { stepTextsOf } from '../texts/index.ts';
import { type Answer, answerKey, isRight } from './answerKey.ts';
import { findMoment } from './findMoment.ts';
import type { Lesson, Step } from './lesson.ts';
import { lessonText } from './lessonText.ts';
import { type StepFacts, valueIn } from './stepFacts.ts';
import { stepScenario } from './stepScenario.ts';

/** The run of step `index` with another seed. Throws when its scenario is not valid. */
export function runStep(lesson: Lesson, index: number, seed: number): { readonly trace: Trace; readonly facts: StepFacts } {
  const scenario = { ...stepScenario(lesson, index), seed };
  const result = parseScenario(scenario);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const trace = simulate(result.scenario);
  return { trace, facts: { ...summarise(trace), set: scenario } };
}

/** What does not hold in the run of a step with this seed; empty when all of it does. */
export function faultsOf(lesson: Lesson, index: number, seed: number): string[] {
  const step = lesson.steps[index] as Step;
  const { trace, facts } = runStep(lesson, index, seed);
  const faults = [...keyFaults(step, trace, facts)];
  if (findMoment(trace, step.reveal) === null) faults.push('the decisive moment does not come');
  for (const claim of step.claims) if (valueIn(claim, facts) !== true) faults.push(claim);
  lessonText(stepTextsOf(lesson.slug, step.slug).why, facts);
  return faults.map((fault) => `${lesson.slug}, ${step.slug}, seed ${seed}: ${fault}`);
}

function keyFaults({ prediction }: Step, trace: Trace, facts: StepFacts): string[] {
  try {
    const key = answerKey(prediction, trace, facts);
    if (prediction.kind === 'order' && String(key) === String(prediction.events.map(({ id }) => id)))
      return ['the order on offer is the right one'];
    if (prediction.kind === 'curve') return curveFaults(prediction, key as readonly number[]);
    if (prediction.kind !== 'number') return [];
    const isInRange = Number(key) >= prediction.min && Number(key) <= prediction.max;
    return isInRange ? [] : [`${prediction.value} is ${key}, outside of ${prediction.min} to ${prediction.max}`];
  } catch (error) {
    return [String(error)];
  }
}

/** A curve lies within its frame and is no level line: drawing one is not enough. */
function curveFaults(prediction: Extract<Step['prediction'], { kind: 'curve' }>, key: readonly number[]): string[] {
  const { min, max } = prediction;
  const outside = key.filter((value) => value < min || value > max);
  const level: Answer | undefined = key.map((value) => key.map(() => value)).find((line) => isRight(prediction, line, key));
  return [
    ...(outside.length === 0 ? [] : [`the curve leaves its frame: ${outside.join(', ')}`]),
    ...(level === undefined ? [] : [`the level line at ${level[0]} counts as right: ${key.join(', ')}`]),
  ];
}
