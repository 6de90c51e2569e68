/** Reads a quantity that may vary: a constant, or an object that names the shape of its distribution. */

import type { DistributionField } from '../../base/field.ts';
import { suggest } from '../../base/nearest.ts';
import { fault, type Reading } from './fault.ts';
import { isObject, isUnsafeKey, type JsonObject, kindOf } from './jsonValue.ts';
import type { Distribution } from './model.ts';
import { readDurations, readPlainDuration } from './readDuration.ts';

/** Every shape, with the keys of its parameters where it has them. */
export const DISTRIBUTION_SHAPES = {
  exponential: null,
  lognormal: ['p50', 'p99'],
  uniform: null,
  normal: ['mean', 'sd'],
  pareto: ['min', 'alpha'],
  empirical: null,
  replay: null,
} as const;

type Shape = keyof typeof DISTRIBUTION_SHAPES;

export function readDistribution(field: DistributionField, name: string, value: unknown): Reading<Distribution> {
  if (!isObject(value)) {
    const reading = readAmount(field, name, value);
    return 'fault' in reading ? reading : { value: { kind: 'constant', value: reading.value } };
  }
  const keys = Object.keys(value).filter((key) => key !== 'description');
  const [shape] = keys;
  const shapes = Object.keys(DISTRIBUTION_SHAPES).filter((key) => key !== 'replay' || field.replay === true);
  if (shape === undefined || keys.length > 1)
    return fault(`${name} must name one distribution, not ${keys.length}.`, `Write ${example(field)}.`);
  if (shape === 'replay' && field.replay !== true) {
    return fault(
      `${name} cannot be a "replay": only the steps of init and handler are done in an order.`,
      'Use "empirical" to draw from recorded values.',
    );
  }
  if (!shapes.includes(shape) || isUnsafeKey(shape)) return fault(`${name} cannot be a "${shape}".`, suggest(shape, shapes, ''));
  return readShape(field, name, shape as Shape, value[shape]);
}

function readShape(field: DistributionField, name: string, shape: Shape, parameters: unknown): Reading<Distribution> {
  if (shape === 'exponential') {
    const mean = readAmount(field, `The mean of ${name}`, parameters);
    return 'fault' in mean ? mean : positive(name, 'mean', { kind: 'exponential', mean: mean.value }, mean.value);
  }
  if (shape === 'uniform') return readUniform(field, name, parameters);
  if (shape === 'empirical' || shape === 'replay') return readValues(field, name, shape, parameters);
  if (!isObject(parameters))
    return fault(`${name}: "${shape}" takes an object, not ${kindOf(parameters)}.`, `Write ${example(field, shape)}.`);
  return readNamed(field, name, shape, parameters);
}

function readUniform(field: DistributionField, name: string, ends: unknown): Reading<Distribution> {
  if (!Array.isArray(ends) || ends.length !== 2)
    return fault(`${name}: "uniform" takes a list of two values.`, `Write ${example(field, 'uniform')}.`);
  const min = readAmount(field, `The lower end of ${name}`, ends[0]);
  if ('fault' in min) return min;
  const max = readAmount(field, `The upper end of ${name}`, ends[1]);
  if ('fault' in max) return max;
  if (max.value < min.value) return fault(`${name}: the upper end of "uniform" is below the lower end.`, 'Swap the two values.');
  return { value: { kind: 'uniform', min: min.value, max: max.value } };
}

function readValues(field: DistributionField, name: string, kind: 'empirical' | 'replay', list: unknown): Reading<Distribution> {
  if (Array.isArray(list) && list.length === 0)
    return fault(`${name}: "${kind}" needs at least one value.`, `Write ${example(field, kind)}.`);
  if (field.of === 'duration') {
    const values = readDurations(name, list);
    return 'fault' in values ? values : { value: { kind, values: values.value } };
  }
  if (!Array.isArray(list)) return fault(`${name}: "${kind}" takes a list.`, `Write ${example(field, kind)}.`);
  const values: number[] = [];
  for (const item of list) {
    const amount = readAmount(field, `Every value of ${name}`, item);
    if ('fault' in amount) return amount;
    values.push(amount.value);
  }
  return { value: { kind, values } };
}

function readNamed(
  field: DistributionField,
  name: string,
  shape: 'lognormal' | 'normal' | 'pareto',
  parameters: JsonObject,
): Reading<Distribution> {
  const known: readonly string[] = DISTRIBUTION_SHAPES[shape];
  const stray = Object.keys(parameters).find((key) => !known.includes(key) && key !== 'description');
  if (stray !== undefined) return fault(`${name}: "${shape}" has no "${stray}".`, suggest(stray, known, ''));
  const [firstKey = '', secondKey = ''] = known;
  const first = readAmount(field, `${firstKey} of ${name}`, parameters[firstKey]);
  if ('fault' in first) return first;
  if (shape === 'pareto') {
    const alpha = parameters[secondKey];
    if (typeof alpha !== 'number' || !(alpha > 0 && alpha <= 1000))
      return fault(`alpha of ${name} must be a number above 0.`, 'Write a number such as 1.5.');
    return positive(name, 'min', { kind: 'pareto', min: first.value, alpha }, first.value);
  }
  const second = readAmount(field, `${secondKey} of ${name}`, parameters[secondKey]);
  if ('fault' in second) return second;
  if (shape === 'normal') return { value: { kind: 'normal', mean: first.value, sd: second.value } };
  if (second.value < first.value) return fault(`p99 of ${name} is below its p50.`, 'Make p99 the larger of the two.');
  return positive(name, 'p50', { kind: 'lognormal', p50: first.value, p99: second.value }, first.value);
}

function positive(name: string, parameter: string, value: Distribution, amount: number): Reading<Distribution> {
  return amount > 0 ? { value } : fault(`${parameter} of ${name} must be above 0.`, `Make ${parameter} more than 0.`);
}

function readAmount(field: DistributionField, name: string, value: unknown): Reading<number> {
  if (field.of === 'duration') return readPlainDuration(name, value);
  if (typeof value === 'number' && value >= 0 && value <= 1e9) return { value };
  return fault(`${name} must be a number of MB, not ${kindOf(value)}.`, 'Write a number such as 128.');
}

function example(field: DistributionField, shape: Shape = 'uniform'): string {
  const [low, high] = field.of === 'duration' ? ['"80ms"', '"200ms"'] : ['80', '200'];
  if (shape === 'exponential') return `{"exponential": ${low}}`;
  if (shape === 'uniform' || shape === 'empirical' || shape === 'replay') return `{"${shape}": [${low}, ${high}]}`;
  const [first, second] = DISTRIBUTION_SHAPES[shape];
  return `{"${shape}": {"${first}": ${low}, "${second}": ${shape === 'pareto' ? '1.5' : high}}}`;
}
