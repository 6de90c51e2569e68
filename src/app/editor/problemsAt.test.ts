import { describe, expect, it } from 'vitest';
import type { Problem } from '../../sim/index.ts';
import { pathText } from './path.ts';
import { countWithin, placeProblems, problemsAt, problemsElsewhere } from './problemsAt.ts';

const json = { functions: { f: { memorySize: 64, handler: [{ io: 'x' }] } } };
const problem = (path: string, severity: Problem['severity'] = 'error'): Problem => ({ path, message: path, remedy: '', severity });
const placed = placeProblems(json, [problem('functions.f.memorySize'), problem('functions.f.handler.0.io'), problem('version', 'warning')]);
const shown =
  (...paths: string[]) =>
  (path: readonly (string | number)[]) =>
    paths.includes(pathText(path));

describe('problemsAt', () => {
  it('gives a problem to the field of its place', () => {
    expect(problemsAt(placed, ['functions', 'f', 'memorySize'], shown('functions.f.memorySize')).map(({ path }) => path)).toEqual([
      'functions.f.memorySize',
    ]);
  });
  it('gives it to the closest field that is on screen, and to no other', () => {
    const on = shown('functions.f.handler', 'functions.f.handler.0.io');
    expect(problemsAt(placed, ['functions', 'f', 'handler'], on)).toEqual([]);
    expect(problemsAt(placed, ['functions', 'f', 'handler', 0, 'io'], on)).toHaveLength(1);
    expect(problemsAt(placed, ['functions', 'f', 'handler'], shown('functions.f.handler'))).toHaveLength(1);
  });
});

describe('problemsElsewhere', () => {
  it('lists every problem that no field shows, so that none is lost', () => {
    expect(problemsElsewhere(placed, shown('functions.f.memorySize'))).toHaveLength(2);
    expect(problemsElsewhere(placed, shown())).toHaveLength(3);
  });
});

describe('countWithin', () => {
  it('counts errors and warnings apart', () => {
    expect(countWithin(placed, [['functions']])).toEqual({ errors: 2, warnings: 0 });
    expect(countWithin(placed, [['version']])).toEqual({ errors: 0, warnings: 1 });
  });
});
