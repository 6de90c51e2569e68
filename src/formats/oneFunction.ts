/** The function that measurements are about: texts of measurements name none, so it is the first of the open scenario, or a new one. */
import type { JsonInput } from '../sim/index.ts';
import type { Report } from './importing.ts';

export interface FunctionInScenario {
  readonly scenario: JsonInput;
  readonly name: string;
  readonly fn: JsonInput;
}

export function functionToChange(current: JsonInput | null, report: Report): FunctionInScenario {
  const [first] = Object.entries((current?.functions ?? {}) as Record<string, JsonInput>);
  if (current !== null && first !== undefined) {
    const [name, fn] = first;
    report.add(
      'approximated',
      `functions.${name}`,
      null,
      `The text does not say which function it is about: "${name}" of the open scenario gets the figures.`,
    );
    return { scenario: current, name, fn };
  }
  report.add(
    'approximated',
    'functions.measured',
    null,
    'The text holds no configuration and no scenario is open: function "measured" has defaults, and 1 request a second.',
  );
  const scenario = {
    version: 1,
    name: 'Measured function',
    seed: 1,
    duration: '5m',
    functions: { measured: {} },
    triggers: [{ id: 'calls', type: 'sdk', function: 'measured' }],
    traffic: [{ to: 'calls', pattern: 'poisson', rate: 1 }],
  };
  return { scenario, name: 'measured', fn: {} };
}
