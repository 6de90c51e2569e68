/** What is known about the subject of a search: when it happened, under which settings, and which requests had to do with it. */
import { NO_ROW } from '../../base/table.ts';
import {
  attemptsOf,
  configurationOf,
  endings,
  failedCall,
  functionIn,
  functionOf,
  originOf,
  parseScenario,
  scenarioAt,
  simulate,
  type Trace,
} from '../../sim/index.ts';
import type { CureContext, Site } from './candidate.ts';
import { changedJson } from './changedJson.ts';
import type { Edit } from './cure.ts';
import { inForce } from './inForce.ts';
import { requestOf } from './requestOf.ts';
import type { Subject } from './subject.ts';
import { subjectKinds } from './subject.ts';

/** How deep into calls that wait for other functions a failure is followed. */
const DEPTH = 4;

/** `mayRun` is asked before each run, with the events of the run before it. */
export function createContext(json: unknown, trace: Trace, subject: Subject, mayRun: (spent: number) => boolean): CureContext {
  const request = requestOf(trace, subject);
  const time = timeOf(trace, subject, request);
  const runs = new Map<string, Trace | null>();
  const run = (edits: readonly Edit[]): Trace | null => {
    const key = JSON.stringify(edits.map(({ path, value }) => [path, value ?? null]));
    const known = runs.get(key);
    if (known !== undefined) return known;
    const parsed = parseScenario(changedJson(json, edits));
    if (!parsed.ok) return null;
    if (!mayRun(trace.events)) return null;
    const changed = simulate(parsed.scenario, { limits: { events: 4 * trace.events + 50_000, bytes: 5e8 } });
    const found = changed.stopped === null || trace.stopped !== null ? changed : null;
    runs.set(key, found);
    return found;
  };
  return {
    json,
    trace,
    subject,
    time,
    scenario: scenarioAt(trace, time),
    sites: sitesOf(trace, request, time),
    run,
    path: (path) => inForce(json, path, time),
  };
}

function timeOf(trace: Trace, { kind, row }: Subject, request: number): number {
  if (subjectKinds[kind] === 'invocation') return trace.invocations.time[row] as number;
  const last = attemptsOf(trace, request).at(-1);
  return last === undefined ? (trace.requests.sent[request] as number) : (trace.invocations.time[last] as number);
}

/** The request, the message it was moved from, and what its failing code was waiting for. */
function sitesOf(trace: Trace, request: number, time: number): Site[] {
  const sites: Site[] = [];
  const queue = [request];
  for (const next of queue) {
    const site = siteOf(trace, next, time);
    sites.push(site);
    if (sites.length > DEPTH) break;
    const origin = originOf(trace, next);
    const follows = origin?.table === 'request' && origin.kind !== 'onSuccess' ? [origin.parent] : [];
    const children = site.attempts.flatMap((row) => {
      const child = failedCall(trace, row)?.child ?? NO_ROW;
      return child === NO_ROW ? [] : [child];
    });
    for (const other of [...follows, ...children]) if (!queue.includes(other)) queue.push(other);
  }
  return sites;
}

function siteOf(trace: Trace, request: number, time: number): Site {
  const trigger = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
  const attempts = [...attemptsOf(trace, request)];
  const scenario = scenarioAt(trace, time);
  const settings = scenario.triggers.find(({ id }) => id === trigger.id);
  const fn = attempts[0] === undefined ? trigger.function : functionOf(trace, attempts[0]);
  const environment = attempts.map((row) => trace.invocations.environment[row] as number).findLast((row) => row !== NO_ROW);
  return {
    request,
    fn,
    function: environment === undefined ? functionIn(trace, scenario, fn) : configurationOf(trace, environment),
    version: (environment === undefined ? undefined : trace.versions[trace.environments.version[environment] as number]?.name) ?? '$LATEST',
    trigger,
    settings,
    source: scenario.resources.find(({ name }) => name === settings?.source),
    attempts,
    endings: new Set(attempts.map((row) => endings[trace.invocations.ending[row] as number]?.name ?? '')),
  };
}
