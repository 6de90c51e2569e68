/** Reads an expression into a tree. Nothing of it is ever run as code. */
import { suggest } from '../nearest.ts';
import { type SyntaxProblem, type Token, tokenise } from './tokenise.ts';

export type FunctionName = 'abs' | 'min' | 'max' | 'round';
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** A tree. `at` is the character where its part of the source begins. */
export type Expression =
  | { readonly kind: 'constant'; readonly at: number; readonly value: number | string | boolean | null }
  | { readonly kind: 'path'; readonly at: number; readonly keys: readonly string[] }
  | { readonly kind: 'unary'; readonly at: number; readonly operator: '!' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly at: number;
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly at: number; readonly name: FunctionName; readonly operands: readonly Expression[] };

const LONGEST = 2_000;
const DEEPEST = 200;

/** Operators by how tightly they bind, the loosest first. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/']];

const FUNCTIONS: readonly FunctionName[] = ['abs', 'min', 'max', 'round'];
const CONSTANTS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

interface Reader {
  readonly tokens: readonly Token[];
  index: number;
  depth: number;
  problem: SyntaxProblem | null;
}

/** The tree of `source`, or what is wrong with it. */
export function parseExpression(source: string): { ok: true; expression: Expression } | { ok: false; problem: SyntaxProblem } {
  if (source.length > LONGEST) return { ok: false, problem: { message: `longer than ${LONGEST} characters`, at: LONGEST } };
  const tokens = tokenise(source);
  if ('message' in tokens) return { ok: false, problem: tokens };
  const reader: Reader = { tokens, index: 0, depth: 0, problem: null };
  const expression = level(reader, 0);
  if (expression !== null && peek(reader).kind !== 'end') {
    fail(reader, `expected an operator or the end, found ${shown(peek(reader))}`);
  }
  if (expression === null || reader.problem) return { ok: false, problem: reader.problem ?? { message: 'not an expression', at: 0 } };
  return { ok: true, expression };
}

function level(reader: Reader, index: number): Expression | null {
  const operators = LEVELS[index];
  if (!operators) return unary(reader);
  let left = level(reader, index + 1);
  while (left !== null) {
    const token = peek(reader);
    const operator = token.kind === 'symbol' ? operators.find((candidate) => candidate === token.value) : undefined;
    if (!operator) return left;
    reader.index += 1;
    const right = level(reader, index + 1);
    left = right && { kind: 'binary', at: left.at, operator, left, right };
  }
  return null;
}

function unary(reader: Reader): Expression | null {
  const token = peek(reader);
  if (token.kind !== 'symbol' || (token.value !== '!' && token.value !== '-')) return primary(reader);
  reader.index += 1;
  const operator = token.value;
  const operand = deeper(reader, () => unary(reader));
  return operand && { kind: 'unary', at: token.at, operator, operand };
}

function primary(reader: Reader): Expression | null {
  const token = peek(reader);
  if (token.kind === 'number' || token.kind === 'text') {
    reader.index += 1;
    return { kind: 'constant', at: token.at, value: token.value };
  }
  if (token.kind === 'name') return named(reader, token.value, token.at);
  if (takes(reader, '(')) {
    const inner = deeper(reader, () => level(reader, 0));
    return inner && (takes(reader, ')') ? inner : fail(reader, `expected ) before ${shown(peek(reader))}`));
  }
  return fail(reader, `expected a number, a path or ( but found ${shown(token)}`);
}

function named(reader: Reader, name: string, at: number): Expression | null {
  reader.index += 1;
  if (takes(reader, '(')) return call(reader, name, at);
  const constant = CONSTANTS.get(name);
  if (constant !== undefined) return { kind: 'constant', at, value: constant };
  const keys = [name];
  for (;;) {
    const token = peek(reader);
    if (token.kind === 'member') {
      reader.index += 1;
      keys.push(token.value);
    } else if (takes(reader, '[')) {
      const key = peek(reader);
      if (key.kind !== 'text' && key.kind !== 'number') return fail(reader, 'expected a quoted name or a number after [');
      reader.index += 1;
      keys.push(String(key.value));
      if (!takes(reader, ']')) return fail(reader, `expected ] before ${shown(peek(reader))}`);
    } else return { kind: 'path', at, keys };
  }
}

function call(reader: Reader, written: string, at: number): Expression | null {
  const name = FUNCTIONS.find((candidate) => candidate === written);
  if (!name) {
    reader.problem ??= { message: `there is no function ${written}. ${suggest(written, FUNCTIONS, '')}`, at };
    return null;
  }
  const operands: Expression[] = [];
  do {
    const operand = deeper(reader, () => level(reader, 0));
    if (operand === null) return null;
    operands.push(operand);
  } while (takes(reader, ','));
  if (!takes(reader, ')')) return fail(reader, `expected , or ) before ${shown(peek(reader))}`);
  const single = name === 'abs' || name === 'round';
  if (single && operands.length !== 1) return fail(reader, `${name} takes one value, not ${operands.length}`);
  return { kind: 'call', at, name, operands };
}

function deeper(reader: Reader, read: () => Expression | null): Expression | null {
  reader.depth += 1;
  const found = reader.depth > DEEPEST ? fail(reader, `nested more than ${DEEPEST} deep`) : read();
  reader.depth -= 1;
  return found;
}

function peek(reader: Reader): Token {
  return reader.tokens[Math.min(reader.index, reader.tokens.length - 1)] as Token;
}

function takes(reader: Reader, symbol: string): boolean {
  const token = peek(reader);
  if (token.kind !== 'symbol' || token.value !== symbol) return false;
  reader.index += 1;
  return true;
}

function fail(reader: Reader, message: string): null {
  reader.problem ??= { message, at: peek(reader).at };
  return null;
}

function shown(token: Token): string {
  if (token.kind === 'end') return 'the end';
  return token.kind === 'member' ? `.${token.value}` : `${JSON.stringify(token.value)}`;
}
