/** Pokes the running system: each poke is an entry of the scenario's timeline, and the run is made again with it. */
import { firstAtLeast } from '../../base/bisect.ts';
import type { Trace } from '../../sim/index.ts';
import { awaitSelection } from '../engine/awaited.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore, editJson } from '../stores/draft.ts';

/** Sends `count` requests through `trigger` at the cursor and picks the first of them once the new run is there. The cursor stays. */
export function sendRequest(trigger: string, count: number): void {
  const at = Math.floor(cursor.get());
  const before = draftStore.getState().revision;
  editJson(
    (json) => withEntry(json, { at: durationText(at), invoke: { trigger, count } }),
    count === 1 ? 'Send a request' : `Send ${count} requests`,
  );
  const { revision } = draftStore.getState();
  if (revision !== before) awaitSelection(revision, (trace) => findSent(trace, trigger, at));
}

/** The triggers of a scenario's JSON, by id. */
export function triggersOf(json: unknown): string[] {
  const triggers = isRecord(json) && Array.isArray(json.triggers) ? json.triggers : [];
  return triggers.flatMap((trigger) => (isRecord(trigger) && typeof trigger.id === 'string' ? [trigger.id] : []));
}

function withEntry(json: unknown, entry: unknown): unknown {
  if (!isRecord(json)) return json;
  return { ...json, timeline: [...(Array.isArray(json.timeline) ? json.timeline : []), entry] };
}

/** The last request of `trigger` sent at `at`: timeline entries come before arrivals, and a later entry after an earlier one. */
function findSent({ requests, triggers }: Trace, trigger: string, at: number) {
  const index = triggers.findIndex(({ id }) => id === trigger);
  for (let row = firstAtLeast(requests.sent, at); row < requests.length && requests.sent[row] === at; row++) {
    if (requests.trigger[row] === index) return { kind: 'request', row } as const;
  }
  return null;
}

/** Whole microseconds as the scenario writes them. */
function durationText(time: number): string {
  if (time % 1000 !== 0) return `${time / 1000}ms`;
  return time % 1e6 === 0 ? `${time / 1e6}s` : `${time / 1000}ms`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
