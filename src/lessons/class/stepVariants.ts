/**
 * Variants of a step: the same step with other numbers. Numbers are proposed by chance, and the engine decides which of them will do: the run must
 * give one key, the decisive moment and all that the words claim, and a key that is right in no other variant.
 */
import { textWord, uniform } from '../../base/random.ts';
import { parseScenario, type ScenarioInput, setPath, simulate, summarise, type Trace } from '../../sim/index.ts';
import { type Answer, answerKey, isRight } from '../lessons/answerKey.ts';
import { findMoment } from '../lessons/findMoment.ts';
import type { Edit, Lesson, Prediction, Step } from '../lessons/lesson.ts';
import { type StepFacts, valueIn } from '../lessons/stepFacts.ts';
import { stepScenario } from '../lessons/stepScenario.ts';
import { MOST_VARIANTS } from './student.ts';
import { variedLeaves } from './variedLeaves.ts';

/** How many proposals are tried: each is a run. After so many that will not do, the step is taken for one without variants. */
const MOST_TRIED = 40;
const MOST_IN_VAIN = 16;
const FACTORS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2];

/**
 * Numbers of the proposals that are variants of step `index`, from the first on; none when its answer does not depend on the numbers. Those are steps
 * that ask for a cause or an order: what they say after the run is true of one answer only.
 */
export function stepVariants(lesson: Lesson, index: number): readonly number[] {
  const step = lesson.steps[index];
  if (step === undefined || !canVary(step)) return [];
  const found: { readonly proposal: number; readonly key: Answer }[] = [];
  for (let proposal = 0; proposal < MOST_TRIED && found.length < MOST_VARIANTS; proposal++) {
    if (proposal >= MOST_IN_VAIN && found.length < 2) break;
    const key = keyOf(step, withEdits(stepScenario(lesson, index), proposedEdits(lesson, index, proposal)));
    if (key !== null && found.every((other) => isApart(step.prediction, other.key, key))) found.push({ proposal, key });
  }
  return found.length > 1 ? found.map(({ proposal }) => proposal) : [];
}

/** Whether the answer of a step may depend on its numbers. */
export function canVary({ prediction, task }: Step): boolean {
  switch (prediction.kind) {
    case 'number':
    case 'curve':
      return task === undefined;
    case 'cause':
    case 'order':
      return false;
  }
}

/** What a variant changes against the step, the seed among it; a step with fewer variants begins again with its first. 0 changes nothing. */
export function variantEdits(lesson: Lesson, index: number, proposals: readonly number[], variant: number): readonly Edit[] {
  const proposal = variant < 1 ? undefined : proposals[(variant - 1) % proposals.length];
  return proposal === undefined ? [] : proposedEdits(lesson, index, proposal);
}

/** The scenario of a step in a variant. */
export function variantScenario(lesson: Lesson, index: number, proposals: readonly number[], variant: number): ScenarioInput {
  return withEdits(stepScenario(lesson, index), variantEdits(lesson, index, proposals, variant));
}

/** The key of a scenario as a step of this kind; null when its run does not do for the step. */
export function keyOf(step: Step, scenario: ScenarioInput): Answer | null {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) return null;
  const trace = simulate(parsed.scenario);
  return keyIn(step, trace, { ...summarise(trace), set: scenario });
}

function keyIn({ prediction, reveal, claims }: Step, trace: Trace, facts: StepFacts): Answer | null {
  try {
    const key = answerKey(prediction, trace, facts);
    if (!isOffered(prediction, key) || findMoment(trace, reveal) === null) return null;
    return claims.every((claim) => valueIn(claim, facts) === true) ? key : null;
  } catch {
    // With these numbers the step has no single answer.
    return null;
  }
}

/** Whether the input can give the key, and does not begin with it. */
function isOffered(prediction: Prediction, key: Answer): boolean {
  switch (prediction.kind) {
    case 'cause':
      return true;
    case 'number':
      return Number(key) > prediction.min && Number(key) <= prediction.max;
    case 'order':
      return String(key) !== String(prediction.events.map(({ id }) => id));
    case 'curve':
      return (key as readonly number[]).every((value) => value >= prediction.min && value <= prediction.max);
  }
}

/** Neither is a right answer where the other is the key. */
const isApart = (prediction: Prediction, a: Answer, b: Answer): boolean => !isRight(prediction, a, b) && !isRight(prediction, b, a);

/** Chance names some of the numbers and what becomes of them; proposal, step and lesson say which chance. */
function proposedEdits(lesson: Lesson, index: number, proposal: number): readonly Edit[] {
  const base = stepScenario(lesson, index);
  const leaves = variedLeaves(base);
  const word = textWord(`${lesson.slug} ${lesson.steps[index]?.slug}`);
  const draw = (i: number): number => uniform(word, proposal, i);
  const edits = leaves.flatMap(({ path, scaled }, i) => {
    // One of them changes for certain.
    const isChanged = i === proposal % leaves.length || draw(2 * i) < 0.5;
    const value = scaled(FACTORS[Math.min(FACTORS.length - 1, Math.floor(draw(2 * i + 1) * FACTORS.length))] as number);
    return isChanged ? [{ path, value }] : [];
  });
  return [{ path: 'seed', value: (base.seed ?? 1) + 1 + proposal }, ...edits];
}

function withEdits(scenario: ScenarioInput, edits: readonly Edit[]): ScenarioInput {
  return edits.reduce<unknown>((json, { path, value }) => {
    const result = setPath(json, path, value);
    return result.ok ? result.json : json;
  }, scenario) as ScenarioInput;
}
