/** One function of a scenario, from JSON to the model. */

import type { Placed } from './draft.ts';
import { functionFields } from './fields/functionFields.ts';
import { isObject } from './jsonValue.ts';
import type { Distribution, LambdaFunction, Step } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import type { Findings, Path } from './problem.ts';

export function readFunction(name: string, raw: unknown, path: Path, findings: Findings): Placed<LambdaFunction> | null {
  const settings = parseEntry(functionFields, 'A function', raw, path, findings);
  if (settings === null || !isObject(raw)) return null;
  const init = stepsOf(settings.init);
  const handler = stepsOf(settings.handler);
  // The fields are those of LambdaFunction, which a test compares.
  return { value: { ...settings, name, init, handler } as unknown as LambdaFunction, path, settings, raw };
}

/** A step as its fields hold it: the distinguishing key carries the main value. */
type ParsedStep = Readonly<Record<string, unknown>> & { readonly kind: 'cpu' | 'io' | 'call' };

function stepsOf(parsed: unknown): Step[] {
  return (parsed as ParsedStep[]).map(stepOf);
}

function stepOf({ kind, cpu, io, call, ...rest }: ParsedStep): Step {
  const common = rest as unknown as Omit<Step, 'kind'>;
  if (kind === 'cpu') return { kind, work: cpu as Distribution, ...common } as Step;
  if (kind === 'io') return { kind, wait: io as Distribution, ...common } as Step;
  return { kind, action: call as string, ...common } as Step;
}
