/** How the quantity of a bill's line comes about: the factors that a person can multiply again. */
import { NO_ROW } from '../../base/table.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import type { BillLine } from './bill.ts';
import { billedMs, billedTimes } from './billedTime.ts';
import { edgeInvocations } from './edgeInvocations.ts';
import { usesOfLine } from './neighbours/neighbourLines.ts';
import { kafkaPollerStandings, pollerStandings } from './pollerStanding.ts';
import { preparedTimes } from './preparedTime.ts';
import { type Architecture, chargedStorageGb, gigabytes } from './prices.ts';
import { provisionedStandings } from './provisionedStanding.ts';
import { requestUnits } from './requestUnits.ts';
import { restoredGb, snapshotStandings } from './snapshotStanding.ts';
import type { Standing } from './standing.ts';
import { streamedData } from './streamedData.ts';

/** One summand of a quantity: the product of its factors, over a thousand where they are milliseconds. */
export interface Summand {
  /** What it is of: "40 invocations with 512 MB". */
  readonly what: string;
  /** "2,345 ms × 0.5 GB". */
  readonly factors: string;
  /** In the unit of the line. */
  readonly quantity: number;
}

/** A line's quantity as a sum; empty for lines whose quantity needs no explaining. */
export function arithmeticOf(trace: Trace, line: BillLine, window: Window = {}): readonly Summand[] {
  if (line.resource !== undefined) {
    const bounds = boundsOf(trace, window);
    return usesOfLine(trace, line, bounds.from, bounds.to);
  }
  const fn = trace.functions.indexOf(line.function ?? '');
  if (fn < 0) return [];
  const { from, to } = boundsOf(trace, window);
  const within = { trace, fn, from, to };
  if (line.item === 'requests' || line.item === 'edge requests') return requestSummands(within, line.item === 'edge requests');
  if (line.item === 'ephemeral storage') return durationSummands(within, null, 'on demand', chargedStorageGb);
  if (line.item === 'provisioned duration') return durationSummands(within, architectureOf(line), 'provisioned');
  if (line.item === 'edge duration') return durationSummands(within, 'x86_64', 'edge');
  if (/^duration (x86_64|arm64)$/.test(line.item)) return durationSummands(within, architectureOf(line), 'on demand');
  if (line.item === 'provisioned init') return preparedSummands(within);
  if (line.item === 'snapstart restore') return restoreSummands(within);
  if (line.item === 'response streaming') return streamingSummands(within);
  const standings = {
    'provisioned concurrency': provisionedStandings,
    'snapstart cache': snapshotStandings,
    'provisioned pollers': pollerStandings,
    'kafka pollers': kafkaPollerStandings,
  }[line.item];
  return standings === undefined ? [] : standingSummands(within, standings(trace), line.item.endsWith(' pollers') ? 3600 : 1, line.item);
}

