/** Pokes the running system: each poke is an entry of the scenario's timeline, and the run is made again with it. */
import { firstAtLeast } from '../../base/bisect.ts';
import type { Trace } from '../../sim/index.ts';
import { awaitSelection } from '../engine/awaited.ts';
import { addEntry } from './addEntry.ts';

/** Sends `count` requests through `trigger` at the cursor and picks the first of them once the new run is there. The cursor stays. */
export function sendRequest(trigger: string, count: number): void {
  const added = addEntry({ invoke: { trigger, count } }, count === 1 ? 'Send a request' : `Send ${count} requests`);
  if (added !== null) awaitSelection(added.revision, (trace) => findSent(trace, trigger, added.at));
}

/** The triggers of a scenario's JSON, by id. */
export function triggersOf(json: unknown): string[] {
  const triggers = isRecord(json) && Array.isArray(json.triggers) ? json.triggers : [];
  return triggers.flatMap((trigger) => (isRecord(trigger) && typeof trigger.id === 'string' ? [trigger.id] : []));
}

/** The last request of `trigger` sent at `at`: timeline entries come before arrivals, and a later entry after an earlier one. */
function findSent({ requests, triggers }: Trace, trigger: string, at: number) {
  const index = triggers.findIndex(({ id }) => id === trigger);
  for (let row = firstAtLeast(requests.sent, at); row < requests.length && requests.sent[row] === at; row++) {
    if (requests.trigger[row] === index) return { kind: 'request', row } as const;
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
