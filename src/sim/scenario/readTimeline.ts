/** The timeline, from JSON to the model. Each `set` is carried out on the JSON and the whole scenario is read anew. */

import { suggest } from '../../base/nearest.ts';
import { checkReferencesIn } from './checks/checkReferences.ts';
import type { Draft } from './draft.ts';
import { timelineKinds } from './fields/timelineFields.ts';
import { isObject, type JsonObject, kindOf, ownValue } from './jsonValue.ts';
import type { Micros, TimelineEntry } from './model.ts';
import { parseEntry } from './parseEntry.ts';
import { type Findings, hasErrors, type Path } from './problem.ts';
import { listOf } from './readScenario.ts';
import { createReconfiguration, type Reconfiguration } from './reconfigure.ts';

type Settings = Readonly<Record<string, unknown>>;

interface Parsed {
  readonly at: Micros;
  readonly index: number;
  readonly kind: string;
  readonly settings: Settings;
}

const MOST = 1000;

/** The entries sorted by time, then by place. Call it when the rest of the scenario has been read; `draft` is null when that failed. */
export function readTimeline(json: JsonObject, draft: Draft, findings: Findings): TimelineEntry[] {
  const entries = listOf(json, 'timeline', findings);
  if (entries.length > MOST)
    findings.error(['timeline'], `A timeline may hold ${MOST} entries at most, not ${entries.length}.`, 'Leave some out.');
  const sound = !hasErrors(findings);
  const parsed = entries.slice(0, MOST).map((raw, i) => readEntry(raw, i, draft, findings));
  const sorted = parsed.filter((entry) => entry !== null).sort((a, b) => a.at - b.at || a.index - b.index);
  const reconfiguration = createReconfiguration(json, findings, sound);
  return sorted.map((entry) => finish(entry, draft, reconfiguration)).filter((entry) => entry !== null);
}

function readEntry(raw: unknown, index: number, draft: Draft, findings: Findings): Parsed | null {
  const path = ['timeline', index];
  if (!isObject(raw)) {
    findings.error(path, `A timeline entry must be an object, not ${kindOf(raw)}.`, 'Write { "at": "1m", … }.');
    return null;
  }
  const kind = kindOfEntry(raw, path, findings);
  if (kind === null) return null;
  const fields = timelineKinds[kind] ?? {};
  const settings = parseEntry(fields, `A timeline entry with "${kind}"`, raw, path, findings);
  if (settings === null) return null;
  const at = settings.at as Micros;
  if (at >= draft.duration)
    findings.warn([...path, 'at'], 'This comes when the run is over, so it never happens.', 'Move it earlier, or make duration longer.');
  checkReferencesIn(fields, settings, path, draft, findings);
  checkEntry(kind, settings[kind] as Settings, path, draft, findings);
  return { at, index, kind, settings };
}

function kindOfEntry(raw: JsonObject, path: Path, findings: Findings): string | null {
  const kinds = Object.keys(timelineKinds);
  const present = kinds.filter((kind) => ownValue(raw, kind) !== undefined);
  const [kind] = present;
  if (kind !== undefined && present.length === 1) return kind;
  if (kind !== undefined)
    findings.error(
      path,
      `A timeline entry does one thing; this one has ${present.join(' and ')}.`,
      'Split it into several entries with the same "at".',
    );
  else {
    const stray = Object.keys(raw).find((key) => key !== 'at' && key !== 'description');
    findings.error(
      path,
      `A timeline entry needs one of ${kinds.join(', ')}.`,
      stray === undefined ? 'Say what happens.' : suggest(stray, kinds, ''),
    );
  }
  return null;
}

function checkEntry(kind: string, what: Settings, path: Path, draft: Draft, findings: Findings): void {
  const at = [...path, kind];
  if (kind === 'fault' && what.errorRate === null && what.latency === null && what.throttle === null) {
    findings.error(at, 'A fault needs errorRate, latency or throttle.', 'Write "errorRate": 1 for an outage.');
  }
  if (kind === 'fault') checkFaultOfTrigger(what, at, draft, findings);
  if (kind === 'invoke') checkInvoked(String(what.trigger), [...at, 'trigger'], draft, findings);
  if (kind === 'poison') {
    if ((what.trigger === null) === (what.resource === null))
      findings.error(at, 'poison needs either a trigger or a resource.', 'Name one of them.');
    else if (what.resource !== null) checkPoisoned(String(what.resource), [...at, 'resource'], draft, findings);
  }
}

/** On a trigger a fault is Lambda's own: it answers 5xx, and neither delays nor throttles. */
function checkFaultOfTrigger({ on, latency, throttle }: Settings, at: Path, draft: Draft, findings: Findings): void {
  if (draft.names.get(String(on))?.kind !== 'trigger') return;
  for (const [key, value] of Object.entries({ latency, throttle })) {
    if (value === null) continue;
    findings.error([...at, key], `A fault of a trigger takes errorRate only: Lambda answers it with 5xx.`, `Remove ${key}.`);
  }
}

/** What nobody reads cannot make a function fail. */
function checkPoisoned(name: string, at: Path, draft: Draft, findings: Findings): void {
  const type = draft.names.get(name);
  if (type?.kind !== 'resource' || draft.triggers.some(({ value }) => value.source === name)) return;
  findings.warn(at, `No trigger listens to "${name}", so nothing becomes of what is put into it.`, 'Name the source of a trigger.');
}

function checkInvoked(id: string, at: Path, draft: Draft, findings: Findings): void {
  const trigger = draft.triggers.find(({ value }) => value.id === id)?.value;
  if (trigger?.type === 'schedule') findings.error(at, `"${id}" is a schedule: only the clock invokes it.`, 'Name another trigger.');
}

/** The entry as the model has it; null for a `set` that does not lead to a valid scenario. */
function finish({ at, index, kind, settings }: Parsed, draft: Draft, reconfiguration: Reconfiguration): TimelineEntry | null {
  const what = settings[kind] as Settings;
  if (kind === 'set') {
    const scenario = reconfiguration.apply(what, ['timeline', index, 'set']);
    return scenario === null ? null : { at, index, kind, changes: what, scenario };
  }
  if (kind === 'poison') return { at, index, kind, target: String(what.trigger ?? what.resource), count: what.count as number };
  const until = kind === 'fault' ? { for: (what.for as Micros | null) ?? Math.max(1, draft.duration - at) } : {};
  return { at, index, kind, ...what, ...until } as unknown as TimelineEntry;
}
