/** The configuration of the function that an attempt was for. */
import { NO_ROW } from '../../../base/table.ts';
import { configurationOf, functionIn, functionOf, type LambdaFunction, scenarioAt, type Trace } from '../../../sim/index.ts';

/** What its environment runs; of a refused attempt, what was in force when it was made. */
export function functionAt(trace: Trace, row: number): LambdaFunction {
  const environment = trace.invocations.environment[row] as number;
  if (environment !== NO_ROW) return configurationOf(trace, environment);
  return functionIn(trace, scenarioAt(trace, trace.invocations.time[row] as number), functionOf(trace, row));
}
