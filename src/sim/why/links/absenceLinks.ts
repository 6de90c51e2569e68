/** Why no environment was free when one had to be created, as causes: who was busy, or what had become of the ones before. */
import { firstAbove } from '../../../base/bisect.ts';
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { CREATION, END } from '../../trace/causes.ts';
import { endOf } from '../../trace/endOf.ts';
import { indexTrace } from '../../trace/indexTrace.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import { type SlotHolder, slotHolders } from '../../trace/slotHolders.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** For environment `created`, which was made at `t`, µs. */
export function absenceLinks(trace: Trace, created: number, t: number): WhyLink[] {
  const { environments } = trace;
  const siblings = (row: number): boolean => environments.function[row] === environments.function[created];
  switch (environments.cause[created]) {
    case CREATION.growth:
    case CREATION.spillover:
      return busyLinks(trace, created, t, siblings);
    case CREATION.first:
      return [];
    default:
      return lossLinks(trace, created, t, siblings);
  }
}

/** All of them served requests: the one that was taken last, and the one that came free first. */
function busyLinks(trace: Trace, created: number, t: number, siblings: (row: number) => boolean): WhyLink[] {
  const spilled = trace.environments.cause[created] === CREATION.spillover;
  const isBusy = (environment: number): boolean =>
    environment < created && siblings(environment) && (!spilled || isProvisioned(trace, environment));
  const busy = slotHolders(trace, t, trace.environments.invocation[created] as number, isBusy);
  const last = busy.reduce<SlotHolder | null>((latest, one) => (latest === null || one.since >= latest.since ? one : latest), null);
  const next = busy.reduce<SlotHolder | null>((first, one) => (first === null || one.until < first.until ? one : first), null);
  if (last === null || next === null) return [];
  const kind = `${spilled ? 'provisioned ' : ''}environment`;
  const all = busy.length === 1 ? `the only ${kind} is` : `all ${formatCount(busy.length)} ${kind}s are`;
  const free = next.until < trace.horizon ? `; the first is free ${formatDuration(next.until - t)} too late` : '';
  const text = `${attemptName(trace, last.invocation)} gets environment ${last.environment + 1}: ${all} busy now${free}`;
  const ruleId = spilled ? 'provisioned.spillover' : 'lifecycle.one-request-per-environment';
  return [{ time: last.since, text, ruleId, place: { kind: 'invocation', row: last.invocation } }];
}

const isProvisioned = ({ environments }: Trace, row: number): boolean => environments.initialization[row] === INITIALIZATION.provisioned;

/** The last of `rows[from]` … `rows[to - 1]` that came at or before `t`. */
function lastUntil(time: Float64Array, rows: Uint32Array, from: number, to: number, t: number): number | null {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((time[rows[middle] as number] as number) > t) high = middle;
    else low = middle + 1;
  }
  return low === from ? null : (rows[low - 1] as number);
}

/** The one before had ended: its last work, and its end. */
function lossLinks(trace: Trace, created: number, t: number, siblings: (row: number) => boolean): WhyLink[] {
  const { environments } = trace;
  let lost = -1;
  for (let row = firstAbove(environments.created, t) - 1; row >= 0; row--) {
    if (row === created || !siblings(row) || (environments.ended[row] as number) > t) continue;
    if (lost < 0 || (environments.ended[row] as number) > (environments.ended[lost] as number)) lost = row;
  }
  if (lost < 0) return [];
  const { rows, offsets } = indexTrace(trace).invocationsByEnvironment;
  const last = lastUntil(trace.invocations.time, rows, offsets[lost] as number, offsets[lost + 1] as number, t);
  const freed = last === null ? (environments.ready[lost] as number) : endOf(trace, last);
  return [...workLinks(trace, lost, last, freed), endLink(trace, lost, freed, t)];
}

function workLinks(trace: Trace, lost: number, last: number | null, freed: number): WhyLink[] {
  if (last === null) return [];
  const text = `Environment ${lost + 1} has answered ${attemptName(trace, last).toLowerCase()} and is frozen: the last of its requests`;
  return [{ time: freed, text, ruleId: 'lifecycle.freeze', place: { kind: 'invocation', row: last } }];
}

function endLink(trace: Trace, lost: number, freed: number, t: number): WhyLink {
  const { ended, endCause, created } = trace.environments;
  const time = ended[lost] as number;
  const before = time < t ? `, ${formatDuration(t - time)} before the next request` : '';
  const place = { kind: 'environment', row: lost } as const;
  switch (endCause[lost]) {
    case END.idle:
      return {
        time,
        text: `Environment ${lost + 1} is reclaimed after ${formatDuration(time - freed)} idle${before}`,
        ruleId: 'lifecycle.idle-lifetime',
        place,
      };
    case END.aged:
      return {
        time,
        text: `Environment ${lost + 1} is retired at an age of ${formatDuration(time - (created[lost] as number))}${before}`,
        ruleId: 'lifecycle.maximum-age',
        place,
      };
    case END.killed:
      return { time, text: `The timeline kills environment ${lost + 1}${before}`, ruleId: 'lifecycle.killed', place };
    case END.deployed:
      return { time, text: `A deployment replaces environment ${lost + 1}${before}`, ruleId: 'lifecycle.deploy-replaces', place };
    default:
      return { time, text: `Environment ${lost + 1} ends${before}`, ruleId: 'provisioned.released', place };
  }
}
