/** Works out an expression over plain JSON. Only own properties are seen; nothing is converted silently. */
import { suggest } from '../nearest.ts';
import type { BinaryOperator, Expression } from './parse.ts';

export type Evaluation = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** The value of `expression` over `root`, or why there is none: an unknown path, or values of the wrong kind. */
export function evaluate(expression: Expression, root: unknown): Evaluation {
  switch (expression.kind) {
    case 'constant':
      return value(expression.value);
    case 'path':
      return walk(expression.keys, root);
    case 'unary':
      return unary(expression.operator, expression.operand, root);
    case 'binary':
      return binary(expression, root);
    case 'call':
      return call(expression.name, expression.operands, root);
  }
}

function walk(keys: readonly string[], root: unknown): Evaluation {
  let found = root;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    if (typeof found !== 'object' || found === null) {
      return fault(`${written(keys, i)} is ${described(found)}, it has no ${JSON.stringify(key)}`);
    }
    if (!Object.hasOwn(found, key)) return fault(unknownKey(keys, i, found));
    found = (found as Record<string, unknown>)[key];
  }
  return value(found);
}

function unknownKey(keys: readonly string[], i: number, parent: object): string {
  const place = i === 0 ? '' : ` in ${written(keys, i)}`;
  const key = keys[i] as string;
  if (Array.isArray(parent)) return `there is no ${JSON.stringify(key)}${place}, a list of ${parent.length} counted from 0`;
  const known = Object.keys(parent);
  const hint = key.includes('-') && known.some((name) => key.startsWith(`${name}-`)) ? ' A minus needs spaces around it.' : '';
  return `there is no ${JSON.stringify(key)}${place}. ${suggest(key, known, 'It is empty.')}${hint}`;
}

function unary(operator: '!' | '-', operand: Expression, root: unknown): Evaluation {
  const found = evaluate(operand, root);
  if (!found.ok) return found;
  if (operator === '!')
    return typeof found.value === 'boolean' ? value(!found.value) : wrongKind('!', 'true or false', operand, found.value);
  return typeof found.value === 'number' ? value(-found.value) : wrongKind('-', 'a number', operand, found.value);
}

function binary(expression: Extract<Expression, { kind: 'binary' }>, root: unknown): Evaluation {
  const { operator, left, right } = expression;
  const a = evaluate(left, root);
  if (!a.ok) return a;
  const b = evaluate(right, root);
  if (!b.ok) return b;
  if (operator === '==' || operator === '!=') return equality(operator, left, a.value, right, b.value);
  if (operator === '&&' || operator === '||') {
    if (typeof a.value !== 'boolean') return wrongKind(operator, 'true or false', left, a.value);
    if (typeof b.value !== 'boolean') return wrongKind(operator, 'true or false', right, b.value);
    return value(operator === '&&' ? a.value && b.value : a.value || b.value);
  }
  if (typeof a.value !== 'number') return wrongKind(operator, 'a number', left, a.value);
  if (typeof b.value !== 'number') return wrongKind(operator, 'a number', right, b.value);
  return value(ofNumbers(operator, a.value, b.value));
}

function equality(operator: '==' | '!=', left: Expression, a: unknown, right: Expression, b: unknown): Evaluation {
  for (const [operand, found] of [
    [left, a],
    [right, b],
  ] as const) {
    if (typeof found === 'object' && found !== null) return wrongKind(operator, 'a single value', operand, found);
  }
  return value((a === b) === (operator === '=='));
}

function ofNumbers(operator: Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>, a: number, b: number): number | boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

function call(name: 'abs' | 'min' | 'max' | 'round', operands: readonly Expression[], root: unknown): Evaluation {
  const numbers: number[] = [];
  for (const operand of operands) {
    const found = evaluate(operand, root);
    if (!found.ok) return found;
    if (typeof found.value !== 'number') return wrongKind(name, 'a number', operand, found.value);
    numbers.push(found.value);
  }
  return value(Math[name](...(numbers as [number])));
}

function value(found: unknown): Evaluation {
  return { ok: true, value: found };
}

function fault(message: string): Evaluation {
  return { ok: false, message };
}

function wrongKind(operator: string, wanted: string, operand: Expression, found: unknown): Evaluation {
  const subject = operand.kind === 'path' ? written(operand.keys, operand.keys.length) : 'one side';
  return fault(`${operator} needs ${wanted}, but ${subject} is ${described(found)}`);
}

function described(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'a group of values';
  return JSON.stringify(found) ?? 'nothing';
}

/** The first `count` keys as they would be written. */
function written(keys: readonly string[], count: number): string {
  return keys
    .slice(0, count)
    .map((key, i) => (i === 0 ? key : /^\w+(-\w+)*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join('');
}
