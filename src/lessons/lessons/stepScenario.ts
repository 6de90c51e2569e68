/** The scenario of a step: the lesson's, with every change up to it. */
import { type ScenarioInput, setPath } from '../../sim/index.ts';
import type { Edit, Lesson } from './lesson.ts';

/** Of step `index`, from 0; the number of steps itself stands for the playground. Throws for a path that leads nowhere, a fault of the lesson. */
export function stepScenario(lesson: Lesson, index: number): ScenarioInput {
  return withEdits(lesson, index + 1);
}

/** What step `index` finds before its own change: where its task begins. */
export function taskScenario(lesson: Lesson, index: number): ScenarioInput {
  return withEdits(lesson, index);
}

function withEdits({ slug, scenario, steps, playground }: Lesson, count: number): ScenarioInput {
  const edits = [...steps.map((step) => step.edits), playground].slice(0, count).flat();
  return edits.reduce<unknown>((json, edit) => withEdit(json, edit, slug), scenario) as ScenarioInput;
}

function withEdit(json: unknown, { path, value }: Edit, slug: string): unknown {
  const result = setPath(json, path, value);
  if (!result.ok) throw new Error(`${slug}: ${path}: ${result.problem.message}`);
  return result.json;
}
