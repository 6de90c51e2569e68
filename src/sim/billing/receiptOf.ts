/** The receipt of one invocation: every stretch of its time, billed or not, and what it comes to. */
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import type { Phase, Trace } from '../trace/tables.ts';
import { visitSpans } from '../trace/visitSpans.ts';
import { billedMs, billedOf, billedShares, billedTimes } from './billedTime.ts';
import { edgeInvocations } from './edgeInvocations.ts';
import {
  type Architecture,
  chargedStorageGb,
  durationTiers,
  edgeDurationPrice,
  edgeRequestPrice,
  ephemeralStoragePrice,
  gigabytes,
  provisionedDurationRule,
  requestPrice,
  restorePrice,
} from './prices.ts';
import { requestUnits } from './requestUnits.ts';
import { restoredGb } from './snapshotStanding.ts';

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
  /** µs of it that are billed, before rounding: all, none, or of a restore a part (snapstart.billed-restore-share). */
  readonly billedMicros: number;
}

/**
 * What one invocation costs at the prices of the first tier, before any free tier. What stands ready (provisioned concurrency, snapshots, pollers)
 * and environments that were prepared ahead of requests are on the bill, and nobody's receipt.
 */
export interface Receipt {
  readonly parts: readonly ReceiptPart[];
  /** µs, before rounding. */
  readonly billedMicros: number;
  /** Whole milliseconds; 0 while the invocation is running, for duration is charged at its end. */
  readonly billedMs: number;
  readonly architecture: Architecture;
  readonly memoryMb: number;
  readonly gbSeconds: number;
  /** Whether it ran on a provisioned environment, whose duration costs less; at the edge, where it costs more. */
  readonly provisioned: boolean;
  readonly edge: boolean;
  readonly usdPerGbSecond: number;
  readonly durationUsd: number;
  /** Requests it counts as: 1, more for a large asynchronous event, 0 before it has started. */
  readonly requests: number;
  readonly requestsUsd: number;
  readonly storageGbSeconds: number;
  readonly storageUsd: number;
  /** GB of snapshot that were restored for it, for money. */
  readonly restoredGb: number;
  readonly restoreUsd: number;
  readonly usd: number;
}

/** The receipt of the invocation in row `row`, or null when it was refused: billing.throttles-free. */
export function receiptOf(trace: Trace, row: number): Receipt | null {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return null;
  const { architecture, memorySize, ephemeralStorage } = configurationOf(trace, environment);
  const billedMicros = billedTimes(trace)[row] as number;
  const charged = trace.invocations.ending[row] === ENDING.running ? 0 : billedMs(billedMicros);
  const provisioned = trace.environments.initialization[environment] === INITIALIZATION.provisioned;
  const edge = edgeInvocations(trace)?.(row) === true;
  const usdPerGbSecond = edge
    ? edgeDurationPrice()
    : provisioned
      ? ruleValue(provisionedDurationRule(architecture))
      : (durationTiers(architecture)[0] as { usdPerGbSecond: number }).usdPerGbSecond;
  const gbSeconds = (charged / 1000) * gigabytes(memorySize);
  const storageGbSeconds = (charged / 1000) * chargedStorageGb(ephemeralStorage);
  const requests = startOf(trace, row) < trace.horizon ? (requestUnits(trace)?.(row) ?? 1) : 0;
  const durationUsd = gbSeconds * usdPerGbSecond;
  const requestsUsd = requests * (edge ? edgeRequestPrice() : requestPrice());
  const storageUsd = storageGbSeconds * ephemeralStoragePrice();
  const restored = isColdStart(trace, row) ? restoredGb(trace, environment) : 0;
  const restoreUsd = restored * restorePrice();
  return {
    parts: partsOf(trace, environment, row),
    billedMicros,
    billedMs: charged,
    architecture,
    memoryMb: memorySize,
    gbSeconds,
    provisioned,
    edge,
    usdPerGbSecond,
    durationUsd,
    requests,
    requestsUsd,
    storageGbSeconds,
    storageUsd,
    restoredGb: restored,
    restoreUsd,
    usd: durationUsd + requestsUsd + storageUsd + restoreUsd,
  };
}

function partsOf(trace: Trace, environment: number, row: number): ReceiptPart[] {
  const parts: ReceiptPart[] = [];
  const shares = billedShares(trace);
  visitSpans(trace, environment, trace.invocations.time[row] as number, endOf(trace, row), (state, start, end, invocation) => {
    const info = trace.machines.environment[state];
    if (invocation === row && info) {
      const { phase, description, tags } = info;
      const billedMicros = billedOf(shares[state] as number, end - start);
      parts.push({ state, phase, description, start, end, billed: tags.includes('billed'), billedMicros });
    }
    return true;
  });
  return parts;
}
