/** The Condition element: compiled once, then asked for each request. */
import { type ConditionOperator, conditionOperators, type PolicyValue } from './conditionOperators.ts';
import { type ContextKeys, valuesOf } from './contextKeys.ts';
import { type ConditionBlock, type ConditionValue, listOf } from './policyDocument.ts';
import { templateOf } from './template.ts';

/** How an operator's name is put together: `ForAnyValue:StringLikeIfExists`. */
export interface OperatorName {
  readonly set: 'ForAnyValue' | 'ForAllValues' | null;
  /** The operator itself, without what goes before and after. */
  readonly base: string;
  readonly ifExists: boolean;
}

/** One operator with one key and its values. */
interface Test {
  readonly name: OperatorName;
  readonly key: string;
  readonly values: readonly PolicyValue[];
}

/** Tests that must all hold: operators and keys are joined by AND (iam.condition-logic). */
export type CompiledCondition = readonly Test[];

export function operatorNameOf(written: string): OperatorName {
  const colon = written.indexOf(':');
  const before = written.slice(0, Math.max(0, colon));
  const set = before === 'ForAnyValue' || before === 'ForAllValues' ? before : null;
  const rest = set === null ? written : written.slice(colon + 1);
  const ifExists = rest.endsWith('IfExists');
  return { set, base: ifExists ? rest.slice(0, -'IfExists'.length) : rest, ifExists };
}

/** Whether there is such an operator. `Null` asks for the key itself and takes no ending. */
export function isOperator({ base, ifExists, set }: OperatorName): boolean {
  return base === 'Null' ? !ifExists && set === null : conditionOperators.has(base);
}

export function compileCondition(block: ConditionBlock, hasVariables: boolean): CompiledCondition {
  const compiled = (value: ConditionValue): PolicyValue => ({ text: String(value), template: templateOf(String(value), hasVariables) });
  return Object.entries(block).flatMap(([written, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ name: operatorNameOf(written), key, values: listOf(values).map(compiled) })),
  );
}

/** Whether all tests hold for a request with these keys. */
export function conditionHolds(condition: CompiledCondition, keys: ContextKeys): boolean {
  return condition.every((test) => testHolds(test, keys));
}

function testHolds({ name, key, values }: Test, keys: ContextKeys): boolean {
  const given = valuesOf(keys, key);
  const absent = given.length === 0;
  if (name.base === 'Null') return values.some(({ text }) => (text.toLowerCase() === 'true') === absent);
  const operator = conditionOperators.get(name.base);
  if (operator === undefined) return false;
  // iam.condition-missing-key: without the key, IfExists and ForAllValues hold, ForAnyValue does not, and a negated operator holds.
  if (absent) return name.ifExists || name.set === 'ForAllValues' || (name.set === null && operator.negated);
  const holdsFor = (value: string) => valueHolds(operator, values, value, keys);
  if (name.set === 'ForAnyValue') return given.some(holdsFor);
  if (name.set === 'ForAllValues') return given.every(holdsFor);
  return operator.negated ? given.every(holdsFor) : given.some(holdsFor);
}

/** Values of one key are joined by OR, those of a negated operator by NOR (iam.condition-logic). */
function valueHolds(operator: ConditionOperator, values: readonly PolicyValue[], value: string, keys: ContextKeys): boolean {
  const fits = values.some((policy) => operator.fits(policy, value, keys));
  return operator.negated ? !fits : fits;
}
