/** Whether an attempt ran on demand although its version had provisioned concurrency, and why. */
import { formatCount as count } from '../../base/formatCount.ts';
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { scenarioAt } from './configuration.ts';
import { INITIALIZATION } from './initialization.ts';
import { provisionedAt } from './provisionedAt.ts';
import { slotHolders } from './slotHolders.ts';
import type { Trace } from './tables.ts';

/** A sentence on the spillover of the attempt in row `row` (rules provisioned.spillover and provisioned.all-or-none), or nothing. */
export function spilloverSentence(trace: Trace, row: number): string {
  const { environments, invocations, provisioned } = trace;
  const environment = invocations.environment[row] as number;
  if (provisioned.length === 0 || environment === NO_ROW) return '';
  if (environments.initialization[environment] === INITIALIZATION.provisioned) return '';
  const version = environments.version[environment] as number;
  const time = invocations.time[row] as number;
  const { requested, allocated } = provisionedAt(trace, version, time);
  if (allocated === 0) return requested === 0 ? '' : 'Provisioned concurrency was asked for but not ready yet, so it ran on demand.';
  const busy = busyMembers(trace, row, version, time);
  const found = busy >= allocated ? allBusy(allocated) : `${partBusy(busy, allocated)}${rateWords(trace, row, allocated)}`;
  return `${found}: it spilled over and ran on demand.`;
}

const allBusy = (all: number): string =>
  all === 1 ? 'The one provisioned environment was busy' : `All ${count(all)} provisioned environments were busy`;

const partBusy = (busy: number, all: number): string =>
  all === 1
    ? 'The one provisioned environment was free'
    : `Of the ${count(all)} provisioned environments ${count(busy)} ${busy === 1 ? 'was' : 'were'} busy`;

/** How many provisioned environments of a version served another request when the attempt in row `row` arrived. */
function busyMembers(trace: Trace, row: number, version: number, time: number): number {
  const { version: versions, initialization } = trace.environments;
  const isMember = (environment: number): boolean =>
    versions[environment] === version && initialization[environment] === INITIALIZATION.provisioned;
  return slotHolders(trace, time, row, isMember).filter(({ until }) => until > time).length;
}

/** provisioned.request-rate, which counts synchronous requests only. */
function rateWords(trace: Trace, row: number, allocated: number): string {
  const trigger = trace.triggers[trace.requests.trigger[trace.invocations.request[row] as number] as number];
  if (trigger?.machine !== 'synchronous') return '';
  const { rules } = scenarioAt(trace, trace.invocations.time[row] as number).platform;
  return `, but that many take no more than ${count(ruleValue('concurrency.requests-per-unit', rules) * allocated)} requests a second`;
}
