/** What stood behind a failed call or a poisoned event, as causes: a rotated secret, a role, a limit of connections, the timeline's poison, a rate of errors. */
import { NO_ROW } from '../../../base/table.ts';
import { batchOf, itemsOf } from '../../trace/batchOf.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { ENDING } from '../../trace/endings.ts';
import { failedCall } from '../../trace/failedCall.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';
import { marksOf } from './marksOf.ts';
import { settingLink } from './settingLink.ts';
import { failingStep } from './stepsOf.ts';

/** For the failed invocation in row `row`. */
export function reasonLinks(trace: Trace, row: number): WhyLink[] {
  if (trace.invocations.environment[row] === NO_ROW) return [];
  const poison = poisonLinks(trace, row);
  if (poison.length > 0) return poison;
  const ruleId = failedCall(trace, row)?.ruleId ?? null;
  const time = trace.invocations.time[row] as number;
  const step = failingStep(trace, row);
  const on = step?.kind === 'call' ? (step.label.split(' ').at(-1) ?? '') : '';
  if (ruleId === 'services.stale-credentials') return rotationLinks(trace, time);
  if (ruleId?.startsWith('iam.')) return roleLinks(trace, row, time, step?.label ?? 'the call');
  if (ruleId === 'services.database-connections') {
    const connections = trace.epochs.findLast(({ from }) => from <= time)?.scenario.resources.find(({ name }) => name === on)
      ?.settings.maxConnections;
    const words = `${on} takes ${String(connections)} connections, one for each environment`;
    return [settingLink(trace, time, (s) => s.resources.find(({ name }) => name === on)?.settings, words, ruleId)];
  }
  return step === undefined ? rateLinks(trace, row, time) : [];
}

/** The last time a secret was rotated before `time`. */
function rotationLinks(trace: Trace, time: number): WhyLink[] {
  const rotations = [...marksOf(trace, 'rotated')].flatMap(([entry, times]) => times.map((at) => ({ entry, at })));
  const last = rotations.filter(({ at }) => at <= time).sort((one, other) => other.at - one.at)[0];
  if (last === undefined) return [];
  const text = 'The timeline rotates the secret; environments that read it before keep the old value';
  return [{ time: last.at, text, ruleId: 'services.stale-credentials', place: { kind: 'timeline', row: last.entry } }];
}

function roleLinks(trace: Trace, row: number, time: number, call: string): WhyLink[] {
  const { name } = configurationOf(trace, trace.invocations.environment[row] as number);
  const words = `the execution role of ${name} does not allow ${call.replace(' ', ' on ')}`;
  return [settingLink(trace, time, (s) => s.functions.find((fn) => fn.name === name)?.role, words, 'iam.implicit-deny')];
}

/** The record or event that is poison, and the timeline that made it so. */
function poisonLinks(trace: Trace, row: number): WhyLink[] {
  const poisoned = marksOf(trace, 'poisoned');
  if (poisoned.size === 0) return [];
  const batch = batchOf(trace, row);
  const carried = batch < 0 ? [trace.invocations.request[row] as number] : [...itemsOf(trace, batch)];
  const poison = carried.find((request) => poisoned.has(request));
  if (poison === undefined) return [];
  const at = poisoned.get(poison)?.[0] ?? 0;
  const armed = [...marksOf(trace, 'poisonArmed')].find(([, times]) => times.some((time) => time <= at));
  const links: WhyLink[] = [
    {
      time: at,
      text: `Event ${poison + 1} is poison: the code fails on it every time`,
      ruleId: null,
      place: { kind: 'request', row: poison },
    },
  ];
  if (armed === undefined) return links;
  const [entry, times] = armed;
  return [
    { time: times[0] ?? at, text: 'The timeline poisons one of the next events', ruleId: null, place: { kind: 'timeline', row: entry } },
    ...links,
  ];
}

/** No step failed: the handler throws with a probability of its own. */
function rateLinks(trace: Trace, row: number, time: number): WhyLink[] {
  const { name, errorRate, crashRate } = configurationOf(trace, trace.invocations.environment[row] as number);
  const isCrash = trace.invocations.ending[row] === ENDING.crashed;
  const rate = isCrash ? crashRate : errorRate;
  if (rate === 0) return [];
  const words = `${Number((rate * 100).toPrecision(3))}% of the attempts of ${name} ${isCrash ? 'crash' : 'throw an error'} after their last step`;
  return [settingLink(trace, time, (s) => s.functions.find((fn) => fn.name === name)?.[isCrash ? 'crashRate' : 'errorRate'], words)];
}
