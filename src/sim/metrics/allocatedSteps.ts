/** Provisioned concurrency that was ready, as steps. */
import type { Trace } from '../trace/tables.ts';
import type { Steps } from './steps.ts';

/** Of the versions (indices into `trace.versions`) that `belong`, together; rule provisioned.all-or-none. */
export function allocatedSteps({ provisioned, versions }: Trace, belongs: (version: number) => boolean): Steps {
  const now = new Float64Array(versions.length);
  const times: number[] = [];
  const values: number[] = [];
  let sum = 0;
  for (let row = 0; row < provisioned.length; row++) {
    const version = provisioned.version[row] as number;
    if (!belongs(version)) continue;
    sum += (provisioned.allocated[row] as number) - (now[version] as number);
    now[version] = provisioned.allocated[row] as number;
    times.push(provisioned.time[row] as number);
    values.push(sum);
  }
  return { kind: 'steps', times: Float64Array.from(times), values: Float64Array.from(values), idle: 0 };
}
