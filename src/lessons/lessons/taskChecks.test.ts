/** A change counts as made when the scenario says so; what is not there yet is not made. */
import { expect, it } from 'vitest';
import { environment } from './environment.ts';
import type { Step } from './lesson.ts';
import { taskChecks } from './taskChecks.ts';

const step: Step = {
  ...(environment.steps[0] as Step),
  task: { done: ['set.resources.photos.type == "s3"', 'set.triggers[0].function == "resize"'] },
};

it('each thing to do is looked for in the scenario as it is written', () => {
  expect(taskChecks(step, undefined)).toEqual([false, false]);
  expect(taskChecks(step, { resources: {}, triggers: [{ function: 'resize' }] })).toEqual([false, true]);
  expect(taskChecks(step, { resources: { photos: { type: 's3' } }, triggers: [{}, { function: 'resize' }] })).toEqual([true, false]);
  expect(taskChecks({ ...step, task: undefined } as unknown as Step, {})).toEqual([]);
});

it('a check that cannot be read is a fault of the lesson', () => {
  expect(() => taskChecks({ ...step, task: { done: ['set.'] } }, {})).toThrow('set.');
});
