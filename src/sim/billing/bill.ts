/** The shape of a bill. */
import type { StandingUse } from './standing.ts';

/** One line: `quantity` × `unitPriceUsd` = `usd`. */
export interface BillLine {
  /**
   * `requests`, `duration x86_64`, `duration arm64 tier 2`, `edge requests`, `edge duration`, `ephemeral storage`, `provisioned concurrency`,
   * `provisioned duration`, `provisioned init`, `snapstart cache`, `snapstart restore`, `response streaming`, `provisioned pollers`,
   * `kafka pollers`, `free requests`, …; under neighbours the service's meter.
   */
  readonly item: string;
  /** Name of the function, or null for what belongs to the account. */
  readonly function: string | null;
  /** Name of the resource, trigger or function that a line of the neighbours is of; absent in Lambda's lines and in what is free. */
  readonly resource?: string;
  /** Negative in lines of the free tier. */
  readonly quantity: number;
  readonly unit: string;
  readonly unitPriceUsd: number;
  readonly usd: number;
  /** The rule that holds the price or the allowance. */
  readonly ruleId: string;
  /** The part of `quantity` that is due only because the run ended: a minimum, or rounding up (billing.run-is-all). Absent when there is none. */
  readonly cutShort?: number;
}

/** Lines and their sum, unrounded. */
export interface BillPart {
  readonly totalUsd: number;
  readonly lines: readonly BillLine[];
}

/** What the run costs: Lambda, and apart from it what can be known of the services around it. */
export interface Bill extends BillPart {
  readonly neighbours: BillPart;
}

/** A line with its product worked out. */
export function billLine(item: string, fn: string | null, quantity: number, unit: string, unitPriceUsd: number, ruleId: string): BillLine {
  return { item, function: fn, quantity, unit, unitPriceUsd, usd: quantity * unitPriceUsd, ruleId };
}

/** A line for something that stood ready: `per` of its seconds are one of its units. */
export function standingLine(
  item: string,
  fn: string,
  use: StandingUse,
  per: number,
  unit: string,
  unitPriceUsd: number,
  ruleId: string,
): BillLine {
  const line = billLine(item, fn, use.quantity / per, unit, unitPriceUsd, ruleId);
  return use.cutShort > 0 ? { ...line, cutShort: use.cutShort / per } : line;
}

/** Lines with their sum. */
export function billPart(lines: readonly BillLine[]): BillPart {
  return { totalUsd: lines.reduce((sum, { usd }) => sum + usd, 0), lines };
}