interface Within {
  readonly trace: Trace;
  /** Index into `trace.functions`. */
  readonly fn: number;
  readonly from: number;
  readonly to: number;
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
const plural = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** The price's rule names the architecture where the item does not. */
const architectureOf = ({ item, ruleId }: BillLine): Architecture => (/arm/.test(`${item} ${ruleId}`) ? 'arm64' : 'x86_64');

/** `edge`: those of CloudFront, and no others. */
function requestSummands({ trace, fn, from, to }: Within, edge: boolean): Summand[] {
  const isEdge = edgeInvocations(trace);
  const units = requestUnits(trace);
  const sums = new Map<number, number>();
  for (let row = 0; row < trace.invocations.length; row++) {
    const start = startOf(trace, row);
    if (!(start >= from && start < to) || functionOfRow(trace, row) !== fn) continue;
    if ((isEdge?.(row) ?? false) !== edge) continue;
    const each = units?.(row) ?? 1;
    sums.set(each, (sums.get(each) ?? 0) + 1);
  }
  return [...sums].map(([each, count]) => ({
    what: `${plural(count, 'invocation')} started`,
    factors: each === 1 ? '1 request each' : `${each} requests each, for the size of the event`,
    quantity: count * each,
  }));
}

/** By memory: billed milliseconds of invocations that ended, each rounded up. */
function durationSummands(
  { trace, fn, from, to }: Within,
  architecture: Architecture | null,
  price: 'on demand' | 'provisioned' | 'edge',
  gbOf: ((megabytes: number) => number) | null = null,
): Summand[] {
  const { invocations, environments } = trace;
  const times = billedTimes(trace);
  const isEdge = edgeInvocations(trace);
  const sums = new Map<string, { gb: number; name: string; count: number; ms: number }>();
  for (let row = 0; row < invocations.length; row++) {
    if (functionOfRow(trace, row) !== fn || invocations.ending[row] === ENDING.running) continue;
    const environment = invocations.environment[row] as number;
    const end = endOf(trace, row);
    if (end < from || end >= to) continue;
    const { memorySize, ephemeralStorage, architecture: own } = configurationOf(trace, environment);
    const isProvisioned = environments.initialization[environment] === INITIALIZATION.provisioned;
    const paid = isEdge?.(row) === true ? 'edge' : isProvisioned ? 'provisioned' : 'on demand';
    if (gbOf === null && (own !== architecture || paid !== price)) continue;
    const [gb, name] =
      gbOf === null
        ? [gigabytes(memorySize), `${number(memorySize)} MB of memory`]
        : [gbOf(ephemeralStorage), `${number(ephemeralStorage)} MB of /tmp`];
    const sum = sums.get(name) ?? { gb, name, count: 0, ms: 0 };
    sum.count++;
    sum.ms += billedMs(times[row] as number);
    sums.set(name, sum);
  }
  return [...sums.values()].map(({ gb, name, count, ms }) => ({
    what: `${plural(count, 'invocation')} with ${name}`,
    factors: `${number(ms)} ms, each rounded up, ÷ 1,000 × ${number(gb)} GB`,
    quantity: (ms / 1000) * gb,
  }));
}

function preparedSummands({ trace, fn, from, to }: Within): Summand[] {
  return preparedTimes(trace)
    .filter(
      ({ environment, end, provisioned }) => provisioned && end >= from && end < to && trace.environments.function[environment] === fn,
    )
    .map(({ environment, billedMs: ms }) => {
      const gb = gigabytes(configurationOf(trace, environment).memorySize);
      return {
        what: `environment ${environment + 1}`,
        factors: `${number(ms)} ms of init ÷ 1,000 × ${number(gb)} GB`,
        quantity: (ms / 1000) * gb,
      };
    });
}

function restoreSummands({ trace, fn, from, to }: Within): Summand[] {
  const { environments } = trace;
  const sums = new Map<number, number>();
  for (let row = 0; row < environments.length; row++) {
    const ready = environments.ready[row] as number;
    if (environments.function[row] !== fn || !(ready >= from && ready < to)) continue;
    const gb = restoredGb(trace, row);
    if (gb > 0) sums.set(gb, (sums.get(gb) ?? 0) + 1);
  }
  return [...sums].map(([gb, count]) => ({ what: plural(count, 'restore'), factors: `${number(gb)} GB each`, quantity: count * gb }));
}

function streamingSummands({ trace, fn, from, to }: Within): Summand[] {
  return streamedData(trace, from, to)
    .filter((streamed) => streamed.function === fn)
    .map(({ responses, gb }) => ({
      what: plural(responses, 'streamed response'),
      factors: `${number(gb / responses)} GB each beyond the free part`,
      quantity: gb,
    }));
}

/** `per` seconds of one of its amount are one unit of the line. */
function standingSummands({ trace, fn, from, to }: Within, standings: readonly Standing[], per: number, item: string): Summand[] {
  const unit = item.endsWith(' pollers') ? 'units' : 'GB';
  return standings.flatMap(({ function: of, start, end, amount, beyond }) => {
    if (of !== fn) return [];
    const seconds = Math.max(0, Math.min(end, to) - Math.max(start, from)) / 1e6;
    const isOver = end >= from && (end < to || to >= trace.horizon);
    const more = isOver ? beyond / 1e6 : 0;
    if (seconds + more === 0) return [];
    const top = more === 0 ? '' : ` and ${number(more)} s for rounding up or a minimum`;
    return [
      {
        what: `from ${number(Math.max(start, from) / 1e6)} s to ${number(Math.min(end, to) / 1e6)} s`,
        factors: `${number(amount)} ${unit} × ${number(seconds)} s${top}${per === 1 ? '' : ` ÷ ${number(per)}`}`,
        quantity: (amount * (seconds + more)) / per,
      },
    ];
  });
}

function functionOfRow(trace: Trace, row: number): number {
  const environment = trace.invocations.environment[row] as number;
  return environment === NO_ROW ? -1 : (trace.environments.function[environment] as number);
}
