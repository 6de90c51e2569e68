/** The receipt of one invocation: every stretch of its time, billed or not, and what it comes to. */
import { NO_ROW } from '../../base/table.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { startOf } from '../trace/startOf.ts';
import type { Phase, Trace } from '../trace/tables.ts';
import { visitSpans } from '../trace/visitSpans.ts';
import { billedMs, billedTimes } from './billedTime.ts';
import { type Architecture, chargedStorageGb, durationTiers, ephemeralStoragePrice, gigabytes, requestPrice } from './prices.ts';
import { requestUnits } from './usage.ts';

/** A stretch of time in which the invocation held its environment. */
export interface ReceiptPart {
  /** Index into `trace.machines.environment`. */
  readonly state: number;
  readonly phase: Phase | null;
  /** The state's sentence. */
  readonly description: string;
  readonly start: number;
  readonly end: number;
  /** Whether the state carries the tag `billed`. */
  readonly billed: boolean;
}

/** What one invocation costs at the prices of the first tier, before any free tier. All zero for a refused one: billing.throttles-free. */
export interface Receipt {
  readonly parts: readonly ReceiptPart[];
  /** µs, before rounding. */
  readonly billedMicros: number;
  /** Whole milliseconds; 0 while the invocation is running, for duration is charged at its end. */
  readonly billedMs: number;
  readonly architecture: Architecture;
  readonly memoryMb: number;
  readonly gbSeconds: number;
  readonly usdPerGbSecond: number;
  readonly durationUsd: number;
  /** Requests it counts as: 1, more for a large asynchronous event, 0 before it has started. */
  readonly requests: number;
  readonly requestsUsd: number;
  readonly storageGbSeconds: number;
  readonly storageUsd: number;
  readonly usd: number;
}

/** The receipt of the invocation in row `row`, or null when it was refused. */
export function receiptOf(trace: Trace, row: number): Receipt | null {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return null;
  const { architecture, memorySize, ephemeralStorage } = configurationOf(trace, environment);
  const billedMicros = billedTimes(trace)[row] as number;
  const charged = trace.invocations.ending[row] === ENDING.running ? 0 : billedMs(billedMicros);
  const { usdPerGbSecond } = durationTiers(architecture)[0] as { usdPerGbSecond: number };
  const gbSeconds = (charged / 1000) * gigabytes(memorySize);
  const storageGbSeconds = (charged / 1000) * chargedStorageGb(ephemeralStorage);
  const requests = startOf(trace, row) < trace.horizon ? (requestUnits(trace)?.(row) ?? 1) : 0;
  const durationUsd = gbSeconds * usdPerGbSecond;
  const requestsUsd = requests * requestPrice();
  const storageUsd = storageGbSeconds * ephemeralStoragePrice();
  return {
    parts: partsOf(trace, environment, row),
    billedMicros,
    billedMs: charged,
    architecture,
    memoryMb: memorySize,
    gbSeconds,
    usdPerGbSecond,
    durationUsd,
    requests,
    requestsUsd,
    storageGbSeconds,
    storageUsd,
    usd: durationUsd + requestsUsd + storageUsd,
  };
}

function partsOf(trace: Trace, environment: number, row: number): ReceiptPart[] {
  const parts: ReceiptPart[] = [];
  visitSpans(trace, environment, trace.invocations.time[row] as number, endOf(trace, row), (state, start, end, invocation) => {
    const info = trace.machines.environment[state];
    if (invocation === row && info) {
      const { phase, description, tags } = info;
      parts.push({ state, phase, description, start, end, billed: tags.includes('billed') });
    }
    return true;
  });
  return parts;
}
